package fr.ccs.dossier.check;

import java.util.Collection;
import java.util.List;

/** Words that are looked up where they stand in a text, without a string for each. */
final class Vocabulary {
    private final String[] slots;

    Vocabulary(Collection<String> words) {
        slots = new String[Integer.highestOneBit(Math.max(1, words.size())) * 4];
        for (String word : words) {
            int slot = slot(hash(word, 0, word.length()));
            while (slots[slot] != null && !slots[slot].equals(word)) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = word;
        }
    }

    /** @param words parted by one space */
    static Vocabulary of(String words) {
        return new Vocabulary(List.of(words.split(" ")));
    }

    boolean contains(CharSequence text, int start, int end) {
        return find(text, start, end) != null;
    }

    /** The word that stands from {@code start} to {@code end}, as it was given; null when it is none of these. */
    String find(CharSequence text, int start, int end) {
        for (int slot = slot(hash(text, start, end)); slots[slot] != null; slot = slot + 1 & slots.length - 1) {
            if (equal(slots[slot], text, start, end)) {
                return slots[slot];
            }
        }
        return null;
    }

    private int slot(int hash) {
        return (hash ^ hash >>> 15) & slots.length - 1;
    }

    /** Of its length and of four of its characters: most words are none of these, and that is seen without reading them whole. */
    private static int hash(CharSequence text, int start, int end) {
        int length = end - start;
        if (length == 0) {
            return 0;
        }
        int hash = 31 * length + text.charAt(start);
        hash = 31 * hash + text.charAt(start + length / 3);
        hash = 31 * hash + text.charAt(start + length / 2);
        return 31 * hash + text.charAt(end - 1);
    }

    private static boolean equal(String word, CharSequence text, int start, int end) {
        boolean equal = word.length() == end - start;
        for (int i = start; equal && i < end; i++) {
            equal = word.charAt(i - start) == text.charAt(i);
        }
        return equal;
    }
}
