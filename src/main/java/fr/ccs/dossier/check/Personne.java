package fr.ccs.dossier.check;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Whether an adjective or a praise among the words of a text is said of the candidate: {@code f:dit-d-elle}, {@code f:eloge} and what they ask,
 * as {@code schemas/1/rules/livret-textes.xsl} defines them, in the same order.
 */
record Personne(Tokens jetons) {
    private static final Map<String, String> GENRES = CodeWords.of("personnes", "genre");
    private static final Vocabulary PERSONNES = new Vocabulary(GENRES.keySet());
    private static final Vocabulary JUGEMENTS = new Vocabulary(CodeWords.of("jugements", "raison").keySet());
    private static final Vocabulary ADVERBES = Vocabulary.of("tres trop un peu assez vraiment plutot si aussi toujours jamais pas plus moins bien tellement franchement particulierement extremement"
            + " souvent parfois visiblement manifestement globalement encore tout toute completement totalement reellement absolument incroyablement decidement"
            + " vraisemblablement presque");
    private static final Vocabulary ETRE = Vocabulary.of("est etait fut sera serait reste restait semble semblait parait paraissait demeure demeurait montre montree ete avere averee apparait juge"
            + " trouve trouvons jugeons etre");
    private static final Vocabulary VERBE = Vocabulary.of("n ne s se a avait est y aussi peut doit semble parait toujours qui me nous");
    private static final Vocabulary GRAND = Vocabulary.of("vrai vraie veritable petit petite grand grande sacre sacree");
    private static final Vocabulary SUITE = Vocabulary.of(", et mais ou ni");
    private static final Vocabulary DE = Vocabulary.of("de d que qu");
    private static final Vocabulary CE = Vocabulary.of("ce cet cette");
    private static final Vocabulary JEUNE = Vocabulary.of("jeune petit petite");
    private static final Vocabulary JUGE = Vocabulary.of("juge jugeons trouve trouvons");
    private static final Vocabulary ARTICLE = Vocabulary.of("la le l");
    private static final Pattern SUJET = Pattern.compile("(il|elle|M|F|(le |la |l )?(candidat|candidate|personne candidate|interesse|interessee))( |$)");
    private static final int FAR = 9;
    private static final int NEAR = 7;

    /** Whether a word stands in the list of judgements. */
    static boolean judges(CharSequence text, int start, int end) {
        return JUGEMENTS.contains(text, start, end);
    }

    /** @param dernier rank of the last adjective that was said of the candidate; 0 for none */
    boolean hasQuality(int rang, int dernier) {
        int i = before(rang);
        if (is(i, ETRE)) {
            return isSubject(i - 1) && !is(rang + 1, DE);
        }
        if (is(i, "air") && is(i - 1, "l")) {
            return isSubject(i - 2);
        }
        if (names(i) || names(rang + 1) || is(i, SUITE) && dernier > 0 && rang - dernier < NEAR && find(".", dernier, rang) == 0) {
            return true;
        }
        if (is(i, ",") || is(i, "et")) {
            return names(i - 1) || is(i - 1, "il") || is(i - 1, "elle") || is(i, ",") && (is(i - 2, "M") || is(i - 2, "F"));
        }
        if (i < 1 || is(i, ".") || is(i, "»")) {
            return isSetOff(rang);
        }
        return is(i, "de") && (is(i - 2, "quelqu") || is(i - 2, "un") || is(i - 1, "quelqu") || is(i - 1, "un"));
    }

    /** « Arrogant, il … ». */
    private boolean isSetOff(int rang) {
        int end = Math.min(jetons.count() + 1, rang + FAR);
        int comma = find(",", rang + 1, end);
        int stop = find(".", rang + 1, end);
        if (comma == 0 || stop > 0 && comma > stop) {
            return false;
        }
        return SUJET.matcher(jetons.words()).region(jetons.start(comma), jetons.start(Math.min(jetons.count(), comma + 3))).lookingAt();
    }

    boolean isPraised(int rang) {
        int article = is(rang - 1, GRAND) ? rang - 2 : rang - 1;
        return names(rang + 1) || is(rang - 1, "quel") || is(rang - 1, "quelle")
                || isUn(article) && is(article - 1, ETRE) && (is(article - 2, "c") || is(article - 2, "ce") || isSubject(article - 2));
    }

    /** {@code f:rang-avant}: the last word before a rank that is no adverb, five words back at most. */
    private int before(int rang) {
        for (int r = rang - 1; r >= rang - 5; r--) {
            if (!is(r, ADVERBES)) {
                return r;
            }
        }
        return rang - 1;
    }

    /** {@code f:nomme}. */
    private boolean names(int rang) {
        String mot = stands(rang) ? PERSONNES.find(jetons.words(), start(rang), end(rang)) : null;
        String genre = mot == null ? "" : GENRES.get(mot);
        return genre.equals("candidat") || genre.equals("selon") && isBare(rang - 1, 5);
    }

    /** {@code f:nu}. */
    private boolean isBare(int rang, int reste) {
        return rang < 1 || is(rang, ".") || is(rang, "»") || isUn(rang) && is(rang - 1, ETRE) || is(rang, CE) && rang == 1
                || isUn(rang) && rang == 1 && (is(2, "garcon") || is(2, "fille"))
                || (is(rang, ADVERBES) && !is(rang, "un") || is(rang, JEUNE) || is(rang, JUGEMENTS)) && reste > 0 && isBare(rang - 1, reste - 1);
    }

    /** {@code f:sujet-du-verbe}. */
    private boolean isSubject(int rang) {
        int i = rang;
        while (i >= rang - 4 && is(i, VERBE)) {
            i--;
        }
        return i >= 1 && i >= rang - 4 && (is(i, "il") || is(i, "elle") || is(i, ARTICLE) && is(i + 1, JUGE) || names(i)
                || is(i - 1, "M") || is(i - 1, "F") || is(i - 2, "M") || is(i - 2, "F"));
    }

    /** The first rank, from one and before another, at which a mark stands; 0 for none. */
    private int find(String mark, int from, int before) {
        for (int rang = from; rang < before; rang++) {
            if (is(rang, mark)) {
                return rang;
            }
        }
        return 0;
    }

    /** Whether there is a word at a rank; ranks count from 1. */
    private boolean stands(int rang) {
        return rang >= 1 && rang <= jetons.count();
    }

    private int start(int rang) {
        return jetons.start(rang - 1);
    }

    private int end(int rang) {
        return jetons.start(rang) - 1;
    }

    private boolean isUn(int rang) {
        return is(rang, "un") || is(rang, "une");
    }

    private boolean is(int rang, String mot) {
        return stands(rang) && end(rang) - start(rang) == mot.length() && jetons.words().holds(mot, start(rang));
    }

    private boolean is(int rang, Vocabulary mots) {
        return stands(rang) && mots.contains(jetons.words(), start(rang), end(rang));
    }
}
