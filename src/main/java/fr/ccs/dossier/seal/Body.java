package fr.ccs.dossier.seal;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.sf.saxon.s9api.Axis;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;

/** A document outside its signatures: one walk that finds each {@link Oddity}, and the ids that elements bear. */
final class Body {
    private static final String SIGNATURE = "{" + Slot.XMLDSIG + "}Signature";
    private final Set<XdmNode> slots;
    private final Set<XdmNode> signatures;
    private final Set<String> ids = new HashSet<>();
    private final Map<Oddity, XdmNode> firsts = new EnumMap<>(Oddity.class);
    private final Map<Oddity, Integer> counts = new EnumMap<>(Oddity.class);

    /**
     * @param slots all of the document
     * @param signed those that hold a signature in its place
     */
    Body(XdmNode tree, List<Slot> slots, List<Slot> signed) {
        this.slots = slots.stream().map(Slot::element).collect(Collectors.toSet());
        this.signatures = signed.stream().map(slot -> slot.signature().orElseThrow()).collect(Collectors.toSet());
        XdmNode root = tree.children(node -> node.getNodeKind() == XdmNodeKind.ELEMENT).iterator().next();
        boolean prolog = true;
        for (XdmNode child : tree.children()) {
            prolog &= !child.equals(root);
            if (!prolog || child.getNodeKind() != XdmNodeKind.PROCESSING_INSTRUCTION || !child.getNodeName().getLocalName().equals("xml-model")) {
                visit(child, root);
            }
        }
    }

    /** Whether an element outside the signatures bears this id. */
    boolean bears(String id) {
        return ids.contains(id);
    }

    /** At most one fault for each kind of oddity. */
    List<Fault> faults() {
        return firsts.entrySet().stream().map(found -> found.getKey().fault(found.getValue(), counts.get(found.getKey()))).toList();
    }

    private void visit(XdmNode node, XdmNode parent) {
        switch (node.getNodeKind()) {
            case COMMENT -> note(Oddity.COMMENT, parent);
            case PROCESSING_INSTRUCTION -> note(Oddity.INSTRUCTION, parent);
            case ELEMENT -> element(node, parent);
            default -> { }
        }
    }

    private void element(XdmNode element, XdmNode parent) {
        if (signatures.contains(element)) {
            return;
        }
        if (isSignature(element)) {
            note(Oddity.STRAY, parent);
            return;
        }
        element.axisIterator(Axis.ATTRIBUTE).forEachRemaining(attribute -> identifier(element, attribute));
        boolean slot = slots.contains(element);
        for (XdmNode child : element.children()) {
            if (slot && fills(child)) {
                note(Oddity.SQUATTER, element);
            } else {
                visit(child, element);
            }
        }
    }

    private static boolean fills(XdmNode child) {
        return child.getNodeKind() == XdmNodeKind.TEXT && !child.getStringValue().isBlank()
                || child.getNodeKind() == XdmNodeKind.ELEMENT && !isSignature(child);
    }

    private void identifier(XdmNode element, XdmNode attribute) {
        if (attribute.getNodeName().getClarkName().equals("id")) {
            ids.add(attribute.getStringValue());
        } else if (attribute.getNodeName().getLocalName().equalsIgnoreCase("id")) {
            note(Oddity.MARKER, element);
        }
    }

    private void note(Oddity oddity, XdmNode element) {
        firsts.putIfAbsent(oddity, element);
        counts.merge(oddity, 1, Integer::sum);
    }

    private static boolean isSignature(XdmNode element) {
        return element.getNodeName().getClarkName().equals(SIGNATURE);
    }
}
