package fr.ccs.dossier.check;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import net.sf.saxon.expr.XPathContext;
import net.sf.saxon.lib.ExtensionFunctionCall;
import net.sf.saxon.lib.ExtensionFunctionDefinition;
import net.sf.saxon.om.Item;
import net.sf.saxon.om.Sequence;
import net.sf.saxon.om.StructuredQName;
import net.sf.saxon.trans.XPathException;
import net.sf.saxon.value.SequenceType;

/** A function of one text or two that rules call and Java answers; an absent text is read as an empty one. */
final class TextFunction extends ExtensionFunctionDefinition {
    private final String name;
    private final SequenceType result;
    private final int texts;
    private final Function<List<String>, Sequence> answer;

    private TextFunction(String name, SequenceType result, int texts, Function<List<String>, Sequence> answer) {
        this.name = name;
        this.result = result;
        this.texts = texts;
        this.answer = answer;
    }

    static TextFunction of(String name, SequenceType result, Function<String, Sequence> answer) {
        return new TextFunction(name, result, 1, texts -> answer.apply(texts.get(0)));
    }

    static TextFunction ofTwo(String name, SequenceType result, BiFunction<String, String, Sequence> answer) {
        return new TextFunction(name, result, 2, texts -> answer.apply(texts.get(0), texts.get(1)));
    }

    @Override
    public StructuredQName getFunctionQName() {
        return new StructuredQName("f", RuleFunctions.NAMESPACE, name);
    }

    @Override
    public int getMinimumNumberOfArguments() {
        return texts;
    }

    @Override
    public int getMaximumNumberOfArguments() {
        return texts;
    }

    @Override
    public SequenceType[] getArgumentTypes() {
        SequenceType[] types = new SequenceType[texts];
        Arrays.fill(types, SequenceType.OPTIONAL_STRING);
        return types;
    }

    @Override
    public SequenceType getResultType(SequenceType[] arguments) {
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
            public Sequence call(XPathContext context, Sequence[] arguments) throws XPathException {
                return answer.apply(texts == 1 ? List.of(text(arguments[0])) : List.of(text(arguments[0]), text(arguments[1])));
            }
        };
    }

    private static String text(Sequence argument) throws XPathException {
        Item text = argument.head();
        return text == null ? "" : text.getStringValue();
    }
}
