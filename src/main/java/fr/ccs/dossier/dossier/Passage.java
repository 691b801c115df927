package fr.ccs.dossier.dossier;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.NodePlace;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.saxon.s9api.XdmNode;

/**
 * A text that somebody wrote freely, and that may name other persons: only a reader can tell.
 *
 * @param codes where it stands in its document
 * @param nomPossible whether a word in it looks like the name of somebody whom the dossier does not know
 */
public record Passage(String codes, String texte, boolean nomPossible) {
    /** A text of this many words is a sentence; a name or a function is not. */
    private static final int WORDS = 4;
    private static final String TEXTS = "descendant-or-self::*[not(*)][namespace-uri() = namespace-uri(/*)][count(tokenize(normalize-space(.), ' ')) ge " + WORDS
            + "][not(self::raisonSociale or self::ligne or self::organisme or self::intitule)]";
    private static final String NAMES = "descendant::*[self::nom or self::nomNaissance or self::nomUsage or self::prenom or self::raisonSociale or self::organisme"
            + " or self::commune or self::lieu]/tokenize(normalize-space(.), '[ ’-]+')";

    /** A capital letter where no sentence begins. */
    private static final Pattern NAME = Pattern.compile("(?<=[\\p{Ll}\\p{N},;] |\\b[dlDL][’']|\\bM\\. |\\bMM\\. |\\bMme |\\bMmes |\\bMlle )"
            + "(?!Mmes? |Mlles? |MM?\\.)\\p{Lu}\\p{L}+(?:-\\p{L}+)*");

    /** The texts of a document, in its order. */
    public static List<Passage> of(Document document) {
        Set<String> known = Set.copyOf(Query.strings(document.root(), "distinct-values(" + NAMES + ")"));
        return Query.nodes(document.root(), TEXTS).stream().map(text -> of(text, known)).toList();
    }

    private static Passage of(XdmNode node, Set<String> known) {
        String text = node.getStringValue().strip().replaceAll("\\s+", " ");
        Matcher names = NAME.matcher(text);
        return new Passage(NodePlace.of(node.getUnderlyingNode()).codes(), text, names.results().anyMatch(name -> !known.contains(name.group())));
    }
}
