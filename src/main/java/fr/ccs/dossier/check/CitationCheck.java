package fr.ccs.dossier.check;

import fr.ccs.dossier.document.Citation;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Lookup;
import fr.ccs.dossier.document.MachineRules;
import fr.ccs.dossier.document.Placement;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Steps;

/** Whether every document that another one cites is there, once, and is the one that was meant (RES-001…003). */
final class CitationCheck {
    private final Resolver resolver;

    CitationCheck(Resolver resolver) {
        this.resolver = resolver;
    }

    /**
     * A citation as it stands in a document.
     *
     * @param digest the empreinte it asks for; null when it asks for none
     */
    private record Cited(XdmNode element, Citation citation, String digest) {}

    List<Finding> findings(Document document) {
        List<Finding> findings = new ArrayList<>();
        List<String> rivals = resolver.rivals(document);
        if (!rivals.isEmpty()) {
            findings.add(twins(document, document.root(), document.citation().orElseThrow(),
                    Stream.concat(Stream.of(document.name()), rivals.stream()).toList()));
        }
        for (Cited cited : citations(document)) {
            Lookup lookup = resolver.find(cited.citation);
            if (lookup instanceof Lookup.Absent absent) {
                findings.add(absent(document, cited, absent));
            } else if (lookup instanceof Lookup.Ambiguous twins) {
                findings.add(twins(document, cited.element, cited.citation, twins.files()));
            } else if (lookup instanceof Lookup.Found found && cited.digest != null && !cited.digest.equals(found.document().sha256())) {
                findings.add(MachineRules.finding("RES-002", location(document, cited.element),
                        new Object[] {cited.citation, "empreinte citée " + shortened(cited.digest) + ", empreinte de "
                                + found.document().name() + " : " + shortened(found.document().sha256())},
                        new Object[] {cited.citation, "digest cited " + shortened(cited.digest) + ", digest of "
                                + found.document().name() + ": " + shortened(found.document().sha256())}));
            }
        }
        return findings;
    }

    private static List<Cited> citations(Document document) {
        List<Cited> citations = new ArrayList<>();
        elements(document, "editionAppliquee").forEach(element -> add(citations, element, Kind.REFERENTIEL, "id", "edition"));
        elements(document, "reevaluationDe").forEach(element -> add(citations, element, Kind.PROCES_VERBAL, "procesVerbal", null));
        return citations;
    }

    private static List<XdmNode> elements(Document document, String name) {
        return document.root().select(Steps.descendant(Kind.NAMESPACE, name)).toList();
    }

    private static void add(List<Cited> citations, XdmNode element, Kind kind, String id, String edition) {
        String key = element.getAttributeValue(new QName(id));
        String version = edition == null ? "" : element.getAttributeValue(new QName(edition));
        if (key != null && version != null) {
            citations.add(new Cited(element, new Citation(kind, key, version), element.getAttributeValue(new QName("empreinte"))));
        }
    }

    private static Finding absent(Document document, Cited cited, Lookup.Absent absent) {
        Location location = location(document, cited.element);
        if (!absent.unreadable().isEmpty()) {
            return MachineRules.finding("RES-001", location,
                    new Object[] {cited.citation, " : le fichier " + absent.unreadable() + " porte ce nom mais ne peut être lu"},
                    new Object[] {cited.citation, ": the file " + absent.unreadable() + " bears that name but cannot be read"});
        }
        if (!absent.editions().isEmpty()) {
            String others = String.join(", ", absent.editions());
            return MachineRules.finding("RES-002", location,
                    new Object[] {cited.citation, "seules sont connues les éditions " + others},
                    new Object[] {cited.citation, "only these editions are known: " + others});
        }
        return MachineRules.finding("RES-001", location, cited.citation, "");
    }

    private static Finding twins(Document document, XdmNode element, Citation citation, List<String> files) {
        return MachineRules.finding("RES-003", location(document, element), citation, String.join(", ", files));
    }

    private static String shortened(String digest) {
        return digest.substring(0, Math.min(12, digest.length())) + "…";
    }

    private static Location location(Document document, XdmNode element) {
        NodePlace at = NodePlace.of(element.getUnderlyingNode());
        return Placement.element(document.source(), at.line(), at.column(), at.path(), at.codes());
    }
}
