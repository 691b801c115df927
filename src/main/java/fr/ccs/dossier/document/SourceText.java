package fr.ccs.dossier.document;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a document in lines, made only when there is a finding to place in it.
 *
 * <p>Parsers report where a tag ends. A literal {@code <} can stand nowhere inside a tag, so the tag begins at the last one before
 * that place: exact, and free of cost for the documents without a finding.
 */
public final class SourceText {
    private static final Pattern DECLARED = Pattern.compile("^<\\?xml[^>]*\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");
    private final String text;
    private int[] lineStarts = new int[64];
    private int lines = 1;
    private int asked;
    private String told;

    SourceText(byte[] bytes) {
        this.text = decode(bytes);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
                if (lines == lineStarts.length) {
                    lineStarts = Arrays.copyOf(lineStarts, lines * 2);
                }
                lineStarts[lines++] = i + 1;
            }
        }
    }

    private static String decode(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        return new String(bytes, declared(bytes));
    }

    private static Charset declared(byte[] bytes) {
        String beginning = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1).replace("\0", "");
        Matcher declaration = DECLARED.matcher(beginning);
        boolean wide = bytes.length > 1 && (bytes[0] == 0 || bytes[1] == 0);
        if (wide) {
            return bytes[0] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        }
        return declaration.find() && Charset.isSupported(declaration.group(1)) ? Charset.forName(declaration.group(1)) : StandardCharsets.UTF_8;
    }

    /** A place in the text: line and column from 1. */
    public record Position(int line, int column) {}

    /** The {@code <} of the tag that ends at {@code end}; {@code end} itself when there is none on the way. */
    public Position tagStart(Position end) {
        int start = text.lastIndexOf('<', Math.max(0, offset(end) - 1));
        return start < 0 ? end : position(start);
    }

    /** The text of a line, counted from 1, without its line end; empty past the last one. The last one asked for is kept: a file may be one long line. */
    public String line(int line) {
        if (line < 1 || line > lines) {
            return "";
        }
        if (line != asked) {
            int start = lineStarts[line - 1];
            int end = line < lines ? lineStarts[line] : text.length();
            told = text.substring(start, end).stripTrailing();
            asked = line;
        }
        return told;
    }

    /** The line and column of the last character, where a truncated file breaks off. */
    public Position end() {
        return position(text.length());
    }

    private int offset(Position position) {
        if (position.line > lines) {
            return text.length();
        }
        return Math.min(text.length(), lineStarts[Math.max(1, position.line) - 1] + Math.max(1, position.column) - 1);
    }

    private Position position(int offset) {
        int low = 0;
        int high = lines - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (lineStarts[middle] <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return new Position(low + 1, offset - lineStarts[low] + 1);
    }
}
