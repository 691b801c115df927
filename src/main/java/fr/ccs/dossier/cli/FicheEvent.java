package fr.ccs.dossier.cli;

import fr.ccs.dossier.dossier.Changement;
import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.dossier.Evenement;
import fr.ccs.dossier.dossier.Fait;
import fr.ccs.dossier.dossier.Fiche;
import fr.ccs.dossier.dossier.Rubrique;
import fr.ccs.dossier.dossier.Rubrique.Groupe;
import picocli.CommandLine.Mixin;

/** An event by which what the dossier knows of the person or the enrolment changes, field by field. */
final class FicheEvent extends EventCommand {
    @Mixin
    private Champs champs;

    FicheEvent(Ccs ccs, Evenement evenement) {
        super(ccs, evenement);
    }

    @Override
    Fait complete(Fait fait, Dossier before, People people) {
        return switch (evenement.type()) {
            case "CHANGEMENT_COORDONNEES" -> fait.changement(new Changement.Coordonnees(some(Groupe.COORDONNEES)));
            case "REEVALUATION" -> fait.changement(new Changement.Cycle("REEVALUATION", champs.fiche(ccs, Rubrique.of(Groupe.INSCRIPTION))));
            case "REPRISE" -> reprise(fait, before);
            default -> fait.changement(new Changement.Identite(some(Groupe.IDENTITE)));
        };
    }

    /** Who comes back before a livret was received goes on where they were; after that there is a new evaluation, of the same kind. */
    private Fait reprise(Fait fait, Dossier before) {
        Fiche fiche = champs.fiche(ccs, Rubrique.of(Groupe.INSCRIPTION));
        return before.holds("LIVRET") ? fait.changement(new Changement.Cycle(before.value("cycle[last()]/@type").orElse("INITIALE"), fiche)) : fait;
    }

    private Fiche some(Groupe groupe) {
        Fiche fiche = champs.fiche(ccs, Rubrique.of(groupe));
        if (fiche.valeurs().isEmpty()) {
            throw Stop.usage(ccs.say("Dites ce qui change, par exemple --champ " + Rubrique.of(groupe).get(1).nom() + "=…",
                    "Say what changes, for instance --champ " + Rubrique.of(groupe).get(1).nom() + "=…"));
        }
        return fiche;
    }
}
