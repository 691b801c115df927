package fr.ccs.dossier.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sf.saxon.om.AxisInfo;
import net.sf.saxon.om.NamespaceUri;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.pattern.NameTest;
import net.sf.saxon.pattern.NodeKindTest;
import net.sf.saxon.pattern.NodeTest;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.tree.iter.AxisIterator;
import net.sf.saxon.type.Type;

/** Finds elements by name in a tree that every check walks several times: only those found become objects. */
public final class Elements {
    private Elements() {}

    /** The child elements of that name, in document order. */
    public static List<XdmNode> children(XdmNode parent, String namespace, String name) {
        return all(parent.getUnderlyingNode().iterateAxis(AxisInfo.CHILD, named(parent, namespace, name)));
    }

    /** The elements of that name at any depth below, in document order. */
    public static List<XdmNode> below(XdmNode ancestor, String namespace, String name) {
        return all(ancestor.getUnderlyingNode().iterateAxis(AxisInfo.DESCENDANT, named(ancestor, namespace, name)));
    }

    /** Whether there is an element of that name at any depth below. */
    public static boolean anyBelow(XdmNode ancestor, String namespace, String name) {
        return ancestor.getUnderlyingNode().iterateAxis(AxisInfo.DESCENDANT, named(ancestor, namespace, name)).next() != null;
    }

    /** The outermost element of a document. */
    static Optional<XdmNode> root(XdmNode tree) {
        return Optional.ofNullable(tree.getUnderlyingNode().iterateAxis(AxisInfo.CHILD, NodeKindTest.ELEMENT).next()).map(Elements::node);
    }

    private static NodeTest named(XdmNode node, String namespace, String name) {
        return new NameTest(Type.ELEMENT, NamespaceUri.of(namespace), name, node.getUnderlyingNode().getConfiguration().getNamePool());
    }

    private static List<XdmNode> all(AxisIterator found) {
        List<XdmNode> elements = new ArrayList<>();
        for (NodeInfo element = found.next(); element != null; element = found.next()) {
            elements.add(node(element));
        }
        return elements;
    }

    private static XdmNode node(NodeInfo element) {
        return (XdmNode) XdmNode.wrap(element);
    }
}
