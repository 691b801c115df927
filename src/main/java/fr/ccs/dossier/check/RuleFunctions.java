package fr.ccs.dossier.check;

import fr.ccs.dossier.document.Saxon;
import java.util.List;
import net.sf.saxon.expr.StaticProperty;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.om.Sequence;
import net.sf.saxon.type.BuiltInAtomicType;
import net.sf.saxon.value.BooleanValue;
import net.sf.saxon.value.DateValue;
import net.sf.saxon.value.EmptySequence;
import net.sf.saxon.value.Int64Value;
import net.sf.saxon.value.IntegerValue;
import net.sf.saxon.value.SequenceExtent;
import net.sf.saxon.value.SequenceType;
import net.sf.saxon.value.StringValue;

/**
 * The functions that rules call under {@code f:} and that Java answers faster than XSLT.
 *
 * <p>Each stands in {@code schemas/1/rules} too ({@code fonctions.xsl}, {@code textes.xsl}, {@code livret-textes.xsl}, {@code livret.xsl}, {@code chronologie.xsl} …), in portable XPath: that is its
 * definition, and a test holds both to the same answers.
 */
final class RuleFunctions {
    static final String NAMESPACE = "urn:fr:ccs:dossier:fonctions";

    static final List<RuleFunction> FUNCTIONS = List.of(
            RuleFunction.ofText("mots", SequenceType.SINGLE_INTEGER, text -> Int64Value.makeIntegerValue(Texts.words(text.text()))),
            RuleFunction.ofText("trop-court", (text, beside) -> BooleanValue.get(beside[1].head() instanceof IntegerValue seuil && Texts.isShorter(text.text(), (long) seuil.getDoubleValue())),
                    SequenceType.SINGLE_BOOLEAN, SequenceType.OPTIONAL_INTEGER),
            RuleFunction.ofText("normalise", SequenceType.SINGLE_STRING, text -> StringValue.makeStringValue(text.normalised())),
            RuleFunction.ofText("siret", SequenceType.SINGLE_BOOLEAN, text -> BooleanValue.get(Texts.siret(text.text().toString()))),
            RuleFunction.ofText("jetons", SequenceType.STRING_SEQUENCE, text -> strings(text.tokens(List.of()).list())),
            RuleFunction.ofText("donnees-possibles", SequenceType.SINGLE_BOOLEAN, text -> BooleanValue.get(PersonalData.possible(text.text()))),
            RuleFunction.ofText("reperes", (text, beside) -> integers(Termes.of((NodeInfo) beside[1].head()).ranks(text, text.names(beside[2]))),
                    SequenceType.INTEGER_SEQUENCE, SequenceType.SINGLE_NODE, SequenceType.STRING_SEQUENCE),
            RuleFunction.ofText("creux", (text, beside) -> BooleanValue.get(Formules.isHollow(text, (NodeInfo) beside[1].head())),
                    SequenceType.SINGLE_BOOLEAN, SequenceType.OPTIONAL_NODE),
            RuleFunction.ofElement("repete", Constats::repeated),
            RuleFunction.ofElement("attendue", Attendus::competence),
            RuleFunction.ofElement("attendu", Attendus::critere),
            RuleFunction.ofElement("entiere", Attendus::isWhole),
            RuleFunction.ofElement("deplace", Attendus::isMisplaced),
            RuleFunction.ofElement("complet", Completude::isWhole),
            RuleFunction.ofElement("sources-sures", Preuves::areSure),
            RuleFunction.ofElement("toutes-evaluees", Attendus::areAllThere),
            RuleFunction.of("premier", arguments -> BooleanValue.get(Attendus.isFirst((NodeInfo) arguments[0].head())), SequenceType.SINGLE_BOOLEAN, SequenceType.SINGLE_NODE),
            RuleFunction.of("citee", arguments -> BooleanValue.get(Preuves.isCited((NodeInfo) arguments[0].head())), SequenceType.SINGLE_BOOLEAN, SequenceType.SINGLE_NODE),
            RuleFunction.of("actes", arguments -> Actes.of((NodeInfo) arguments[0].head()), SequenceType.NODE_SEQUENCE, SequenceType.SINGLE_NODE),
            RuleFunction.of("en-cours", arguments -> Jours.holding(arguments[0], ((DateValue) arguments[1].head()).toLocalDate()), SequenceType.NODE_SEQUENCE,
                    SequenceType.NODE_SEQUENCE, date(StaticProperty.EXACTLY_ONE)),
            RuleFunction.of("source-sure", arguments -> BooleanValue.get(Preuves.isSure((NodeInfo) arguments[0].head())), SequenceType.SINGLE_BOOLEAN, SequenceType.SINGLE_NODE),
            RuleFunction.of("en-ordre", arguments -> BooleanValue.get(Chronologie.inOrder((NodeInfo) arguments[0].head(), ((DateValue) arguments[1].head()).toLocalDate())),
                    SequenceType.SINGLE_BOOLEAN, SequenceType.SINGLE_NODE, date(StaticProperty.EXACTLY_ONE)),
            RuleFunction.of("jours", arguments -> Jours.dates(Jours.of((NodeInfo) arguments[0].head())), date(StaticProperty.ALLOWS_ZERO_OR_MORE), SequenceType.SINGLE_NODE));

    private static boolean registered;

    private RuleFunctions() {}

    /** Makes the functions known to the shared Saxon; once is enough. */
    static synchronized void register() {
        if (!registered) {
            Saxon.PROCESSOR.registerExtensionFunction(new PositionFunction());
            FUNCTIONS.forEach(Saxon.PROCESSOR::registerExtensionFunction);
            registered = true;
        }
    }

    private static SequenceType date(int cardinality) {
        return SequenceType.makeSequenceType(BuiltInAtomicType.DATE, cardinality);
    }

    private static Sequence strings(List<String> strings) {
        return SequenceExtent.makeSequenceExtent(strings.stream().map(StringValue::makeStringValue).toList());
    }

    private static Sequence integers(List<Integer> integers) {
        return integers.isEmpty() ? EmptySequence.getInstance() : SequenceExtent.makeSequenceExtent(integers.stream().map(Int64Value::makeIntegerValue).toList());
    }
}
