package fr.ccs.dossier.check;

import fr.ccs.dossier.document.OwnResources;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.s9api.streams.Steps;

/** {@code f:complet}: the parts that an element of a livret must hold ({@code codes/parties-obligatoires.xml}), laid out by the element's name. */
final class Completude {
    private static final Map<String, List<Partie>> PARTIES = parties();

    private Completude() {}

    /** Whether an element holds all that it must. */
    static boolean isWhole(NodeInfo porteur, NodeInfo edition) {
        for (Partie partie : PARTIES.getOrDefault(porteur.getLocalPart(), List.of())) {
            if (partie.isMissing(porteur, edition)) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, List<Partie>> parties() {
        Map<String, List<Partie>> parties = new HashMap<>();
        OwnResources.codeList("schemas/1/rules/codes/parties-obligatoires.xml").select(Steps.descendant("*")).filter(node -> node.getNodeName().getLocalName().equals("partie"))
                .forEach(node -> Partie.words(node, "dans").forEach(dans -> parties.computeIfAbsent(dans, key -> new ArrayList<>()).add(Partie.of(node))));
        return Map.copyOf(parties);
    }
}
