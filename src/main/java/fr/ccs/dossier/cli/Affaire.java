package fr.ccs.dossier.cli;

import fr.ccs.dossier.draft.Extraits.Extrait;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One decision of a procès-verbal and the dossier that it is about, as they stood when they were looked at.
 *
 * @param folder the dossier's
 * @param evenement the event that is to be entered; empty when the journal tells the decision already
 * @param titre the certificate that it calls for; empty for none
 * @param remis the numbers of the certificates that were handed over already
 * @param courante whether no later minutes decided on the dossier
 */
record Affaire(Extrait extrait, Path folder, Optional<String> evenement, Optional<Titre> titre, Set<String> remis, boolean courante) {

    /**
     * What the register needs to number a certificate.
     *
     * @param format how its number is written
     * @param enregistrement the registration that it mentions
     * @param procesVerbaux the minutes that count, the one that validates last
     */
    record Titre(String personne, String format, Optional<String> enregistrement, List<String> procesVerbaux) {}

    String dossier() {
        return extrait.dossier();
    }
}
