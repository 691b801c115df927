package fr.ccs.dossier.check;

import fr.ccs.dossier.document.Saxon;
import java.util.List;
import net.sf.saxon.value.BooleanValue;
import net.sf.saxon.value.Int64Value;
import net.sf.saxon.value.SequenceType;
import net.sf.saxon.value.StringValue;

/**
 * The functions that rules call under {@code f:} and that Java answers faster than XSLT.
 *
 * <p>Each stands in {@code schemas/1/rules/fonctions.xsl} too, in portable XPath: that is its definition, and a test holds both to
 * the same answers.
 */
final class RuleFunctions {
    static final String NAMESPACE = "urn:fr:ccs:dossier:fonctions";

    static final List<TextFunction> TEXT_FUNCTIONS = List.of(
            new TextFunction("mots", SequenceType.SINGLE_INTEGER, text -> Int64Value.makeIntegerValue(Texts.words(text))),
            new TextFunction("normalise", SequenceType.SINGLE_STRING, text -> StringValue.makeStringValue(Texts.normalised(text))),
            new TextFunction("siret", SequenceType.SINGLE_BOOLEAN, text -> BooleanValue.get(Texts.siret(text))));

    private static boolean registered;

    private RuleFunctions() {}

    /** Makes the functions known to the shared Saxon; once is enough. */
    static synchronized void register() {
        if (!registered) {
            Saxon.PROCESSOR.registerExtensionFunction(new PositionFunction());
            TEXT_FUNCTIONS.forEach(Saxon.PROCESSOR::registerExtensionFunction);
            registered = true;
        }
    }
}
