package fr.ccs.dossier.check;

import java.util.Arrays;

/** The words of a text as {@code f:normalise} writes them, a space behind each, and where each begins: what is looked at for every text is laid out once. */
final class Words {
    private final Characters letters;
    private int[] starts = {};
    private int count;

    /** @param size how many letters there are likely to be */
    Words(int size) {
        letters = new Characters(size);
    }

    void read(Characters text) {
        letters.cut(0);
        PlainLetters.append(letters, text, 0, text.length());
        if (letters.length() > 0) {
            letters.append(' ');
        }
        if (starts.length <= letters.length() / 2) {
            starts = new int[Math.max(2 * starts.length, letters.length() / 2 + 1)];
        }
        count = letters.starts(starts);
    }

    Characters letters() {
        return letters;
    }

    int count() {
        return count;
    }

    int start(int i) {
        return starts[i];
    }

    void forget() {
        letters.forget();
        Arrays.fill(starts, 0);
        count = 0;
    }
}
