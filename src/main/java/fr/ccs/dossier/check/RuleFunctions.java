package fr.ccs.dossier.check;

import fr.ccs.dossier.document.Saxon;
import java.util.List;
import net.sf.saxon.om.Sequence;
import net.sf.saxon.value.BooleanValue;
import net.sf.saxon.value.Int64Value;
import net.sf.saxon.value.SequenceExtent;
import net.sf.saxon.value.SequenceType;
import net.sf.saxon.value.StringValue;

/**
 * The functions that rules call under {@code f:} and that Java answers faster than XSLT.
 *
 * <p>Each stands in {@code schemas/1/rules/fonctions.xsl} or {@code textes.xsl} too, in portable XPath: that is its definition, and a
 * test holds both to the same answers.
 */
final class RuleFunctions {
    static final String NAMESPACE = "urn:fr:ccs:dossier:fonctions";

    static final List<TextFunction> TEXT_FUNCTIONS = List.of(
            TextFunction.of("mots", SequenceType.SINGLE_INTEGER, text -> Int64Value.makeIntegerValue(Texts.words(text))),
            TextFunction.of("normalise", SequenceType.SINGLE_STRING, text -> StringValue.makeStringValue(Texts.normalised(text))),
            TextFunction.of("siret", SequenceType.SINGLE_BOOLEAN, text -> BooleanValue.get(Texts.siret(text))),
            TextFunction.of("jetons", SequenceType.STRING_SEQUENCE, text -> strings(Tokens.of(text))),
            TextFunction.ofTwo("reperes", SequenceType.INTEGER_SEQUENCE, (text, phrases) -> integers(Phrases.of(phrases).ranks(text))));

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

    private static Sequence strings(List<String> strings) {
        return SequenceExtent.makeSequenceExtent(strings.stream().map(StringValue::makeStringValue).toList());
    }

    private static Sequence integers(List<Integer> integers) {
        return SequenceExtent.makeSequenceExtent(integers.stream().map(Int64Value::makeIntegerValue).toList());
    }
}
