package fr.ccs.dossier.check;

import java.util.Arrays;

/**
 * What the terms of a list begin with, by its first three letters and by which may be the next two: a look into one table at each word of a text finds
 * the few that may stand there.
 */
final class Beginnings {
    private static final int LETTERS = 27;
    private static final int OTHER = 31;
    private static final int FIFTH = 32;
    private static final long ANY = 0xFFFF_FFFFL;
    private static final Beginning[] NONE = {};
    private final Beginning[][] byLetters = new Beginning[LETTERS * LETTERS * LETTERS][];
    /** The letters that go on behind these three: in its lower half a bit for each that may be the fourth, in its upper half for the fifth. */
    private final long[] going = new long[byLetters.length];
    /** Those that begin with another sign. */
    private Beginning[] others = NONE;

    /** @param text how a term begins, or its one word and the space behind it */
    record Beginning(String text, Terme terme) {}

    /** @param text three characters at least: what is shorter begins no term ({@code f:dit}) */
    void add(String text, Terme terme) {
        int place = place(text.charAt(0), text.charAt(1), text.charAt(2));
        if (place < 0) {
            others = with(others, new Beginning(text, terme));
        } else {
            byLetters[place] = with(byLetters[place] == null ? NONE : byLetters[place], new Beginning(text, terme));
            going[place] |= (text.length() > 3 ? bit(text.charAt(3)) : ANY) | (text.length() > 4 ? bit(text.charAt(4)) : ANY) << FIFTH;
        }
    }

    private static Beginning[] with(Beginning[] known, Beginning more) {
        Beginning[] all = Arrays.copyOf(known, known.length + 1);
        all[known.length] = more;
        return all;
    }

    /** Those with these three letters, in the order in which they were added, if one of them may go on as the words do; null if none may. */
    Beginning[] of(Characters words, int at) {
        int place = place(words.charAt(at), words.charAt(at + 1), words.charOrSpace(at + 2));
        if (place < 0) {
            return others;
        }
        long behind = bit(words.charOrSpace(at + 3)) | bit(words.charOrSpace(at + 4)) << FIFTH;
        return (going[place] & behind) == behind ? byLetters[place] : null;
    }

    /** The three as one number; -1 when they are not all among a to z and the space. */
    private static int place(char first, char second, char third) {
        int one = letter(first);
        int two = letter(second);
        int three = letter(third);
        return one < 0 || two < 0 || three < 0 ? -1 : (one * LETTERS + two) * LETTERS + three;
    }

    private static int letter(char c) {
        return c == ' ' ? 0 : c >= 'a' && c <= 'z' ? c - 'a' + 1 : -1;
    }

    /** One bit for each letter, and one for all other signs together. */
    private static long bit(char c) {
        int letter = letter(c);
        return 1L << (letter < 0 ? OTHER : letter);
    }
}
