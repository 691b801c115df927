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
 * @param form the whole of a term that begins so; null where any words do that begin so
 */
record Terme(String debut, List<String> mots, String nature, Forme form, Pattern before, Pattern notBefore, Pattern notBehind) {
    /** The words that a term may look ahead, and back. */
    private static final int AHEAD = 8;
    private static final int BACK = 6;

    static Terme of(XdmNode terme) {
        XdmNode domaine = terme.getParent();
        String debut = attribute(terme, "debut");
        String forme = attribute(terme, "forme");
        List<String> mots = CodeWords.of(terme);
        String whole = !mots.isEmpty() ? "[^ ]*" : forme == null ? debut.strip() + "\\w*"
                : forme.replace("NATION", "" + attribute(domaine.getParent(), "nations")).replace("PAYS", "" + attribute(domaine.getParent(), "pays"));
        String avant = attribute(terme, "avant");
        String saufAvant = attribute(terme, "saufAvant");
        String apres = attribute(terme, "saufApres");
        return new Terme(debut, mots, attribute(domaine, "cle"), forme == null || !mots.isEmpty() ? null : Forme.of(whole),
                avant == null ? null : pattern("(^| )(" + avant + ")$"), saufAvant == null ? null : pattern("(^| )(" + saufAvant + ")$"),
                apres == null ? null : pattern("(" + whole + ") " + apres + " "));
    }

    /** @param i a token at which the term begins */
    boolean holds(Tokens tokens, int i) {
        int start = tokens.start(i);
        int ahead = tokens.start(Math.min(tokens.count(), i + AHEAD));
        int back = tokens.start(Math.max(0, i - BACK));
        int end = Math.max(back, start - 1);
        return (form == null || form.holds(tokens.words(), start, ahead))
                && (notBehind == null || !notBehind.matcher(tokens.words()).region(start, ahead).lookingAt())
                && (before == null || before.matcher(tokens.words()).region(back, end).find())
                && (notBefore == null || !notBefore.matcher(tokens.words()).region(back, end).find());
    }

    private static String attribute(XdmNode node, String name) {
        return node.getAttributeValue(new QName(name));
    }

    /** In XPath {@code \w} is all but marks, spaces and control characters. */
    static Pattern pattern(String expression) {
        return Pattern.compile(expression.replace("\\w", "[^\\p{P}\\p{Z}\\p{C}]"));
    }
}
