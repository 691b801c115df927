package fr.ccs.dossier.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether an adjective or a praise among the words of a text is said of the candidate: {@code f:dit-d-elle}, {@code f:eloge} and what they ask,
 * as {@code schemas/1/rules/livret-textes.xsl} defines them, in the same order.
 */
record Personne(List<String> jetons) {
    private static final Map<String, String> PERSONNES = CodeWords.of("personnes", "genre");
    private static final Set<String> JUGEMENTS = CodeWords.of("jugements", "raison").keySet();
    private static final Set<String> ADVERBES = words("tres trop un peu assez vraiment plutot si aussi toujours jamais pas plus moins bien tellement franchement particulierement extremement"
            + " souvent parfois visiblement manifestement globalement encore tout toute completement totalement reellement absolument incroyablement decidement"
            + " vraisemblablement presque");
    private static final Set<String> ETRE = words("est etait fut sera serait reste restait semble semblait parait paraissait demeure demeurait montre montree ete avere averee apparait juge"
            + " trouve trouvons jugeons etre");
    private static final Set<String> VERBE = words("n ne s se a avait est y aussi peut doit semble parait toujours qui me nous");
    private static final Set<String> GRAND = words("vrai vraie veritable petit petite grand grande sacre sacree");
    private static final Set<String> SUITE = Set.of(",", "et", "mais", "ou", "ni");
    private static final Pattern SUJET = Pattern.compile("^(il|elle|M|F|(le |la |l )?(candidat|candidate|personne candidate|interesse|interessee))( |$)");
    private static final int FAR = 9;
    private static final int NEAR = 7;

    private static Set<String> words(String words) {
        return Set.of(words.split(" "));
    }

    /** Whether a word stands in the list of judgements. */
    static boolean judges(String mot) {
        return JUGEMENTS.contains(mot);
    }

    /** @param dernier rank of the last adjective that was said of the candidate; 0 for none */
    boolean hasQuality(int rang, int dernier) {
        int i = before(rang);
        String precedent = at(i).isEmpty() ? "." : at(i);
        if (ETRE.contains(precedent)) {
            return isSubject(i - 1) && !is(rang + 1, "de", "d", "que", "qu");
        }
        if (precedent.equals("air") && is(i - 1, "l")) {
            return isSubject(i - 2);
        }
        if (names(i) || names(rang + 1) || SUITE.contains(precedent) && dernier > 0 && rang - dernier < NEAR && !jetons.subList(dernier - 1, rang - 1).contains(".")) {
            return true;
        }
        if (precedent.equals(",") || precedent.equals("et")) {
            return names(i - 1) || is(i - 1, "il", "elle") || is(i - 2, "M", "F") && precedent.equals(",");
        }
        if (precedent.equals(".") || precedent.equals("»")) {
            return isSetOff(rang);
        }
        return precedent.equals("de") && (is(i - 2, "quelqu", "un") || is(i - 1, "quelqu", "un"));
    }

    /** « Arrogant, il … ». */
    private boolean isSetOff(int rang) {
        List<String> behind = jetons.subList(Math.min(jetons.size(), rang), Math.min(jetons.size(), rang + FAR - 1));
        int comma = behind.indexOf(",") + 1;
        int stop = behind.indexOf(".") + 1;
        if (comma == 0 || stop > 0 && comma > stop) {
            return false;
        }
        return SUJET.matcher(String.join(" ", jetons.subList(Math.min(jetons.size(), rang + comma), Math.min(jetons.size(), rang + comma + 3)))).find();
    }

    boolean isPraised(int rang) {
        int article = GRAND.contains(at(rang - 1)) ? rang - 2 : rang - 1;
        return names(rang + 1) || is(rang - 1, "quel", "quelle")
                || is(article, "un", "une") && ETRE.contains(at(article - 1)) && (is(article - 2, "c", "ce") || isSubject(article - 2));
    }

    /** {@code f:rang-avant}: the last word before a rank that is no adverb, five words back at most. */
    private int before(int rang) {
        for (int r = rang - 1; r >= rang - 5; r--) {
            if (!ADVERBES.contains(at(r))) {
                return r;
            }
        }
        return rang - 1;
    }

    /** {@code f:nomme}. */
    private boolean names(int rang) {
        String genre = PERSONNES.getOrDefault(at(rang), "");
        return genre.equals("candidat") || genre.equals("selon") && isBare(rang - 1, 5);
    }

    /** {@code f:nu}. */
    private boolean isBare(int rang, int reste) {
        String mot = at(rang);
        return rang < 1 || is(rang, ".", "»") || is(rang, "un", "une") && ETRE.contains(at(rang - 1)) || is(rang, "ce", "cet", "cette") && rang == 1
                || is(rang, "un", "une") && rang == 1 && is(2, "garcon", "fille")
                || (ADVERBES.contains(mot) && !mot.equals("un") || is(rang, "jeune", "petit", "petite") || judges(mot)) && reste > 0 && isBare(rang - 1, reste - 1);
    }

    /** {@code f:sujet-du-verbe}. */
    private boolean isSubject(int rang) {
        int i = rang;
        while (i >= rang - 4 && VERBE.contains(at(i))) {
            i--;
        }
        return i >= 1 && i >= rang - 4 && (is(i, "il", "elle") || is(i, "la", "le", "l") && is(i + 1, "juge", "jugeons", "trouve", "trouvons") || names(i)
                || is(i - 1, "M", "F") || is(i - 2, "M", "F"));
    }

    /** The word at a rank from 1; empty where there is none. */
    private String at(int rang) {
        return rang < 1 || rang > jetons.size() ? "" : jetons.get(rang - 1);
    }

    private boolean is(int rang, String... words) {
        String mot = at(rang);
        for (String word : words) {
            if (word.equals(mot)) {
                return true;
            }
        }
        return false;
    }
}
