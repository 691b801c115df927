package fr.ccs.dossier.finding;

import java.util.List;

/**
 * The verdict on one file, with what identifies exactly what was judged.
 *
 * @param file the path as the user gave it; {@code -} for standard input
 * @param sha256 lower-case hex digest of the bytes that were judged; empty when they could not be read to their end
 * @param kind the root element's name; empty when it is not known
 * @param numero the document's own number or edition; empty when it has none
 * @param phase the phase it was judged in; empty when no rule ran
 * @param rules how many rules were active; 0 says openly that the schema alone was checked
 * @param signatures what was established of each signature, in document order; empty for a document that has no slot for one
 */
public record FileVerdict(String file, String sha256, String kind, String numero, String phase, int rules, Verdict verdict,
        List<SignatureVerdict> signatures) {

    public FileVerdict {
        signatures = List.copyOf(signatures);
    }

    /** A verdict on a file of which no signature was looked at. */
    public FileVerdict(String file, String sha256, String kind, String numero, String phase, int rules, Verdict verdict) {
        this(file, sha256, kind, numero, phase, rules, verdict, List.of());
    }

    /** Whether something at least as grave as {@code threshold} was found that nothing excuses. */
    public boolean blocks(Severity threshold) {
        return verdict.findings().stream().anyMatch(finding -> finding.blocks(threshold));
    }

    /** The same file under another verdict, with other words on its signatures. */
    public FileVerdict with(Verdict other, List<SignatureVerdict> others) {
        return new FileVerdict(file, sha256, kind, numero, phase, rules, other, others);
    }

    /** The same verdict on a file that the reader knows by another path. */
    public FileVerdict named(String path) {
        return new FileVerdict(path, sha256, kind, numero, phase, rules, verdict, signatures);
    }

    /** The same file under another verdict. */
    public FileVerdict with(Verdict other) {
        return with(other, signatures);
    }
}
