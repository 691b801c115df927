package fr.ccs.dossier.check;

import java.text.Normalizer;

/** What normalising leaves of one character: letters and digits, a space for all else; those of French texts by table, without Unicode's. */
final class PlainCharacter {
    private static final char PUNCTUATION = '\u2000';
    private static final char PUNCTUATION_END = '\u2070';
    private static final String[] LATIN = table((char) 0, Texts.LATIN_END);
    private static final String[] MARKS = table(PUNCTUATION, PUNCTUATION_END);
    private static final char[] SINGLE = singles(LATIN);
    private static final char[] SINGLE_MARKS = singles(MARKS);

    private PlainCharacter() {}

    /** The letter, digit or space that alone is left of a character; 0 where more or nothing is, or where only {@link #of} can say. */
    static char single(char c) {
        return c < Texts.LATIN_END ? SINGLE[c] : c >= PUNCTUATION && c < PUNCTUATION_END ? SINGLE_MARKS[c - PUNCTUATION] : 0;
    }

    /** By character, never by what stands around it, as XPath’s {@code lower-case()} does: Java’s would write the sigma at the end of a word in another way. */
    static String of(int c) {
        if (c < Texts.LATIN_END) {
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

    private static char[] singles(String[] plain) {
        char[] singles = new char[plain.length];
        for (int i = 0; i < plain.length; i++) {
            singles[i] = plain[i].length() == 1 ? plain[i].charAt(0) : 0;
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
