package fr.ccs.dossier.check;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.tree.iter.AxisIterator;

/**
 * {@code f:source-sure}, {@code f:sources-sures} and {@code f:citee}: the observations and interviews of a livret and what cites them, laid out
 * once for all sources.
 */
final class Preuves {
    private static final PerTree<Preuves> LIVRETS = new PerTree<>(Preuves::new);
    private final Map<String, Preuve> byId = new HashMap<>();
    private final Map<String, Set<String>> exchanged = new HashMap<>();
    private final Set<String> cited = new HashSet<>();
    /** The sources that are the first of their constat to cite what they cite. */
    private final BitSet first = new BitSet();

    private record Preuve(boolean cancelled, boolean reports) {}

    private Preuves(NodeInfo root) {
        NodeInfo livret = Elements.child(root, "livret");
        Elements.children(Elements.child(livret, "observations"), "observation").forEach(this::add);
        Elements.children(livret, "entretien").forEach(this::add);
        AxisIterator sources = Elements.all(root, "source");
        int constat = -1;
        Set<String> ofThisConstat = null;
        for (NodeInfo source = sources.next(); source != null; source = sources.next()) {
            String ref = Elements.attribute(source, "ref");
            int parent = Elements.number(source.getParent());
            ofThisConstat = parent == constat ? ofThisConstat : new HashSet<>(1);
            constat = parent;
            if (ofThisConstat.add(ref)) {
                first.set(Elements.number(source));
            }
            cited.add(ref);
        }
    }

    private void add(NodeInfo preuve) {
        String id = Elements.attribute(preuve, "id");
        if (id == null) {
            return;
        }
        byId.putIfAbsent(id, new Preuve("ANNULEE".equals(Elements.attribute(preuve, "deroulement")), Elements.has(preuve, "echange")));
        Elements.children(preuve, "echange").forEach(echange -> exchanged.computeIfAbsent(id, key -> new HashSet<>()).add(Elements.attribute(echange, "critere")));
    }

    /** Whether a source cites, for the first time in its constat, what took place and, if it reports any exchange, reports one on its criterion. */
    static boolean isSure(NodeInfo source) {
        String ref = Elements.attribute(source, "ref");
        Preuves preuves = LIVRETS.of(source);
        Preuve preuve = preuves.byId.get(ref);
        return preuve != null && !preuve.cancelled
                && (!preuve.reports || preuves.exchanged.get(ref).contains(Elements.attribute(source.getParent().getParent(), "code")))
                && preuves.first.get(Elements.number(source));
    }

    /** Whether some constat cites an observation or interview. */
    static boolean isCited(NodeInfo preuve) {
        return LIVRETS.of(preuve).cited.contains(Elements.attribute(preuve, "id"));
    }

    /** Whether the findings of a livret are all there and all cite what exists. */
    static boolean areSure(NodeInfo livret, NodeInfo edition) {
        Preuves preuves = LIVRETS.of(livret);
        NodeInfo evaluation = Elements.child(livret, "evaluation");
        List<NodeInfo> competences = Elements.children(evaluation, "competence");
        for (NodeInfo competence : competences) {
            if (!Attendus.competence(competence, edition) || !Attendus.isWhole(competence, edition) || !citesInEach(Elements.children(competence, "critere"))) {
                return false;
            }
        }
        return !competences.isEmpty() && preuves.byId.keySet().containsAll(preuves.cited)
                && (!"INITIALE".equals(Elements.attribute(livret, "type")) || Attendus.areAllThere(evaluation, edition));
    }

    private static boolean citesInEach(List<NodeInfo> criteres) {
        for (NodeInfo critere : criteres) {
            if (!Elements.has(Elements.child(critere, "constat"), "source")) {
                return false;
            }
        }
        return true;
    }
}
