package fr.ccs.dossier.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** {@code f:reperes}: a list of phrases, laid out so that one scan of a text finds where any of them begins. */
final class Phrases {
    /** The words that a phrase may look ahead. */
    private static final int AHEAD = 8;
    private static final int KEY = 2;
    /** From here on a symbol may be normalised into letters (U+2122 into « tm »), which are no word of a text. */
    private static final char FIRST_SYMBOL = '\u20A0';
    private static final Map<String, Phrases> KNOWN = new ConcurrentHashMap<>();
    private final Map<String, List<String>> byBeginning = new HashMap<>();

    private Phrases(String phrases) {
        for (String phrase : phrases.split("\\|")) {
            if (phrase.length() >= KEY) {
                byBeginning.computeIfAbsent(phrase.substring(0, KEY), beginning -> new ArrayList<>()).add(phrase);
            }
        }
    }

    /** The phrases of a list as rules hand it over, a bar between two; the few lists there are stay laid out. */
    static Phrases of(String phrases) {
        return KNOWN.computeIfAbsent(phrases, Phrases::new);
    }

    /** The ranks, from 1, of the words at which a phrase begins. */
    List<Integer> ranks(String text) {
        if (!mayHold(text)) {
            return List.of();
        }
        List<String> tokens = Tokens.of(text);
        List<Integer> ranks = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            String ahead = String.join(" ", tokens.subList(i, Math.min(tokens.size(), i + AHEAD))) + ' ';
            if (beginsAt(ahead, 0)) {
                ranks.add(i + 1);
            }
        }
        return ranks;
    }

    /** A quick look that spares most texts the parting into words and marks: it may be wrong only where it says yes. */
    private boolean mayHold(String text) {
        if (text.chars().anyMatch(c -> c >= FIRST_SYMBOL)) {
            return true;
        }
        String words = Texts.normalised(text) + ' ';
        for (int start = 0; start < words.length(); start = words.indexOf(' ', start) + 1) {
            if (beginsAt(words, start)) {
                return true;
            }
        }
        return false;
    }

    private boolean beginsAt(String words, int start) {
        if (start + KEY > words.length()) {
            return false;
        }
        List<String> candidates = byBeginning.get(words.substring(start, start + KEY));
        return candidates != null && candidates.stream().anyMatch(phrase -> words.startsWith(phrase, start));
    }
}
