package fr.ccs.dossier.check;

import java.util.BitSet;

/** Which three letters any of many phrases begins with: a look at one bit in place of a look-up of each word of a text. */
final class Beginnings {
    private static final int LETTERS = 27;
    private final BitSet known = new BitSet(LETTERS * LETTERS * LETTERS);

    /** @param phrase of at least two characters; of two, it may go on with any */
    void add(String phrase) {
        if (phrase.length() > 2) {
            set(place(phrase.charAt(0), phrase.charAt(1), phrase.charAt(2)));
            return;
        }
        set(place(phrase.charAt(0), phrase.charAt(1), ' '));
        for (char third = 'a'; third <= 'z'; third++) {
            set(place(phrase.charAt(0), phrase.charAt(1), third));
        }
    }

    private void set(int place) {
        if (place >= 0) {
            known.set(place);
        }
    }

    /** False only when no phrase begins so. */
    boolean may(char first, char second, char third) {
        int place = place(first, second, third);
        return place < 0 || known.get(place);
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
