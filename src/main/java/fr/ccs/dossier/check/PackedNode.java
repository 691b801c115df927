package fr.ccs.dossier.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.sf.saxon.om.AxisInfo;
import net.sf.saxon.om.NamespaceUri;
import net.sf.saxon.om.NoNamespaceName;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.pattern.NodeKindTest;
import net.sf.saxon.pattern.NodePredicate;
import net.sf.saxon.str.StringView;
import net.sf.saxon.tree.iter.AxisIterator;
import net.sf.saxon.tree.iter.NodeListIterator;
import net.sf.saxon.tree.util.Orphan;
import net.sf.saxon.type.Type;

/**
 * One element of a packed sheet, as much of a node as Saxon's loader of packages asks for: its name, its attributes and the elements in it.
 *
 * <p>It knows no parent: the build gave each element all that the loader would look for further up.
 */
final class PackedNode extends BareNode {
    /** Of no use to who goes through all attributes, to find what a function keeps there for itself. */
    private static final Set<String> READ_BY_NAME = Set.of("name", "role", "ns", "baseUri", "defaultElementNS", "context");
    private final PackedSheet sheet;
    private final String name;
    private final int[] attributes;
    private final int first;
    private final int end;
    private List<NodeInfo> children;

    /** @param name empty for the document */
    PackedNode(PackedSheet sheet, String name, int[] attributes, int first, int end) {
        this.sheet = sheet;
        this.name = name;
        this.attributes = attributes;
        this.first = first;
        this.end = end;
    }

    List<NodeInfo> elements() {
        if (children == null) {
            children = new ArrayList<>();
            for (int place = first; place < end; ) {
                PackedNode child = sheet.element(place);
                children.add(child);
                place = child.end;
            }
        }
        return children;
    }

    @Override
    public AxisIterator iterateAxis(int axis, NodePredicate wanted) {
        // among the descendants only template rules are ever looked for, which stand in their mode
        List<NodeInfo> all = axis == AxisInfo.ATTRIBUTE ? attributeNodes() : elements();
        if (wanted == NodeKindTest.ELEMENT) {
            return new NodeListIterator(all);
        }
        List<NodeInfo> found = new ArrayList<>();
        for (NodeInfo node : all) {
            if (wanted.test(node)) {
                found.add(node);
            }
        }
        return new NodeListIterator(found);
    }

    private List<NodeInfo> attributeNodes() {
        List<NodeInfo> nodes = new ArrayList<>();
        for (int i = 0; i < attributes.length; i += 2) {
            if (!READ_BY_NAME.contains(sheet.text(attributes[i]))) {
                Orphan node = new Orphan(null);
                node.setNodeKind(Type.ATTRIBUTE);
                node.setNodeName(new NoNamespaceName(sheet.text(attributes[i])));
                node.setStringValue(StringView.tidy(sheet.text(attributes[i + 1])));
                nodes.add(node);
            }
        }
        return nodes;
    }

    @Override
    public String getAttributeValue(NamespaceUri uri, String local) {
        for (int i = 0; i < attributes.length; i += 2) {
            if (sheet.text(attributes[i]).equals(local)) {
                return sheet.text(attributes[i + 1]);
            }
        }
        return null;
    }

    @Override
    public int getNodeKind() {
        return name.isEmpty() ? Type.DOCUMENT : Type.ELEMENT;
    }

    @Override
    public String getLocalPart() {
        return name;
    }
}
