package fr.ccs.dossier.cli;

import fr.ccs.dossier.dossier.Recevabilite;
import fr.ccs.dossier.finding.FileVerdict;
import java.util.List;
import java.util.Optional;

/**
 * What the gate made of one dossier.
 *
 * @param dossier its number; its path where that is not known
 * @param personne the candidate's number; empty where that is not known
 * @param recevabilite what is to be entered; only of a dossier that was judged
 * @param verdicts those with something to show; empty for a dossier that is in order
 * @param french why it is where it is, in a sentence; empty where the verdicts say it
 */
record GateOutcome(Sort sort, String dossier, String personne, Optional<Recevabilite> recevabilite, List<FileVerdict> verdicts, String french,
        String english) {

    /** Where a dossier goes from the gate. */
    enum Sort {
        /** It may be presented. */
        PRESENTABLE,
        /** Something is to be completed first. */
        A_COMPLETER,
        /** It is before this very session already. */
        PRESENTE,
        /** It was set aside for this session, and nothing came since. */
        MIS_DE_COTE,
        /** It is not for this jury: of another état, or before another session. */
        ECARTE,
        /** It could not be checked, or nothing can be entered in what it is. */
        NON_CONTROLE,
        /** Dossier and session contradict each other, or what was decided cannot be entered: a person has to look. */
        REFUSE
    }

    /** One of which there is a sentence to say. */
    static GateOutcome of(Sort sort, String dossier, String personne, String french, String english) {
        return new GateOutcome(sort, dossier, personne, Optional.empty(), List.of(), french, english);
    }

    String reason(Ccs ccs) {
        return ccs.say(french, english);
    }
}
