package fr.ccs.dossier.document;

import java.util.HashMap;
import java.util.Map;
import net.sf.saxon.expr.XPathContext;
import net.sf.saxon.om.AxisInfo;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.pattern.NameTest;
import net.sf.saxon.tree.iter.AxisIterator;
import net.sf.saxon.type.Type;

/**
 * The ranks of elements among their siblings of the same name; one for each run of the rules.
 *
 * <p>Findings come in the order of the document, so each count goes on from the one before: thousands of findings among thousands of
 * siblings cost no more than both together.
 */
public final class Ranks {
    private record Last(NodeInfo element, int rank) {}
    private final Map<NodeInfo, Map<String, Last>> lasts = new HashMap<>();

    /** The ranks of the run that {@code context} belongs to. */
    public static Ranks of(XPathContext context) {
        Ranks known = (Ranks) context.getController().getUserData(Ranks.class, "ranks");
        if (known == null) {
            known = new Ranks();
            context.getController().setUserData(Ranks.class, "ranks", known);
        }
        return known;
    }

    /** {@code [3]} for the third of its name; empty for the only one. */
    String predicate(NodeInfo element) {
        int rank = rank(element);
        return rank > 1 || element.iterateAxis(AxisInfo.FOLLOWING_SIBLING, alike(element)).next() != null ? "[" + rank + "]" : "";
    }

    private int rank(NodeInfo element) {
        Map<String, Last> ofParent = lasts.computeIfAbsent(element.getParent(), parent -> new HashMap<>());
        Last last = ofParent.get(element.getLocalPart());
        if (last != null && last.element.equals(element)) {
            return last.rank;
        }
        AxisIterator before = element.iterateAxis(AxisInfo.PRECEDING_SIBLING, alike(element));
        int rank = 1;
        for (NodeInfo sibling = before.next(); sibling != null; sibling = before.next()) {
            if (last != null && sibling.equals(last.element)) {
                rank += last.rank;
                break;
            }
            rank++;
        }
        ofParent.put(element.getLocalPart(), new Last(element, rank));
        return rank;
    }

    private static NameTest alike(NodeInfo element) {
        return new NameTest(Type.ELEMENT, element.getNamespaceUri(), element.getLocalPart(), element.getConfiguration().getNamePool());
    }
}
