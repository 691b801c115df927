package fr.ccs.dossier.dossier;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Steps;

/** The life of a dossier, read from the one list that rules and guides read too. */
public final class Transitions {
    private static final String LIST = "schemas/1/rules/codes/transitions.xml";
    private static final String NAMESPACE = "urn:fr:ccs:dossier:codes";
    private static final XdmNode TREE = OwnTree.of(LIST);
    private static final List<Etat> ETATS = TREE.select(Steps.descendant(NAMESPACE, "etat")).map(Transitions::etat).toList();
    private static final List<Evenement> EVENEMENTS = TREE.select(Steps.descendant(NAMESPACE, "evenement")).map(Transitions::evenement).toList();

    private Transitions() {}

    /** Every état, in the order of the schema. */
    public static List<Etat> etats() {
        return ETATS;
    }

    /** Every type of event, in the order of a dossier's life. */
    public static List<Evenement> evenements() {
        return EVENEMENTS;
    }

    public static Optional<Etat> etat(String code) {
        return ETATS.stream().filter(etat -> etat.code().equals(code)).findFirst();
    }

    /**
     * The event of this type.
     *
     * @throws IllegalArgumentException for a type that the list does not have
     */
    public static Evenement evenement(String type) {
        return EVENEMENTS.stream().filter(evenement -> evenement.type().equals(type)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such event: " + type));
    }

    private static Etat etat(XdmNode node) {
        return new Etat(text(node, "code"), Optional.ofNullable(text(node, "attend")).map(Qualite::valueOf), text(node, "libelle"), text(node, "label"));
    }

    private static Evenement evenement(XdmNode node) {
        return new Evenement(text(node, "type"), words(text(node, "par")).stream().map(Qualite::valueOf).toList(), text(node, "libelle"), text(node, "label"),
                node.select(Steps.child(NAMESPACE, "passage")).map(Transitions::passage).toList());
    }

    private static Evenement.Passage passage(XdmNode node) {
        return new Evenement.Passage(Set.copyOf(words(text(node, "de"))), Optional.ofNullable(text(node, "a")));
    }

    private static String text(XdmNode node, String attribute) {
        return node.getAttributeValue(new QName(attribute));
    }

    private static List<String> words(String list) {
        return list == null ? List.of() : List.of(list.split(" "));
    }
}
