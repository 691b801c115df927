package fr.ccs.dossier.check;

import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.sf.saxon.expr.XPathContext;
import net.sf.saxon.lib.ExtensionFunctionCall;
import net.sf.saxon.lib.ExtensionFunctionDefinition;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.om.Sequence;
import net.sf.saxon.om.StructuredQName;
import net.sf.saxon.trans.XPathException;
import net.sf.saxon.value.BooleanValue;
import net.sf.saxon.value.SequenceType;

/** A function that rules call and Java answers. */
final class RuleFunction extends ExtensionFunctionDefinition {
    private final String name;
    private final SequenceType[] arguments;
    private final SequenceType result;
    private final Answer answer;

    private RuleFunction(String name, Answer answer, SequenceType result, SequenceType... arguments) {
        this.name = name;
        this.arguments = arguments;
        this.result = result;
        this.answer = answer;
    }

    /** What a function says of its arguments. */
    interface Answer {
        Sequence of(Sequence[] arguments) throws XPathException;
    }

    /** What a function says of a text and, behind it, of what it is judged with. */
    interface Reading {
        Sequence of(FreeText text, Sequence[] arguments) throws XPathException;
    }

    /** Of one text; an absent one is read as an empty one. */
    static RuleFunction ofText(String name, SequenceType result, Function<FreeText, Sequence> answer) {
        return ofText(name, (text, arguments) -> answer.apply(text), result);
    }

    /** @param others the types of the arguments behind the text */
    static RuleFunction ofText(String name, Reading answer, SequenceType result, SequenceType... others) {
        return new RuleFunction(name, arguments -> answer.of(FreeText.of(arguments[0].head()), arguments), result,
                Stream.concat(Stream.of(SequenceType.OPTIONAL_ITEM), Stream.of(others)).toArray(SequenceType[]::new));
    }

    /** Of anything. */
    static RuleFunction of(String name, Answer answer, SequenceType result, SequenceType... arguments) {
        return new RuleFunction(name, answer, result, arguments);
    }

    /** Of an element and, behind it, an edition or none: yes or no. */
    static RuleFunction ofElement(String name, BiPredicate<NodeInfo, NodeInfo> answer) {
        return new RuleFunction(name, arguments -> BooleanValue.get(answer.test((NodeInfo) arguments[0].head(), (NodeInfo) arguments[1].head())),
                SequenceType.SINGLE_BOOLEAN, SequenceType.SINGLE_NODE, SequenceType.OPTIONAL_NODE);
    }

    /** Of an element alone: yes or no. */
    static RuleFunction ofElement(String name, Predicate<NodeInfo> answer) {
        return new RuleFunction(name, arguments -> BooleanValue.get(answer.test((NodeInfo) arguments[0].head())), SequenceType.SINGLE_BOOLEAN,
                SequenceType.SINGLE_NODE);
    }

    @Override
    public StructuredQName getFunctionQName() {
        return new StructuredQName("f", RuleFunctions.NAMESPACE, name);
    }

    @Override
    public int getMinimumNumberOfArguments() {
        return arguments.length;
    }

    @Override
    public int getMaximumNumberOfArguments() {
        return arguments.length;
    }

    @Override
    public SequenceType[] getArgumentTypes() {
        return arguments.clone();
    }

    @Override
    public SequenceType getResultType(SequenceType[] types) {
        return result;
    }

    @Override
    public boolean trustResultType() {
        return true;
    }

    @Override
    public ExtensionFunctionCall makeCallExpression() {
        return new ExtensionFunctionCall() {
            @Override
            public Sequence call(XPathContext context, Sequence[] values) throws XPathException {
                return answer.of(values);
            }
        };
    }
}
