package fr.ccs.dossier.document;

import fr.ccs.dossier.finding.Location;
import fr.ccs.dossier.document.SourceText.Position;
import net.sf.saxon.s9api.XdmNode;

/** Turns the places that parsers and trees report into the {@link Location} of a finding. */
public final class Placement {
    private static final int LONGEST_EXCERPT = 2_000;

    private Placement() {}

    /** The tag that ends at {@code end}, without a path. */
    static Location tag(SourceText source, Position end) {
        return located(source, source.tagStart(end), end, "", "");
    }

    /** A single place, where a malformed file breaks off. */
    static Location point(SourceText source, Position place) {
        Position known = place.line() < 1 ? source.end() : place;
        return located(source, known, known, "", "");
    }

    /** The start tag of an element of the tree, with its path and codes. */
    public static Location element(SourceText source, int line, int column, String path, String codes) {
        Position end = new Position(line, column);
        return located(source, source.tagStart(end), end, path, codes);
    }

    /** Where an element of a document's own tree starts. */
    public static Location of(Document document, XdmNode element) {
        NodePlace at = NodePlace.of(element.getUnderlyingNode());
        return element(document.source(), at.line(), at.column(), at.path(), at.codes());
    }

    private static Location located(SourceText source, Position start, Position end, String path, String codes) {
        String line = source.line(start.line());
        boolean readable = line.length() <= LONGEST_EXCERPT && line.chars().noneMatch(c -> c < ' ' && c != '\t' || c == 0x7F || c == 0xFFFD);
        String excerpt = readable ? line : "";
        return new Location(start.line(), Math.max(1, start.column()), end.line(), Math.max(1, end.column()), path, codes, excerpt);
    }
}
