package fr.ccs.dossier.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.tree.iter.AxisIterator;

/** {@code f:repete}: which constats of a livret are written alike, found in one reading of all. */
final class Constats {
    private static final String[] PLACE = {"constat", "critere", "competence", "evaluation"};
    /** Few constats have these many characters in common. */
    private static final int BEGINNING = 48;
    private static final PerTree<BitSet> LIVRETS = new PerTree<>(Constats::alike);

    private Constats() {}

    /** Whether another constat of its livret is the same once normalised. */
    static boolean repeated(NodeInfo texte) {
        return LIVRETS.of(texte).get(Elements.number(texte));
    }

    private static BitSet alike(NodeInfo livret) {
        Map<Long, List<NodeInfo>> alike = new HashMap<>();
        Characters written = new Characters();
        Characters plain = new Characters();
        AxisIterator all = Elements.all(livret, "texte");
        for (NodeInfo texte = all.next(); texte != null; texte = all.next()) {
            if (isConstat(texte)) {
                written.read(texte.getUnicodeStringValue());
                readBeginning(written, plain);
                alike.computeIfAbsent(plain.hash(), key -> new ArrayList<>(1)).add(texte);
            }
        }
        BitSet repeated = new BitSet();
        alike.values().stream().filter(texts -> texts.size() > 1).forEach(texts -> mark(texts, repeated));
        return repeated;
    }

    /** The first characters of a text once normalised, whatever spaces and signs stand before and among them: texts that are alike begin alike. */
    private static void readBeginning(Characters written, Characters plain) {
        for (int read = 2 * BEGINNING; ; read *= 2) {
            int end = Math.min(read, written.length());
            plain.cut(0);
            PlainLetters.append(plain, written, 0, end);
            if (end == written.length() || plain.length() >= BEGINNING) {
                plain.cut(Math.min(plain.length(), BEGINNING));
                return;
            }
        }
    }

    /** Two texts that begin alike, or of one hash, may still differ. */
    private static void mark(List<NodeInfo> texts, BitSet repeated) {
        Map<String, NodeInfo> first = new HashMap<>();
        for (NodeInfo texte : texts) {
            NodeInfo same = first.putIfAbsent(FreeText.of(texte.getStringValue()).normalised(), texte);
            if (same != null) {
                repeated.set(Elements.number(same));
                repeated.set(Elements.number(texte));
            }
        }
    }

    private static boolean isConstat(NodeInfo texte) {
        NodeInfo parent = texte;
        for (String name : PLACE) {
            parent = parent.getParent();
            if (parent == null || !Elements.is(parent, name)) {
                return false;
            }
        }
        return true;
    }
}
