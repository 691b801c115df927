package fr.ccs.dossier.report;

import fr.ccs.dossier.finding.Location;
import java.util.Optional;

/**
 * The part of a source line that is worth showing beside a finding, and where in it the finding stands.
 *
 * @param text without the indent, cut where the line is long; a tab is a space
 * @param from where the finding begins in it
 * @param to where it ends in it, never before {@code from}
 */
record Excerpt(String text, int from, int to) {
    private static final int WIDTH = 110;

    /** Empty when there is no line to show. */
    static Optional<Excerpt> of(Location at) {
        String line = at.excerpt();
        if (line.isBlank()) {
            return Optional.empty();
        }
        int indent = line.length() - line.stripLeading().length();
        int from = Math.max(indent, Math.min(line.length(), at.column() - 1));
        int start = whole(line, from - indent > WIDTH ? from - WIDTH / 2 : indent);
        int end = whole(line, Math.min(line.length(), start + WIDTH));
        int to = at.endLine() == at.line() ? Math.min(at.endColumn() - 1, end) : end;
        return Optional.of(new Excerpt(line.substring(start, end).replace('\t', ' '), from - start, Math.max(from, to) - start));
    }

    /** A cut never falls between the two halves of one character. */
    private static int whole(String line, int at) {
        return at > 0 && at < line.length() && Character.isLowSurrogate(line.charAt(at)) ? at - 1 : at;
    }
}
