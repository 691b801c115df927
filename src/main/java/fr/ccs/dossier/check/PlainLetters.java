package fr.ccs.dossier.check;

import java.text.Normalizer;

/** What normalising leaves of the characters that French texts are made of, so that most texts need no Unicode tables: letters and digits, a space for all else. */
final class PlainLetters {
    private static final char LATIN_END = '\u0250';
    private static final char PUNCTUATION = '\u2000';
    private static final char PUNCTUATION_END = '\u2070';
    private static final String[] LATIN = table((char) 0, LATIN_END);
    private static final String[] MARKS = table(PUNCTUATION, PUNCTUATION_END);
    /** For a Latin character of which one is left, this one; 0 for others. */
    private static final char[] SINGLE = singles();

    private PlainLetters() {}

    /** By character, never by what stands around it, as XPath’s {@code lower-case()} does: Java’s would write the sigma at the end of a word in another way. */
    private static String of(int c) {
        if (c < LATIN_END) {
            return LATIN[c];
        }
        return c >= PUNCTUATION && c < PUNCTUATION_END ? MARKS[c - PUNCTUATION] : plain(c);
    }

    /**
     * Adds {@code f:normalise} of what stands from {@code start} to {@code end} of a text: no space at its beginning or end, and never two in a row.
     */
    static void append(Characters result, CharSequence text, int start, int end) {
        int begin = result.length();
        int i = start;
        while (i < end) {
            char latin = text.charAt(i);
            char single = latin < LATIN_END ? SINGLE[latin] : 0;
            if (single > ' ') {
                result.append(single);
                i++;
            } else {
                int c = Character.codePointAt(text, i);
                append(result, begin, of(c));
                i += Character.charCount(c);
            }
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
            table[c - from] = plain(c);
        }
        return table;
    }

    private static char[] singles() {
        char[] singles = new char[LATIN_END];
        for (char c = 0; c < LATIN_END; c++) {
            singles[c] = LATIN[c].length() == 1 ? LATIN[c].charAt(0) : 0;
        }
        return singles;
    }

    /** NFKD without marks, in lower case, a space for each character that is neither letter nor digit. */
    private static String plain(int c) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD).codePoints().filter(part -> !Texts.mark(part)).map(Character::toLowerCase)
                .forEach(part -> plain.appendCodePoint(Texts.letterOrDigit(part) ? part : ' '));
        return plain.toString();
    }
}
