package fr.ccs.dossier.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import net.sf.saxon.expr.Expression;
import net.sf.saxon.expr.LocalBinding;
import net.sf.saxon.expr.LocalVariableReference;
import net.sf.saxon.expr.Operand;
import net.sf.saxon.expr.OperandRole;
import net.sf.saxon.expr.StaticProperty;
import net.sf.saxon.expr.elab.Elaborator;
import net.sf.saxon.expr.elab.PushElaborator;
import net.sf.saxon.expr.elab.PushEvaluator;
import net.sf.saxon.expr.instruct.Instruction;
import net.sf.saxon.expr.parser.RebindingMap;
import net.sf.saxon.om.StructuredQName;
import net.sf.saxon.trace.ExpressionPresenter;

/** An instruction of a packed sheet that writes one finding, loaded when there is one to write. The variables that it reads are its operands. */
final class LateInstruction extends Instruction {
    private final Supplier<Expression> content;
    private final List<Operand> operands = new ArrayList<>();

    /** @param variables the names of those it reads, each with its slot behind it */
    LateInstruction(String variables, List<LocalBinding> visible, Supplier<Expression> content) {
        this.content = content;
        String[] names = variables.isEmpty() ? new String[0] : variables.split(" ");
        for (int i = 0; i < names.length; i += 2) {
            LocalVariableReference reference = new LocalVariableReference(binding(visible, StructuredQName.fromEQName(names[i])));
            reference.setSlotNumber(Integer.parseInt(names[i + 1]));
            operands.add(new Operand(this, reference, OperandRole.NAVIGATE));
        }
    }

    private static LocalBinding binding(List<LocalBinding> visible, StructuredQName name) {
        for (int i = visible.size() - 1; i >= 0; i--) {
            if (visible.get(i).getVariableQName().equals(name)) {
                return visible.get(i);
            }
        }
        throw new RulesFailed("a rule sheet reads the unknown variable " + name.getEQName(), null);
    }

    @Override
    public Iterable<Operand> operands() {
        return operands;
    }

    @Override
    public int getIntrinsicDependencies() {
        return StaticProperty.DEPENDS_ON_FOCUS | StaticProperty.DEPENDS_ON_XSLT_CONTEXT;
    }

    /** Promises nothing. */
    @Override
    protected int computeSpecialProperties() {
        return 0;
    }

    @Override
    public Elaborator getElaborator() {
        return new PushElaborator() {
            private PushEvaluator loaded;

            @Override
            public PushEvaluator elaborateForPush() {
                return (output, context) -> loaded().processLeavingTail(output, context);
            }

            private synchronized PushEvaluator loaded() {
                if (loaded == null) {
                    Expression expression = content.get();
                    expression.setParentExpression(LateInstruction.this);
                    loaded = expression.makeElaborator().elaborateForPush();
                }
                return loaded;
            }
        };
    }

    @Override
    public Expression copy(RebindingMap rebindings) {
        throw new UnsupportedOperationException("a loaded sheet is not rewritten");
    }

    @Override
    public void export(ExpressionPresenter out) {
        throw new UnsupportedOperationException("a loaded sheet is not packed again");
    }
}
