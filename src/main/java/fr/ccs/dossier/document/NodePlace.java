package fr.ccs.dossier.document;

import net.sf.saxon.om.AxisInfo;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.pattern.NodeKindTest;
import net.sf.saxon.type.Type;

/**
 * Where an element of a tree stands: the end of its start tag, its XPath, and the same by codes.
 *
 * @param path {@code /livret/evaluation/competence[4]/critere[2]}
 * @param codes {@code evaluation/C4/C4.2}: a step that bears a code, an id or a reference goes by it, so that moved lines change nothing
 */
public record NodePlace(int line, int column, String path, String codes) {

    /** A person's id says nothing of where a thing stands, and reports that leave the house show codes. */
    private static final String PERSON = "P-";

    /** The place of an element; of an attribute or text, that of its parent; of a document, that of its root element. */
    public static NodePlace of(NodeInfo node) {
        return of(node, new Ranks());
    }

    /** The same for one of many: {@code ranks} are remembered from one to the next. */
    public static NodePlace of(NodeInfo node, Ranks ranks) {
        NodeInfo element = element(node);
        StringBuilder path = new StringBuilder();
        StringBuilder codes = new StringBuilder();
        for (NodeInfo step = element; step != null && step.getNodeKind() == Type.ELEMENT; step = step.getParent()) {
            String named = step.getLocalPart() + ranks.predicate(step);
            path.insert(0, "/" + named);
            if (step.getParent() != null && step.getParent().getNodeKind() == Type.ELEMENT) {
                String code = code(step);
                codes.insert(0, (code == null ? named : code) + (codes.isEmpty() ? "" : "/"));
            }
        }
        return new NodePlace(element.getLineNumber(), element.getColumnNumber(), path.toString(), codes.toString());
    }

    /** As the text of an SVRL location attribute. */
    public String encoded() {
        return line + ":" + column + " " + path + " " + codes;
    }

    /** The inverse of {@link #encoded}. */
    public static NodePlace decode(String text) {
        String[] parts = text.split(" ", 3);
        int colon = parts[0].indexOf(':');
        return new NodePlace(Integer.parseInt(parts[0].substring(0, colon)), Integer.parseInt(parts[0].substring(colon + 1)),
                parts[1], parts.length > 2 ? parts[2] : "");
    }

    private static NodeInfo element(NodeInfo node) {
        return switch (node.getNodeKind()) {
            case Type.ELEMENT -> node;
            case Type.DOCUMENT -> node.iterateAxis(AxisInfo.CHILD, NodeKindTest.ELEMENT).next();
            default -> node.getParent();
        };
    }

    private static String code(NodeInfo step) {
        for (String name : new String[] {"code", "id", "ref", "role"}) {
            String value = step.getAttributeValue(net.sf.saxon.om.NamespaceUri.NULL, name);
            if (value != null && !value.contains(" ") && !value.startsWith(PERSON)) {
                return value;
            }
        }
        return null;
    }
}
