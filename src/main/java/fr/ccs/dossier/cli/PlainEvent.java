package fr.ccs.dossier.cli;

import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.dossier.Evenement;
import fr.ccs.dossier.dossier.Fait;
import fr.ccs.dossier.dossier.Objet;
import java.time.LocalDate;
import java.util.Set;

/** An event that changes nothing but the journal, the état and the pièces. */
final class PlainEvent extends EventCommand {
    /** Events about the livret of the cycle under way, named where nothing else is. */
    private static final Set<String> OF_THE_LIVRET = Set.of("EVALUATION", "ENVOI_EVALUATEUR", "RECEVABILITE");

    PlainEvent(Ccs ccs, Evenement evenement) {
        super(ccs, evenement);
    }

    @Override
    Fait complete(Fait fait, Dossier before, People people) {
        if (evenement.type().equals("INSCRIPTION") && fait.jour().isEmpty()) {
            return before.value("cycle[1]/inscription/@date").map(day -> fait.jour(LocalDate.parse(day))).orElse(fait);
        }
        boolean says = !fait.objets().isEmpty() || !fait.pieces().isEmpty();
        return OF_THE_LIVRET.contains(evenement.type()) && !says && before.livret().isPresent() ? fait.objet(Objet.of(before.livret().get())) : fait;
    }
}
