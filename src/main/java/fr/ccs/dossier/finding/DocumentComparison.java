package fr.ccs.dossier.finding;

import java.util.List;

/**
 * Two documents of a kind, one beside the other.
 *
 * @param kind the root element's name
 * @param differences in document order; none when they say the same
 */
public record DocumentComparison(String kind, Side before, Side after, List<Difference> differences, List<Remark> remarks) {

    /** One of the two. @param numero its number or edition; empty when it has none */
    public record Side(String file, String sha256, String numero) {}

    /** The same as others may read it. */
    public DocumentComparison redacted() {
        return new DocumentComparison(kind, before, after, differences.stream().map(Difference::redacted).toList(), remarks);
    }
}
