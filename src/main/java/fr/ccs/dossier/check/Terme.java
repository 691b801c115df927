package fr.ccs.dossier.check;

import java.util.List;
import java.util.regex.Pattern;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;

/**
 * One term of a list and what must stand around it ({@code f:tient}); a pattern is null where the list asks for none.
 *
 * @param debut how it begins; null for a term of single words
 * @param mots its words, any of which is the whole term; empty for one that has a beginning
 * @param nature the domain's cle: qualite, eloge, trait, sante…
 * @param form the whole of a term that begins so
 * @param marked whether its form looks at marks, titles or the candidate, which a normalised text does not show
 */
record Terme(String debut, List<String> mots, String nature, Pattern form, Pattern before, Pattern notBefore, Pattern notBehind,
        boolean marked) {

    private static final Pattern MARKED = Pattern.compile("[.,«»]|\\b[MF]\\b|\\[|candidat");

    static Terme of(XdmNode terme) {
        XdmNode domaine = terme.getParent();
        String debut = attribute(terme, "debut");
        String forme = attribute(terme, "forme");
        String whole = (forme != null ? forme : debut == null ? "" : debut.strip() + "\\w*").replace("NATION", "" + attribute(domaine.getParent(), "nations"))
                .replace("PAYS", "" + attribute(domaine.getParent(), "pays"));
        String apres = attribute(terme, "saufApres");
        String avant = attribute(terme, "avant");
        String saufAvant = attribute(terme, "saufAvant");
        return new Terme(debut, CodeWords.of(terme), attribute(domaine, "cle"), pattern("^(" + whole + ") "),
                avant == null ? null : pattern("(^| )(" + avant + ")$"), saufAvant == null ? null : pattern("(^| )(" + saufAvant + ")$"),
                apres == null ? null : pattern("^(" + (CodeWords.of(terme).isEmpty() ? whole : "[^ ]*") + ") " + apres + " "), MARKED.matcher(whole).find());
    }

    /**
     * Whether a normalised text may hold this term at a place; wrong only where it says yes.
     */
    boolean may(String words, int start) {
        return words.startsWith(debut, start) && (marked || form.matcher(words).region(start, words.length()).find());
    }

    /** @param suite the words from this one on, a space behind each; @param avant those before it */
    boolean holds(String suite, String avant) {
        return (!mots.isEmpty() || form.matcher(suite).find()) && (notBehind == null || !notBehind.matcher(suite).find())
                && (before == null || before.matcher(avant).find()) && (notBefore == null || !notBefore.matcher(avant).find());
    }

    private static String attribute(XdmNode node, String name) {
        return node.getAttributeValue(new QName(name));
    }

    /** In XPath {@code \w} is all but marks, spaces and control characters. */
    private static Pattern pattern(String expression) {
        return Pattern.compile(expression.replace("\\w", "[^\\p{P}\\p{Z}\\p{C}]"));
    }
}
