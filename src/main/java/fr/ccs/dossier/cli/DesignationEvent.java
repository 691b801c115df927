package fr.ccs.dossier.cli;

import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.dossier.Evenement;
import fr.ccs.dossier.dossier.Fait;
import fr.ccs.dossier.dossier.Refus;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The branch appoints an external evaluator, taken from its annuaire; one who was in charge ends then. */
final class DesignationEvent extends EventCommand {
    @Option(names = "--evaluateur", paramLabel = "ID", required = true, descriptionKey = "dossier.evaluateur")
    private String evaluateur;

    @Option(names = "--motif-fin", paramLabel = "TEXTE", descriptionKey = "dossier.motif-fin")
    private String motifFin;

    DesignationEvent(Ccs ccs, Evenement evenement) {
        super(ccs, evenement);
    }

    @Override
    Fait complete(Fait fait, Dossier before, People people) throws Refus, IOException {
        boolean replaces = before.value("cycle[last()]/designation[last()]/evaluateurExterne[not(@au)]").isPresent();
        if (replaces && motifFin == null) {
            throw Stop.usage(ccs.say("Un évaluateur est en charge : dites pourquoi il est remplacé, sans donnée de santé (--motif-fin \"Indisponibilité\").",
                    "An evaluator is in charge already: say why they are replaced, without health data (--motif-fin \"Indisponibilité\")."));
        }
        return fait.changement(people.annuaire().designation(evaluateur, fait.le(), Optional.ofNullable(motifFin)));
    }
}
