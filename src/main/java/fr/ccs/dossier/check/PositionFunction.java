package fr.ccs.dossier.check;

import fr.ccs.dossier.document.NodePlace;
import fr.ccs.dossier.document.Ranks;
import net.sf.saxon.expr.XPathContext;
import net.sf.saxon.lib.ExtensionFunctionCall;
import net.sf.saxon.lib.ExtensionFunctionDefinition;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.om.Sequence;
import net.sf.saxon.om.StructuredQName;
import net.sf.saxon.trans.XPathException;
import net.sf.saxon.value.SequenceType;
import net.sf.saxon.value.StringValue;

/** {@code f:position($node)}: what Schematron writes as a location, so that line and column survive into SVRL. */
final class PositionFunction extends ExtensionFunctionDefinition {
    static final String NAME = "Q{" + RuleFunctions.NAMESPACE + "}position";

    @Override
    public StructuredQName getFunctionQName() {
        return new StructuredQName("f", RuleFunctions.NAMESPACE, "position");
    }

    @Override
    public SequenceType[] getArgumentTypes() {
        return new SequenceType[] {SequenceType.SINGLE_NODE};
    }

    @Override
    public SequenceType getResultType(SequenceType[] arguments) {
        return SequenceType.SINGLE_STRING;
    }

    @Override
    public ExtensionFunctionCall makeCallExpression() {
        return new ExtensionFunctionCall() {
            @Override
            public Sequence call(XPathContext context, Sequence[] arguments) throws XPathException {
                return StringValue.makeStringValue(NodePlace.of((NodeInfo) arguments[0].head(), Ranks.of(context)).encoded());
            }
        };
    }
}
