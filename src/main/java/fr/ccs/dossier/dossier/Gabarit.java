package fr.ccs.dossier.dossier;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the numbers of a series are written: {@code CCS-RC-AAAA-NNNNNN-KK}, where AAAA is the year, N… the rank and KK two check digits.
 *
 * @param serie what stands before the year or the rank, by which the register counts
 */
public record Gabarit(String serie, String texte) {
    private static final Pattern FORM = Pattern.compile("([A-Z0-9][A-Z0-9-]*?)-?(AAAA-?)?N{1,9}(-?KK)?");
    private static final Pattern RANK = Pattern.compile("N+(?=(-?KK)?$)");

    /** @throws Refus for a text that is no such form */
    public static Gabarit of(String texte) throws Refus {
        Matcher form = FORM.matcher(texte);
        if (!form.matches()) {
            throw Refus.of("« " + texte + " » ne dit pas comment s’écrit un numéro : écrivez par exemple D-AAAA-NNNN.",
                    "“" + texte + "” does not say how a number is written: write D-AAAA-NNNN for instance.");
        }
        return new Gabarit(form.group(1), texte);
    }

    /** Whether the ranks begin again each year. */
    public boolean parAnnee() {
        return texte.contains("AAAA");
    }

    /** The number of this rank. */
    public String numero(int annee, int rang) {
        Matcher rank = RANK.matcher(texte);
        if (!rank.find()) {
            throw new IllegalStateException(texte);
        }
        String number = texte.substring(0, rank.start()).replace("AAAA", String.format(Locale.ROOT, "%04d", annee))
                + String.format(Locale.ROOT, "%0" + rank.group().length() + "d", rang);
        String end = texte.substring(rank.end());
        return number + end.replace("KK", end.isEmpty() ? "" : CheckCharacters.mod9710(number));
    }
}
