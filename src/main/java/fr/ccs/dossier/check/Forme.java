package fr.ccs.dossier.check;

import java.util.regex.Pattern;

/**
 * The words of a whole term that begins as another one may ({@code f:forme}).
 *
 * @param words what they are, a space behind them
 * @param alone whether nothing but words as they are written can match: no mark, no title, no word that names are read as
 */
record Forme(Pattern words, boolean alone) {
    private static final Pattern MORE_THAN_WORDS = Pattern.compile("[\\[.A-Z]|" + Tokens.CANDIDAT);

    static Forme of(String words) {
        return new Forme(Terme.pattern("(" + words + ") "), !MORE_THAN_WORDS.matcher(words.replace("\\w", "")).find());
    }

    boolean holds(Characters text, int from, int end) {
        return words.matcher(text).region(from, end).lookingAt();
    }

    /** Whether they may stand in a text whose marks are left out; true also where only the marks can say. */
    boolean mayHold(Characters text, int from) {
        return !alone || holds(text, from, text.length());
    }
}
