package fr.ccs.dossier.check;

import java.util.Arrays;

/** What the terms of a list begin with, by its first three letters: a look into one table at each word of a text finds the few that may stand there. */
final class Beginnings {
    private static final int LETTERS = 27;
    private static final Beginning[] NONE = {};
    private final Beginning[][] byLetters = new Beginning[LETTERS * LETTERS * LETTERS][];
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
        }
    }

    private static Beginning[] with(Beginning[] known, Beginning more) {
        Beginning[] all = Arrays.copyOf(known, known.length + 1);
        all[known.length] = more;
        return all;
    }

    /** All that have these three letters, in the order in which they were added; null for none. */
    Beginning[] of(char first, char second, char third) {
        int place = place(first, second, third);
        return place < 0 ? others : byLetters[place];
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
}
