package fr.ccs.dossier.check;

import java.text.Normalizer;

/** What normalising leaves of one character: letters and digits, a space for all else; those of French texts by table, without Unicode's. */
final class PlainCharacter {
    private static final char LATIN_END = '\u0250';
    private static final char PUNCTUATION = '\u2000';
    private static final char PUNCTUATION_END = '\u2070';
    private static final String[] LATIN = table((char) 0, LATIN_END);
    private static final String[] MARKS = table(PUNCTUATION, PUNCTUATION_END);
    private static final char[] SINGLE = singles();

    private PlainCharacter() {}

    /** The letter or digit that alone is left of a Latin character; for all others a space or 0. */
    static char single(char c) {
        return c < LATIN_END ? SINGLE[c] : 0;
    }

    /** By character, never by what stands around it, as XPath’s {@code lower-case()} does: Java’s would write the sigma at the end of a word in another way. */
    static String of(int c) {
        if (c < LATIN_END) {
            return LATIN[c];
        }
        return c >= PUNCTUATION && c < PUNCTUATION_END ? MARKS[c - PUNCTUATION] : plain(c);
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
