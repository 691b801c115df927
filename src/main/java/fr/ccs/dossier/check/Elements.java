package fr.ccs.dossier.check;

import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Saxon;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.saxon.om.AxisInfo;
import net.sf.saxon.om.NamePool;
import net.sf.saxon.om.NamespaceUri;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.pattern.NameTest;
import net.sf.saxon.tree.iter.AxisIterator;
import net.sf.saxon.tree.tiny.TinyNodeImpl;
import net.sf.saxon.tree.tiny.TinyTree;
import net.sf.saxon.type.Type;

/** The elements and attributes of a document as the twins of rule functions walk them: no object for a node that is only passed by. */
final class Elements {
    private static final int NONE = -1;
    private static final NamePool POOL = Saxon.PROCESSOR.getUnderlyingConfiguration().getNamePool();
    private static final NamespaceUri NAMESPACE = NamespaceUri.of(Kind.NAMESPACE);
    private static final Map<String, Integer> CODES = new ConcurrentHashMap<>();
    private static final Map<Integer, NameTest> BEFORE = new ConcurrentHashMap<>();

    private Elements() {}

    /** The children of this name, in order; none of an element that is not there. */
    static List<NodeInfo> children(NodeInfo parent, String name) {
        int code = code(name);
        int at = parent == null ? NONE : next(tree(parent), first(parent), code);
        if (at == NONE) {
            return List.of();
        }
        List<NodeInfo> children = new ArrayList<>(4);
        for (; at != NONE; at = next(tree(parent), following(tree(parent), at), code)) {
            children.add(tree(parent).getNode(at));
        }
        return children;
    }

    /** The first child of this name; null when there is none. */
    static NodeInfo child(NodeInfo parent, String name) {
        int at = parent == null ? NONE : next(tree(parent), first(parent), code(name));
        return at == NONE ? null : tree(parent).getNode(at);
    }

    static boolean has(NodeInfo parent, String name) {
        return parent != null && next(tree(parent), first(parent), code(name)) != NONE;
    }

    /** Whether an element of this name stands behind it, beside it. */
    static boolean isFollowedBy(NodeInfo element, String name) {
        return next(tree(element), following(tree(element), number(element)), code(name)) != NONE;
    }

    /** The nearest before it, beside it, of the same name; null when there is none. */
    static NodeInfo before(NodeInfo element) {
        return element.iterateAxis(AxisInfo.PRECEDING_SIBLING, BEFORE.computeIfAbsent(element.getFingerprint(), code -> new NameTest(Type.ELEMENT, code, POOL))).next();
    }

    /** All elements of this name in a document. */
    static AxisIterator all(NodeInfo root, String name) {
        return root.iterateAxis(AxisInfo.DESCENDANT, named(Kind.NAMESPACE, name));
    }

    /** An attribute as it is written; null when there is none. */
    static String attribute(NodeInfo element, String name) {
        return element.getAttributeValue(NamespaceUri.NULL, name);
    }

    static boolean is(NodeInfo element, String name) {
        return element.getFingerprint() == code(name);
    }

    /** Its number in its tree, which is no number of another element there. */
    static int number(NodeInfo element) {
        return ((TinyNodeImpl) element).getNodeNumber();
    }

    /** The element of this number in the tree of another. */
    static NodeInfo of(NodeInfo beside, int number) {
        return tree(beside).getNode(number);
    }

    /** What finds the elements of a name of any namespace. */
    static NameTest named(String namespace, String name) {
        return new NameTest(Type.ELEMENT, NamespaceUri.of(namespace), name, POOL);
    }

    private static int code(String name) {
        Integer known = CODES.get(name);
        return known == null ? CODES.computeIfAbsent(name, key -> POOL.allocateFingerprint(NAMESPACE, key)) : known;
    }

    private static TinyTree tree(NodeInfo node) {
        return ((TinyNodeImpl) node).getTree();
    }

    /** The first child of any kind. */
    private static int first(NodeInfo parent) {
        TinyTree tree = tree(parent);
        int at = number(parent) + 1;
        return at < tree.getNumberOfNodes() && tree.getNodeDepthArray()[at] > tree.getNodeDepthArray()[at - 1] ? at : NONE;
    }

    /** The sibling behind; a tree lets the last one point back. */
    private static int following(TinyTree tree, int at) {
        int next = tree.getNextPointerArray()[at];
        return next > at ? next : NONE;
    }

    /** From here on, the first among siblings that is an element of this name: nothing but an element bears a name of our namespace. */
    private static int next(TinyTree tree, int from, int code) {
        int at = from;
        while (at != NONE && tree.getFingerprint(at) != code) {
            at = following(tree, at);
        }
        return at;
    }
}
