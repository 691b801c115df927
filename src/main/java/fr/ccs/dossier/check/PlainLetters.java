package fr.ccs.dossier.check;

import java.text.Normalizer;
import java.util.Locale;

/** What normalising leaves of the characters that French texts are made of, so that most texts need no Unicode tables: letters and digits, a space for all else. */
final class PlainLetters {
    private static final char LATIN_END = '\u0250';
    private static final char PUNCTUATION = '\u2000';
    private static final char PUNCTUATION_END = '\u2070';
    private static final String[] LATIN = table((char) 0, LATIN_END);
    private static final String[] MARKS = table(PUNCTUATION, PUNCTUATION_END);

    private PlainLetters() {}

    /** Null for a character that is not of these. */
    private static String of(char c) {
        if (c < LATIN_END) {
            return LATIN[c];
        }
        return c >= PUNCTUATION && c < PUNCTUATION_END ? MARKS[c - PUNCTUATION] : null;
    }

    /**
     * Adds {@code f:normalise} of what stands from {@code start} to {@code end} of a text: no space at its beginning or end, and never two in a row.
     */
    static void append(Characters result, CharSequence text, int start, int end) {
        int begin = result.length();
        for (int i = start; i < end; i++) {
            String plain = of(text.charAt(i));
            if (plain == null) {
                result.cut(begin);
                append(result, begin, plain(text.subSequence(start, end).toString()));
                break;
            }
            append(result, begin, plain);
        }
        if (result.length() > begin && result.charAt(result.length() - 1) == ' ') {
            result.cut(result.length() - 1);
        }
    }

    private static void append(Characters result, int begin, String plain) {
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c != ' ' || result.length() > begin && result.charAt(result.length() - 1) != ' ') {
                result.append(c);
            }
        }
    }

    private static String[] table(char from, char end) {
        String[] table = new String[end - from];
        for (char c = from; c < end; c++) {
            table[c - from] = plain(String.valueOf(c));
        }
        return table;
    }

    /** NFKD without marks, in lower case, a space for each character that is neither letter nor digit. */
    static String plain(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKD).codePoints().filter(c -> !Texts.mark(c)).forEach(bare::appendCodePoint);
        StringBuilder plain = new StringBuilder(bare.length());
        bare.toString().toLowerCase(Locale.ROOT).codePoints().forEach(c -> plain.appendCodePoint(Texts.letterOrDigit(c) ? c : ' '));
        return plain.toString();
    }
}
