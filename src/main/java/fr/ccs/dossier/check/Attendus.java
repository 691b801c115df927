package fr.ccs.dossier.check;

import fr.ccs.dossier.document.Kind;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import net.sf.saxon.om.NamespaceUri;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Steps;
import net.sf.saxon.tree.tiny.TinyNodeImpl;

/** {@code f:attendue} and {@code f:attendu}: which competencies and criteria a livret assesses for the first time, and which an edition has. */
final class Attendus {
    private static final PerTree<BitSet> LIVRETS = new PerTree<>(Attendus::first);
    private static final PerTree<Set<String>> EDITIONS = new PerTree<>(Attendus::codes);

    private Attendus() {}

    /** @param edition an element of the edition; null when there is none, and then every code is right */
    static boolean competence(NodeInfo competence, NodeInfo edition) {
        return LIVRETS.of(competence).get(number(competence)) && (edition == null || EDITIONS.of(edition).contains(code(competence)));
    }

    static boolean critere(NodeInfo critere, NodeInfo edition) {
        NodeInfo competence = critere.getParent();
        return competence(competence, edition) && LIVRETS.of(critere).get(number(critere))
                && (edition == null || EDITIONS.of(edition).contains(code(competence) + " " + code(critere)));
    }

    /** The elements that bear their code for the first time: competencies in the livret, criteria among those of competencies of one code. */
    private static BitSet first(NodeInfo livret) {
        BitSet first = new BitSet();
        Set<String> competences = new HashSet<>();
        Set<String> criteres = new HashSet<>();
        for (XdmNode competence : evaluated(livret)) {
            String code = code(competence.getUnderlyingNode());
            if (code != null && competences.add(code)) {
                first.set(number(competence.getUnderlyingNode()));
            }
            competence.select(Steps.child(Kind.NAMESPACE, "critere")).map(XdmNode::getUnderlyingNode)
                    .filter(critere -> criteres.add(code + " " + code(critere))).forEach(critere -> first.set(number(critere)));
        }
        return first;
    }

    private static Iterable<XdmNode> evaluated(NodeInfo livret) {
        return new XdmNode(livret).select(Steps.descendant(Kind.NAMESPACE, "evaluation").then(Steps.child(Kind.NAMESPACE, "competence"))).toList();
    }

    /** {@code C4} for each competency of an edition, {@code C4 C4.2} for each of its criteria. */
    private static Set<String> codes(NodeInfo edition) {
        Set<String> codes = new HashSet<>();
        Predicate<XdmNode> coded = node -> code(node.getUnderlyingNode()) != null;
        new XdmNode(edition).select(Steps.descendant(Kind.NAMESPACE, "competences").then(Steps.child(Kind.NAMESPACE, "competence"))).filter(coded).forEach(competence -> {
            String code = code(competence.getUnderlyingNode());
            codes.add(code);
            competence.select(Steps.child(Kind.NAMESPACE, "critere")).forEach(critere -> codes.add(code + " " + code(critere.getUnderlyingNode())));
        });
        return Set.copyOf(codes);
    }

    private static String code(NodeInfo element) {
        return element.getAttributeValue(NamespaceUri.NULL, "code");
    }

    private static int number(NodeInfo element) {
        return ((TinyNodeImpl) element).getNodeNumber();
    }
}
