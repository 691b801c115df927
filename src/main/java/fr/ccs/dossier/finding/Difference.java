package fr.ccs.dossier.finding;

/**
 * One thing in which two documents of a kind differ.
 *
 * @param name of the element, or of the attribute with {@code @} before it
 * @param codes where it stands, by codes; {@code path} the same as an XPath, in the document that has it, the newer if both
 * @param line of the older document, {@code otherLine} of the newer one; 0 where it is not there
 * @param before what the older one says, {@code after} the newer one; empty where it is not there, or must not be shown
 */
public record Difference(Change change, String name, String codes, String path, int line, int otherLine, String before, String after) {

    /** In which way. */
    public enum Change { ADDED, REMOVED, CHANGED, MOVED }

    /** The same without what the documents say. */
    public Difference redacted() {
        return new Difference(change, name, codes, path, line, otherLine, "", "");
    }
}
