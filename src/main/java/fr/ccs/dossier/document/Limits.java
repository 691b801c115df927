package fr.ccs.dossier.document;

/**
 * How much a document may ask of the machine; a real booklet uses a hundredth of it.
 *
 * @param bytes size of the file
 * @param depth nesting of elements
 * @param attributes attributes of one element
 * @param elements elements of the whole document
 */
public record Limits(int bytes, int depth, int attributes, int elements) {
    public static final Limits DEFAULT = new Limits(20 * 1024 * 1024, 200, 200, 500_000);
}
