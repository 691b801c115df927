package fr.ccs.dossier.check;

import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Saxon;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.saxon.om.AxisInfo;
import net.sf.saxon.om.NamespaceUri;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.pattern.NameTest;
import net.sf.saxon.tree.iter.AxisIterator;
import net.sf.saxon.tree.tiny.TinyNodeImpl;
import net.sf.saxon.type.Type;

/** {@code f:repete}: which constats of a livret are written alike, found in one reading of all. */
final class Constats {
    private static final String[] PLACE = {"constat", "critere", "competence", "evaluation"};
    private static final NamespaceUri NAMESPACE = NamespaceUri.of(Kind.NAMESPACE);
    private static final NameTest TEXTE = new NameTest(Type.ELEMENT, NAMESPACE, "texte", Saxon.PROCESSOR.getUnderlyingConfiguration().getNamePool());
    private static final PerTree<BitSet> LIVRETS = new PerTree<>(Constats::alike);

    private Constats() {}

    /** Whether another constat of its livret is the same once normalised. */
    static boolean repeated(NodeInfo texte) {
        return LIVRETS.of(texte).get(number(texte));
    }

    private static BitSet alike(NodeInfo livret) {
        Map<Long, List<NodeInfo>> alike = new HashMap<>();
        Characters written = new Characters();
        Characters plain = new Characters();
        AxisIterator all = livret.iterateAxis(AxisInfo.DESCENDANT, TEXTE);
        for (NodeInfo texte = all.next(); texte != null; texte = all.next()) {
            if (isConstat(texte)) {
                written.read(texte.getUnicodeStringValue());
                plain.cut(0);
                PlainLetters.append(plain, written, 0, written.length());
                alike.computeIfAbsent(plain.hash(), key -> new ArrayList<>(1)).add(texte);
            }
        }
        BitSet repeated = new BitSet();
        alike.values().stream().filter(texts -> texts.size() > 1).forEach(texts -> mark(texts, repeated));
        return repeated;
    }

    /** Two texts of one hash may still differ. */
    private static void mark(List<NodeInfo> texts, BitSet repeated) {
        Map<String, NodeInfo> first = new HashMap<>();
        for (NodeInfo texte : texts) {
            NodeInfo same = first.putIfAbsent(Texts.normalised(texte.getStringValue()), texte);
            if (same != null) {
                repeated.set(number(same));
                repeated.set(number(texte));
            }
        }
    }

    private static boolean isConstat(NodeInfo texte) {
        NodeInfo parent = texte;
        for (String name : PLACE) {
            parent = parent.getParent();
            if (parent == null || !parent.getLocalPart().equals(name) || !parent.getNamespaceUri().equals(NAMESPACE)) {
                return false;
            }
        }
        return true;
    }

    private static int number(NodeInfo element) {
        return ((TinyNodeImpl) element).getNodeNumber();
    }
}
