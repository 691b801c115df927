package fr.ccs.dossier.check;

import java.util.List;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;

/** A part that an element must hold: one of these attributes and elements; the rest is as {@code codes/parties-obligatoires.xml} explains it. */
record Partie(List<String> attributs, List<String> elements, String selon, List<String> si, List<String> sauf, String sansSeuil, String sansFrere, boolean reevaluation,
        boolean remplace) {
    static Partie of(XdmNode partie) {
        List<String> noms = words(partie, "partie");
        return new Partie(noms.stream().filter(nom -> nom.startsWith("@")).map(nom -> nom.substring(1)).toList(),
                noms.stream().filter(nom -> !nom.startsWith("@")).toList(), attribute(partie, "selon"), attribute(partie, "si") == null ? null : words(partie, "si"), words(partie, "sauf"),
                attribute(partie, "sansSeuil"), attribute(partie, "sansFrere"), attribute(partie, "reevaluation") != null, attribute(partie, "remplace") != null);
    }

    boolean isMissing(NodeInfo porteur, NodeInfo edition) {
        for (String attribut : attributs) {
            if (Elements.attribute(porteur, attribut) != null) {
                return false;
            }
        }
        for (String element : elements) {
            if (Elements.has(porteur, element)) {
                return false;
            }
        }
        return isDue(porteur, edition);
    }

    /** {@code f:exigee}. */
    private boolean isDue(NodeInfo porteur, NodeInfo edition) {
        String valeur = selon == null ? null : Elements.attribute(porteur, selon);
        return (si == null ? valeur == null || !sauf.contains(valeur) : valeur != null && si.contains(valeur))
                && (sansSeuil == null || edition == null || !Elements.has(Elements.child(edition, "modalites"), sansSeuil))
                && (sansFrere == null || !Elements.isFollowedBy(porteur, sansFrere))
                && (!reevaluation || "REEVALUATION".equals(Elements.attribute(porteur.getParent(), "type")))
                && (!remplace || isReplaced(porteur));
    }

    /** Whether one of the same kind follows that has not left. */
    private static boolean isReplaced(NodeInfo porteur) {
        return Elements.isFollowedBy(porteur, porteur.getLocalPart()) && Elements.children(porteur.getParent(), porteur.getLocalPart()).stream()
                .anyMatch(other -> Elements.number(other) > Elements.number(porteur) && Elements.attribute(other, "au") == null);
    }

    private static String attribute(XdmNode partie, String name) {
        return partie.getAttributeValue(new QName(name));
    }

    static List<String> words(XdmNode partie, String name) {
        String words = attribute(partie, name);
        return words == null || words.isBlank() ? List.of() : List.of(words.strip().split("\\s+"));
    }
}
