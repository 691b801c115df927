package fr.ccs.dossier.check;

import java.util.List;
import java.util.function.Supplier;
import net.sf.saxon.event.Outputter;
import net.sf.saxon.expr.Expression;
import net.sf.saxon.expr.XPathContextMajor;
import net.sf.saxon.expr.instruct.UserFunction;
import net.sf.saxon.om.Sequence;
import net.sf.saxon.trans.XPathException;

/** A function of a packed sheet, which is loaded when it is called: of those that stand in a sheet, not all judge one document. */
final class LateFunction extends UserFunction {
    private Supplier<Expression> body;

    /** @param later gives the body, once it is wanted */
    synchronized void follows(Supplier<Expression> later) {
        this.body = later;
        setBody(new LateInstruction("", List.of(), later)); // of which Saxon knows nothing, as of what is to come
    }

    private synchronized void load() {
        if (body != null) {
            setBody(body.get());
            body = null;
        }
    }

    @Override
    public void computeEvaluationMode() {
        load();
        super.computeEvaluationMode();
    }

    @Override
    public void process(XPathContextMajor context, Sequence[] arguments, Outputter output) throws XPathException {
        load();
        super.process(context, arguments, output);
    }
}
