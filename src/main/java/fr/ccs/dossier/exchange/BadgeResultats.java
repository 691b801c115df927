package fr.ccs.dossier.exchange;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Steps;

/**
 * What the jury decided on each competency of an edition, as its extracts tell it; the last decision counts.
 *
 * @param parCode by the code of the competency, in the order of the edition; each with {@code decision}, {@code procesVerbal} and {@code date}
 */
record BadgeResultats(Map<String, Map<String, String>> parCode) {

    /** @param extraits in the order of the certificate's decisions */
    static BadgeResultats of(Document certificat, Document edition, List<Document> extraits) {
        Map<String, String> jours = new TreeMap<>();
        nodes(certificat, "decision").forEach(decision -> jours.put(said(decision, "procesVerbal"), said(decision, "date")));
        Map<String, Map<String, String>> decided = new TreeMap<>();
        for (Document extrait : extraits) {
            String procesVerbal = extrait.attribute("procesVerbal").orElse("");
            nodes(extrait, "competence").stream().filter(competence -> !said(competence, "decision").isEmpty()).forEach(competence -> decided.put(
                    said(competence, "code"), Map.of("decision", said(competence, "decision"), "procesVerbal", procesVerbal, "date",
                            jours.getOrDefault(procesVerbal, ""))));
        }
        Map<String, Map<String, String>> ordered = new LinkedHashMap<>();
        nodes(edition, "competence").stream().map(competence -> said(competence, "code")).filter(decided::containsKey)
                .forEach(code -> ordered.put(code, decided.get(code)));
        return new BadgeResultats(ordered);
    }

    /** The competencies that the edition requires and no decision tells to be acquired. */
    List<String> manques(Document edition) {
        return edition.values("competenceRequise", "ref").stream()
                .filter(code -> !parCode.getOrDefault(code, Map.of()).getOrDefault("decision", "").equals("ACQUISE")).toList();
    }

    private static List<XdmNode> nodes(Document document, String name) {
        return document.tree().select(Steps.descendant(Kind.NAMESPACE, name)).asListOfNodes();
    }

    private static String said(XdmNode node, String attribute) {
        String value = node.getAttributeValue(new QName(attribute));
        return value == null ? "" : value;
    }
}
