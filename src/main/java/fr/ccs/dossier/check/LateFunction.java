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
    private Object loader;
    private volatile Supplier<Expression> body;

    /**
     * @param loader what is locked while anything of the sheet is loaded: one lock for all, since a function that is loaded may lead to another
     * @param later gives the body, once it is wanted
     */
    void follows(Object loader, Supplier<Expression> later) {
        this.loader = loader;
        this.body = later;
        setBody(new LateInstruction("", List.of(), later)); // of which Saxon knows nothing, as of what is to come
    }

    private void load() {
        if (body != null) {
            synchronized (loader) {
                if (body != null) {
                    setBody(body.get());
                    body = null;
                }
            }
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
