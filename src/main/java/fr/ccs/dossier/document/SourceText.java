package fr.ccs.dossier.document;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of a document in lines, made only when there is a finding to place in it.
 *
 * <p>Parsers report where a tag ends. A literal {@code <} can stand nowhere inside a tag, so the tag begins at the last one before
 * that place: exact, and free of cost for the documents without a finding.
 */
public final class SourceText {
    private final String text;
    private final List<Integer> lineStarts = new ArrayList<>();

    SourceText(byte[] bytes) {
        this.text = decode(bytes);
        lineStarts.add(0);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
                lineStarts.add(i + 1);
            }
        }
    }

    private static String decode(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        Charset charset = StandardCharsets.UTF_8;
        if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            return new String(bytes, 3, bytes.length - 3, charset);
        }
        return new String(bytes, charset);
    }

    /** A place in the text: line and column from 1. */
    public record Position(int line, int column) {}

    /** The {@code <} of the tag that ends at {@code end}; {@code end} itself when there is none on the way. */
    public Position tagStart(Position end) {
        int start = text.lastIndexOf('<', Math.max(0, offset(end) - 1));
        return start < 0 ? end : position(start);
    }

    /** The text of a line, counted from 1, without its line end; empty past the last one. */
    public String line(int line) {
        if (line < 1 || line > lineStarts.size()) {
            return "";
        }
        int start = lineStarts.get(line - 1);
        int end = line < lineStarts.size() ? lineStarts.get(line) : text.length();
        return text.substring(start, end).stripTrailing();
    }

    /** The line and column of the last character, where a truncated file breaks off. */
    public Position end() {
        return position(text.length());
    }

    private int offset(Position position) {
        if (position.line > lineStarts.size()) {
            return text.length();
        }
        return Math.min(text.length(), lineStarts.get(Math.max(1, position.line) - 1) + Math.max(1, position.column) - 1);
    }

    private Position position(int offset) {
        int low = 0;
        int high = lineStarts.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (lineStarts.get(middle) <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return new Position(low + 1, offset - lineStarts.get(low) + 1);
    }
}
