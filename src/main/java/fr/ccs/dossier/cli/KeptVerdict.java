package fr.ccs.dossier.cli;

import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.SignatureVerdict;
import fr.ccs.dossier.finding.Verdict;
import java.nio.file.Path;
import java.util.List;

/**
 * That nothing was found in a document, and on what that rests; no word of any document is in it.
 *
 * @param name digest of what was judged and how: the document, the phase asked for, the name of its file
 * @param document SHA-256 of the document
 * @param numeroAt where in the document’s bytes its number stands; -1 where it is told otherwise
 * @param signatures without names and reasons
 * @param questions digests of what was asked
 * @param folders digests of the questions that tell in which folders files were looked at; empty for the document’s own folder
 * @param answers digest of all answers
 */
record KeptVerdict(String name, String document, String kind, int numeroAt, int numeroLength, String phase, int rules, List<SignatureVerdict> signatures,
        List<String> questions, List<String> folders, String answers) {

    /** @param numero as the document says it */
    FileVerdict verdict(Path file, String numero) {
        return new FileVerdict(file.toString(), document, kind, numero, phase, rules, new Verdict.Checked(List.of()), signatures);
    }
}
