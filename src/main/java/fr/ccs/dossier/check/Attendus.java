package fr.ccs.dossier.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.tree.iter.AxisIterator;

/**
 * {@code f:attendue}, {@code f:attendu}, {@code f:premier}, {@code f:entiere} and {@code f:deplace}: which competencies and criteria a livret assesses for the first
 * time, and which an edition has, in its order.
 */
final class Attendus {
    private static final PerTree<Evaluation> LIVRETS = new PerTree<>(Attendus::evaluation);
    private static final PerTree<Edition> EDITIONS = new PerTree<>(Attendus::edition);

    private Attendus() {}

    /**
     * @param first the elements that bear their code for the first time: competencies in the livret, criteria among those of competencies of one code
     * @param criteres the criteria that are assessed under each code of a competency
     */
    private record Evaluation(BitSet first, Map<String, Set<String>> criteres) {}

    /**
     * @param criteres the criteria that each competency has
     * @param ranks the order of all codes
     */
    private record Edition(Map<String, Set<String>> criteres, Map<String, Integer> ranks) {}

    /** @param edition an element of the edition; null when there is none, and then every code is right */
    static boolean competence(NodeInfo competence, NodeInfo edition) {
        return isFirst(competence) && (edition == null || EDITIONS.of(edition).criteres.containsKey(code(competence)));
    }

    static boolean critere(NodeInfo critere, NodeInfo edition) {
        NodeInfo competence = critere.getParent();
        return competence(competence, edition) && isFirst(critere) && (edition == null || EDITIONS.of(edition).criteres.get(code(competence)).contains(code(critere)));
    }

    /** Whether an assessed competency has every criterion of the edition. */
    static boolean isWhole(NodeInfo competence, NodeInfo edition) {
        Set<String> criteres = edition == null ? null : EDITIONS.of(edition).criteres.get(code(competence));
        return criteres == null || LIVRETS.of(competence).criteres.getOrDefault(code(competence), Set.of()).containsAll(criteres);
    }

    /** Whether a livret assesses every competency of the edition. */
    static boolean areAllThere(NodeInfo evaluation, NodeInfo edition) {
        return edition == null || LIVRETS.of(evaluation).criteres.keySet().containsAll(EDITIONS.of(edition).criteres.keySet());
    }

    /** Whether an expected competency or criterion comes after one that the edition puts behind it. */
    static boolean isMisplaced(NodeInfo element, NodeInfo edition) {
        if (edition == null || !isExpected(element, edition)) {
            return false;
        }
        NodeInfo before = Elements.before(element);
        Map<String, Integer> ranks = EDITIONS.of(edition).ranks;
        return before != null && isExpected(before, edition) && ranks.get(code(element)) < ranks.get(code(before));
    }

    private static boolean isExpected(NodeInfo element, NodeInfo edition) {
        return Elements.is(element, "critere") ? critere(element, edition) : competence(element, edition);
    }

    /** Whether a competency stands for the first time in its livret, a criterion within the assessments of its competency. */
    static boolean isFirst(NodeInfo element) {
        return LIVRETS.of(element).first.get(Elements.number(element));
    }

    private static Evaluation evaluation(NodeInfo root) {
        Evaluation evaluation = new Evaluation(new BitSet(), new HashMap<>());
        for (NodeInfo competence : competences(root, "evaluation")) {
            if (!evaluation.criteres.containsKey(code(competence))) {
                evaluation.first.set(Elements.number(competence));
            }
            Set<String> criteres = evaluation.criteres.computeIfAbsent(code(competence), key -> new HashSet<>());
            Elements.children(competence, "critere").stream().filter(critere -> criteres.add(code(critere))).forEach(critere -> evaluation.first.set(Elements.number(critere)));
        }
        return evaluation;
    }

    private static Edition edition(NodeInfo root) {
        Edition edition = new Edition(new HashMap<>(), new HashMap<>());
        for (NodeInfo competence : competences(root, "competences")) {
            Set<String> criteres = edition.criteres.computeIfAbsent(code(competence), key -> new HashSet<>());
            edition.ranks.putIfAbsent(code(competence), edition.ranks.size());
            for (NodeInfo critere : Elements.children(competence, "critere")) {
                criteres.add(code(critere));
                edition.ranks.putIfAbsent(code(critere), edition.ranks.size());
            }
        }
        return edition;
    }

    private static List<NodeInfo> competences(NodeInfo root, String parent) {
        List<NodeInfo> competences = new ArrayList<>();
        AxisIterator parents = Elements.all(root, parent);
        for (NodeInfo each = parents.next(); each != null; each = parents.next()) {
            competences.addAll(Elements.children(each, "competence"));
        }
        return competences;
    }

    /** The schema demands one of every competency and criterion. */
    private static String code(NodeInfo element) {
        return Elements.attribute(element, "code");
    }
}
