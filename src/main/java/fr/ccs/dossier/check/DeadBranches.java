package fr.ccs.dossier.check;

import net.sf.saxon.Configuration;
import net.sf.saxon.expr.ArithmeticExpression;
import net.sf.saxon.expr.Expression;
import net.sf.saxon.expr.FilterExpression;
import net.sf.saxon.expr.GeneralComparison;
import net.sf.saxon.expr.Operand;
import net.sf.saxon.expr.instruct.Actor;
import net.sf.saxon.expr.instruct.TemplateRule;
import net.sf.saxon.expr.parser.ExpressionVisitor;
import net.sf.saxon.sxpath.IndependentContext;
import net.sf.saxon.trans.SimpleMode;
import net.sf.saxon.trans.XPathException;
import net.sf.saxon.type.AnyItemType;
import net.sf.saxon.type.ItemType;

/**
 * Run by the build: in what a phase never runs ({@code if (false())}, once the phase is known), Saxon's compiler leaves comparisons and sums
 * unchecked, and cannot describe them then. They are checked here.
 */
final class DeadBranches {
    private DeadBranches() {}

    /** Checks what is left in a function, a variable or the rules of a mode. */
    static void check(Actor part, Configuration saxon) throws XPathException {
        if (part instanceof SimpleMode mode) {
            mode.processRules(rule -> check(((TemplateRule) rule.getAction()).getBody(), saxon));
        } else {
            check(part.getBody(), saxon);
        }
    }

    private static void check(Expression expression, Configuration saxon) throws XPathException {
        for (Operand operand : expression.operands()) {
            Expression child = operand.getChildExpression();
            if (child instanceof GeneralComparison comparison && comparison.getAtomicComparer() == null
                    || child instanceof ArithmeticExpression sum && sum.getCalculator() == null) {
                ItemType focus = expression instanceof FilterExpression filter ? filter.getBase().getItemType() : AnyItemType.getInstance();
                operand.setChildExpression(child.typeCheck(ExpressionVisitor.make(new IndependentContext(saxon)), saxon.makeContextItemStaticInfo(focus, false)));
            }
            check(operand.getChildExpression(), saxon);
        }
    }
}
