package fr.ccs.dossier.check;

import java.util.Arrays;
import java.util.List;

/** The words that a thread met in one document, each with its normalised form, so that the same words are not made anew for every text. */
final class WordCache {
    private static final int SLOTS = 4096;
    private static final ThreadLocal<WordCache> OWN = ThreadLocal.withInitial(WordCache::new);
    private final String[] written = new String[SLOTS];
    private final Object[] normalised = new Object[SLOTS];

    private WordCache() {}

    static WordCache own() {
        return OWN.get();
    }

    /** Forgets every word: names may be among them. */
    void clear() {
        Arrays.fill(written, null);
        Arrays.fill(normalised, null);
    }

    /** Adds the normalised words of what stands from {@code start} to {@code end} of a text: one as a rule, none or several for odd signs. */
    void add(String text, int start, int end, List<String> tokens) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        int slot = (hash ^ hash >>> 12) & SLOTS - 1;
        String known = written[slot];
        if (known == null || known.length() != end - start || !text.startsWith(known, start)) {
            known = text.substring(start, end);
            normalised[slot] = words(Texts.normalised(known));
            written[slot] = known;
        }
        if (normalised[slot] instanceof String word) {
            tokens.add(word);
        } else {
            tokens.addAll(List.of((String[]) normalised[slot]));
        }
    }

    private static Object words(String normalised) {
        if (normalised.isEmpty()) {
            return new String[0];
        }
        return normalised.indexOf(' ') < 0 ? normalised : normalised.split(" ");
    }
}
