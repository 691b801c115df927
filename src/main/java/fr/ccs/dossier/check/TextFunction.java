package fr.ccs.dossier.check;

import java.util.function.Function;
import net.sf.saxon.expr.XPathContext;
import net.sf.saxon.lib.ExtensionFunctionCall;
import net.sf.saxon.lib.ExtensionFunctionDefinition;
import net.sf.saxon.om.Item;
import net.sf.saxon.om.Sequence;
import net.sf.saxon.om.StructuredQName;
import net.sf.saxon.trans.XPathException;
import net.sf.saxon.value.AtomicValue;
import net.sf.saxon.value.SequenceType;

/** A function of one text that rules call and Java answers; an absent text is read as an empty one. */
final class TextFunction extends ExtensionFunctionDefinition {
    private final String name;
    private final SequenceType result;
    private final Function<String, AtomicValue> answer;

    TextFunction(String name, SequenceType result, Function<String, AtomicValue> answer) {
        this.name = name;
        this.result = result;
        this.answer = answer;
    }

    @Override
    public StructuredQName getFunctionQName() {
        return new StructuredQName("f", RuleFunctions.NAMESPACE, name);
    }

    @Override
    public SequenceType[] getArgumentTypes() {
        return new SequenceType[] {SequenceType.OPTIONAL_STRING};
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
                Item text = arguments[0].head();
                return answer.apply(text == null ? "" : text.getStringValue());
            }
        };
    }
}
