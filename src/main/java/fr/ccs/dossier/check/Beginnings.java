package fr.ccs.dossier.check;

import java.util.Arrays;

/**
 * What the terms of a list begin with, by its first three letters and by which may be the next two: a look into one small table at each word of a text
 * finds the few words where a term may stand.
 */
final class Beginnings {
    /** The space, a to z, and all other signs as one: five bits each. */
    private static final int BITS = 5;
    private static final int OTHER = 27;
    private static final byte[] CODES = codes();
    private static final String NAME = Tokens.CANDIDAT + ' ';
    private static final Beginning[] NONE = {};
    /** For each two letters which may be the third: a bit for each. */
    private final int[] third = new int[1 << 2 * BITS];
    private final Beginning[][] byLetters = new Beginning[1 << 3 * BITS][];
    /** Which letters may go on behind these three: a bit for each that may be the fourth, and for each that may be the fifth. */
    private final int[] fourth = new int[byLetters.length];
    private final int[] fifth = new int[byLetters.length];
    /** Whether one of them goes on with the word that names are read as. */
    private boolean goesOnWithName;

    /** @param text how a term begins, or its one word and the space behind it */
    record Beginning(String text, Terme terme) {}

    /** @param text three characters at least: what is shorter begins no term ({@code f:dit}) */
    void add(String text, Terme terme) {
        int pair = code(text.charAt(0)) << BITS | code(text.charAt(1));
        int place = pair << BITS | code(text.charAt(2));
        third[pair] |= bit(text, 2);
        fourth[place] |= bit(text, 3);
        fifth[place] |= bit(text, 4);
        byLetters[place] = with(byLetters[place] == null ? NONE : byLetters[place], new Beginning(text, terme));
        for (int space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', space + 1)) {
            String behind = text.substring(space + 1);
            goesOnWithName |= !behind.isEmpty() && (behind.startsWith(NAME) || NAME.startsWith(behind));
        }
    }

    /** The letter that stands there; all of them behind the end, where any may follow. */
    private static int bit(String text, int at) {
        return at < text.length() ? 1 << code(text.charAt(at)) : -1;
    }

    private static Beginning[] with(Beginning[] known, Beginning more) {
        Beginning[] all = Arrays.copyOf(known, known.length + 1);
        all[known.length] = more;
        return all;
    }

    /** Whether any of them may stand in a text, whatever marks stand between its words and whichever of them are names. */
    boolean mayStandIn(Words words) {
        boolean may = goesOnWithName;
        for (int i = 0; i < words.count() && !may; i++) {
            may = mayStand(words.letters(), words.start(i));
        }
        return may;
    }

    private boolean mayStand(Characters words, int at) {
        for (Beginning beginning : of(words, at)) {
            if (words.holds(beginning.text(), at) && (beginning.terme().form() == null || beginning.terme().form().mayHold(words, at))) {
                return true;
            }
        }
        return false;
    }

    /** Those with these three letters, in the order in which they were added, if one of them may go on as the words do. */
    Beginning[] of(Characters words, int at) {
        int pair = code(words.charAt(at)) << BITS | code(words.charAt(at + 1));
        int letter = code(words.charOrSpace(at + 2));
        if ((third[pair] >>> letter & 1) == 0) {
            return NONE;
        }
        int place = pair << BITS | letter;
        return (fourth[place] >>> code(words.charOrSpace(at + 3)) & fifth[place] >>> code(words.charOrSpace(at + 4)) & 1) == 0 ? NONE : byLetters[place];
    }

    private static int code(char c) {
        return c < CODES.length ? CODES[c] : OTHER;
    }

    private static byte[] codes() {
        byte[] codes = new byte['z' + 1];
        Arrays.fill(codes, (byte) OTHER);
        codes[' '] = 0;
        for (char c = 'a'; c <= 'z'; c++) {
            codes[c] = (byte) (c - 'a' + 1);
        }
        return codes;
    }
}
