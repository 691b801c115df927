package fr.ccs.dossier.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.om.Sequence;
import net.sf.saxon.value.SequenceExtent;

/** {@code f:actes}: the steps of a livret in which each person had a part, laid out once for all persons. */
final class Actes {
    private static final PerTree<Actes> LIVRETS = new PerTree<>(Actes::new);
    /** The numbers of the steps by person, in the order of the document: an element itself would hold the whole tree. */
    private final Map<String, TreeSet<Integer>> byPerson = new HashMap<>();

    private Actes(NodeInfo root) {
        NodeInfo livret = Elements.child(root, "livret");
        NodeInfo preparation = Elements.child(livret, "preparation");
        for (String name : new String[] {"explicationEntreprise", "contact", "presentationReferentiel", "entretienPrealable"}) {
            Elements.children(preparation, name).forEach(etape -> add(etape, "par", etape));
        }
        Elements.children(livret, "identite").forEach(etape -> add(etape, "par", etape));
        Elements.children(livret, "deroulementExplique").forEach(etape -> add(etape, "par", etape));
        for (NodeInfo observation : Elements.children(Elements.child(livret, "observations"), "observation")) {
            if (!"ANNULEE".equals(Elements.attribute(observation, "deroulement"))) {
                addAll(List.of(observation), "observateur");
            }
        }
        addAll(Elements.children(livret, "entretien"), "participant");
        addAll(Elements.children(Elements.child(livret, "evaluation"), "concertation"), "participant");
        addAll(Elements.children(livret, "restitution"), "participant");
        Elements.children(Elements.child(livret, "signatures"), "signature").stream().filter(signature -> "EVALUATEUR_EXTERNE".equals(Elements.attribute(signature, "role")))
                .forEach(signature -> add(signature, "signataire", signature));
    }

    private void addAll(List<NodeInfo> etapes, String present) {
        etapes.forEach(etape -> Elements.children(etape, present).forEach(person -> add(person, "ref", etape)));
    }

    private void add(NodeInfo named, String attribute, NodeInfo etape) {
        String person = Elements.attribute(named, attribute);
        if (person != null) {
            byPerson.computeIfAbsent(person, key -> new TreeSet<>()).add(Elements.number(etape));
        }
    }

    /** @param person who bears its number in {@code id} */
    static Sequence of(NodeInfo person) {
        Set<Integer> actes = LIVRETS.of(person).byPerson.getOrDefault(Elements.attribute(person, "id"), new TreeSet<>());
        return SequenceExtent.makeSequenceExtent(actes.stream().map(number -> Elements.of(person, number)).toList());
    }
}
