package fr.ccs.dossier.check;

import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.MachineRules;
import fr.ccs.dossier.document.Saxon;
import fr.ccs.dossier.finding.Rule;
import fr.ccs.dossier.finding.RuleSet;
import fr.ccs.dossier.finding.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Steps;

/**
 * Every rule of this installation, with its reason: what {@code ccs rules} shows and what reports explain findings with.
 *
 * @param rules those of the machine first, then those of each kind by their ids
 */
public record RuleBook(RuleSet ruleSet, List<Rule> rules) {
    static final String FILE = "rules/regles.xml";
    private static final String NAMESPACE = "urn:fr:ccs:dossier:regles";

    private static final Comparator<Rule> BY_KIND_AND_ID = Comparator.comparing((Rule rule) -> Kind.named(rule.kind()).orElseThrow()).thenComparing(Rule::id);

    private static final class Shipped {
        private static final RuleBook BOOK = read();
    }

    /** The rule book that the build made from {@code schemas/1/rules}. */
    public static RuleBook shipped() {
        return Shipped.BOOK;
    }

    /** The rule of this id, in any case. */
    public Optional<Rule> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equalsIgnoreCase(id)).findFirst();
    }

    /** How many rules judge a kind in a phase; 0 means that its rule book is not written yet. */
    int active(Kind kind, Phase phase) {
        return (int) rules.stream().filter(rule -> rule.kind().equals(kind.files()) && rule.phases().contains(phase.code())).count();
    }

    static void write(List<RuleSource> sources, String sha256, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("regles");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeAttribute("sha256", sha256);
            for (Rule rule : sources.stream().flatMap(source -> source.rules().stream()).sorted(BY_KIND_AND_ID).toList()) {
                xml.writeStartElement("regle");
                xml.writeAttribute("id", rule.id());
                xml.writeAttribute("genre", rule.kind());
                xml.writeAttribute("gravite", rule.severity().name());
                xml.writeAttribute("depuis", rule.since());
                xml.writeAttribute("phases", String.join(" ", rule.phases()));
                text(xml, "titre", rule.title());
                text(xml, "raison", rule.reason());
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void text(XMLStreamWriter xml, String name, Rule.Text text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeAttribute("en", text.english());
        xml.writeCharacters(text.french());
        xml.writeEndElement();
    }

    private static RuleBook read() {
        XdmNode root = parse("/" + FILE);
        List<Rule> rules = new ArrayList<>(MachineRules.all());
        root.select(Steps.descendant(NAMESPACE, "regle")).forEach(regle -> rules.add(new Rule(attribute(regle, "id"), attribute(regle, "genre"),
                Severity.valueOf(attribute(regle, "gravite")), text(regle, "titre"), text(regle, "raison"), attribute(regle, "depuis"),
                List.of(attribute(regle, "phases").split(" ")))));
        return new RuleBook(new RuleSet(MachineRules.version(), attribute(root, "sha256")), List.copyOf(rules));
    }

    private static Rule.Text text(XdmNode regle, String name) {
        XdmNode text = regle.select(Steps.child(NAMESPACE, name)).asNode();
        return new Rule.Text(text.getStringValue(), attribute(text, "en"));
    }

    private static String attribute(XdmNode element, String name) {
        return element.getAttributeValue(new QName(name));
    }

    private static XdmNode parse(String name) {
        try (InputStream in = RuleBook.class.getResourceAsStream(name)) {
            return Saxon.PROCESSOR.newDocumentBuilder().build(new StreamSource(in)).select(Steps.child()).asNode();
        } catch (IOException | SaxonApiException e) {
            throw new IllegalStateException(name + " is missing or broken in this installation", e);
        }
    }
}
