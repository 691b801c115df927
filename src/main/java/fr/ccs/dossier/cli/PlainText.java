package fr.ccs.dossier.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * What a user reads: texts in which no name of a file and no value of a document can steer the terminal. The few codes of {@code Colours} pass, which
 * hide nothing; so does what is no text, as a single character is none.
 */
final class PlainText extends PrintStream {
    private static final Pattern STEERING = Pattern.compile("\u001B(?!\\[(?:0|1|2|31|32|33)m)|\r(?!\n)|[\\p{Cc}&&[^\n\r\t\u001B]]|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]");

    PlainText(PrintStream out, boolean flushed) {
        super(out, flushed, StandardCharsets.UTF_8);
    }

    @Override
    public void print(String text) {
        super.print(plain(text));
    }

    /** A line and its end in one piece, which is one writing. */
    @Override
    public void println(String line) {
        super.print(plain(line) + System.lineSeparator());
    }

    private static String plain(String text) {
        return text == null ? null : STEERING.matcher(text).replaceAll("\uFFFD");
    }
}
