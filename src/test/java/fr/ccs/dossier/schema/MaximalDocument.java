package fr.ccs.dossier.schema;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Writes, from a schema file alone, a document in which every element and attribute stands at least once.
 *
 * <p>Knows just the XSD that ours use: sequences, one level of choice, named types, simple content, lists and {@code xs:any}.
 */
final class MaximalDocument {
    private static final Map<String, String> VALUES = Map.ofEntries(Map.entry("Texte", "Texte d’essai"),
            Map.entry("TexteLong", "Un texte d’essai."), Map.entry("Lien", "https://www.exemple.fr/"), Map.entry("Code", "ACCUEIL"),
            Map.entry("CodeCompetence", "C1"), Map.entry("CodeCritere", "C1.1"), Map.entry("IdPersonne", "P-L9R346P3K"),
            Map.entry("IdPersonneUnique", "P-L9R346P3K"), Map.entry("IdLocal", "OBS-1"), Map.entry("NumeroDocument", "D-2026-0042"),
            Map.entry("NumerosDocument", "PV-2026-02 PV-2026-05"), Map.entry("CodesSituation", "ACCUEIL DIALOGUE"),
            Map.entry("Empreinte", "0123456789abcdef".repeat(4)), Map.entry("Siret", "99812345900013"), Map.entry("Siren", "998123459"),
            Map.entry("Date", "2026-03-17"), Map.entry("Instant", "2026-03-17T09:30:00+01:00"), Map.entry("Duree", "P1Y6M"),
            Map.entry("Minutes", "90"), Map.entry("Nombre", "12"), Map.entry("Rang", "2"), Map.entry("RangCycle", "1"),
            Map.entry("Pourcentage", "50"), Map.entry("CodeVerification", "7G2K-9QXA-04MD-ZZ81-H"), Map.entry("Octets", "32768"),
            Map.entry("TypeMedia", "application/pdf"), Map.entry("CodeInsee", "69123"), Map.entry("CodePostal", "69003"),
            Map.entry("EnLettres", "Libellé"), Map.entry("Denomination", "3 Rives Accueil"), Map.entry("CodePostalAdresse", "69003"),
            Map.entry("Courriel", "contact@exemple.fr"), Map.entry("Telephone", "01 99 00 12 34"), Map.entry("RenvoiPiece", "PIE-7"),
            Map.entry("xs:boolean", "true"));

    private final Map<String, Element> types = new HashMap<>();
    private final Element root;
    private final int alternative;
    private Document out;
    private int count;

    private MaximalDocument(Path schema, Element root, int alternative) {
        for (Path file : List.of(schema, Schemas.file("common"))) {
            for (Element child : Schemas.children(Schemas.tree(file).getDocumentElement())) {
                if (child.getLocalName().endsWith("Type")) {
                    types.put(child.getAttribute("name"), child);
                }
            }
        }
        this.root = root;
        this.alternative = alternative;
    }

    /**
     * One document of the root element; {@code alternative} says which member of each choice stands in it, from 0 on (the last one
     * when a choice has fewer).
     */
    static Document of(Path schema, Element root, int alternative) {
        return new MaximalDocument(schema, root, alternative).write();
    }

    /** How many documents show every member of every choice that this schema and {@code common.xsd} leave. */
    static int alternatives(Path schema) {
        return Stream.of(schema, Schemas.file("common")).flatMap(file -> Schemas.components(file, "choice").stream())
                .mapToInt(choice -> Schemas.children(choice).size()).max().orElse(1);
    }

    private Document write() {
        try {
            out = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        Element element = out.createElementNS(Schemas.NAMESPACE, root.getAttribute("name"));
        out.appendChild(element);
        content(element, child(root, "complexType"));
        return out;
    }

    private void content(Element parent, Element type) {
        for (Element part : Schemas.children(type)) {
            switch (part.getLocalName()) {
                case "sequence" -> particles(parent, part);
                case "attribute" -> parent.setAttribute(part.getAttribute("name"), value(part.getAttribute("type")));
                case "simpleContent" -> {
                    Element extension = child(part, "extension");
                    parent.setTextContent(value(extension.getAttribute("base")));
                    content(parent, extension);
                }
                case "annotation" -> { }
                default -> throw new IllegalStateException(part.getLocalName());
            }
        }
    }

    private void particles(Element parent, Element group) {
        for (Element particle : Schemas.children(group)) {
            switch (particle.getLocalName()) {
                case "element" -> element(parent, particle);
                case "choice" -> {
                    List<Element> members = Schemas.children(particle);
                    element(parent, members.get(Math.min(alternative, members.size() - 1)));
                }
                case "any" -> parent.appendChild(out.createElementNS(particle.getAttribute("namespace"), "ds:Signature"));
                default -> throw new IllegalStateException(particle.getLocalName());
            }
        }
    }

    private void element(Element parent, Element declaration) {
        Element element = out.createElementNS(Schemas.NAMESPACE, declaration.getAttribute("name"));
        parent.appendChild(element);
        String type = declaration.getAttribute("type");
        Element definition = types.get(type);
        if (definition != null && definition.getLocalName().equals("complexType")) {
            content(element, definition);
        } else {
            element.setTextContent(value(type));
        }
    }

    private String value(String type) {
        if (type.equals("Repere")) {
            return "OBS-" + ++count;
        }
        if (type.equals("CodeUnique")) {
            return "CODE_" + ++count;
        }
        if (VALUES.containsKey(type)) {
            return VALUES.get(type);
        }
        Element definition = types.get(type);
        List<Element> items = Schemas.elements(definition.getElementsByTagNameNS(Schemas.XS, "list"));
        if (!items.isEmpty()) {
            return value(items.get(0).getAttribute("itemType"));
        }
        List<Element> values = Schemas.elements(definition.getElementsByTagNameNS(Schemas.XS, "enumeration"));
        if (values.isEmpty()) {
            throw new IllegalStateException("no example value for type " + type);
        }
        return values.get(count++ % values.size()).getAttribute("value");
    }

    private static Element child(Element parent, String localName) {
        return Schemas.children(parent).stream().filter(child -> child.getLocalName().equals(localName)).findFirst().orElseThrow();
    }
}
