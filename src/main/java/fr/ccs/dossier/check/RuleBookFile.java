package fr.ccs.dossier.check;

import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.MachineRules;
import fr.ccs.dossier.document.Saxon;
import fr.ccs.dossier.finding.Assertion;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Location;
import fr.ccs.dossier.finding.Message;
import fr.ccs.dossier.finding.Rule;
import fr.ccs.dossier.finding.RuleSet;
import fr.ccs.dossier.finding.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Predicates;
import net.sf.saxon.s9api.streams.Steps;

/**
 * The rule book as the build leaves it for run time: all that the {@code .sch} files say of their rules.
 *
 * <p>In two files: every check reads the rules; their assertions, several times as long, only those who ask about rules.
 */
final class RuleBookFile {
    static final String RULES = "rules/regles.xml";
    static final String ASSERTIONS = "rules/manquements.xml";
    private static final String NAMESPACE = "urn:fr:ccs:dossier:regles";
    private static final Comparator<Rule> BY_KIND_AND_ID = Comparator.comparing((Rule rule) -> Kind.named(rule.kind()).orElseThrow()).thenComparing(Rule::id);
    /** French spacing is for words; XPath keeps the spaces it has. */
    private static final Pattern WORDS_OR_VALUE = Pattern.compile("[^‹]+|‹[^›]*›?");

    private RuleBookFile() {}

    /** @param classes the folder whose resources they become */
    static void write(List<RuleSource> sources, String sha256, Path classes) throws IOException {
        List<Rule> rules = sources.stream().flatMap(source -> source.rules().stream()).sorted(BY_KIND_AND_ID).toList();
        write(classes.resolve(RULES), rules, RuleBookFile::write, "sha256", sha256);
        write(classes.resolve(ASSERTIONS), rules, RuleBookFile::writeAssertions);
        RulesInForce.write(new RuleBook(new RuleSet(MachineRules.version(), sha256), rules), classes);
    }

    private interface Writing {
        void write(Rule rule, XMLStreamWriter xml) throws XMLStreamException;
    }

    private static void write(Path file, List<Rule> rules, Writing writing, String... attributes) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("regles");
            xml.writeDefaultNamespace(NAMESPACE);
            attributes(xml, attributes);
            for (Rule rule : rules) {
                writing.write(rule, xml);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void write(Rule rule, XMLStreamWriter xml) throws XMLStreamException {
        start(xml, "regle", "id", rule.id(), "genre", rule.kind(), "gravite", rule.severity().name(), "depuis", rule.since(),
                "phases", String.join(" ", rule.phases()));
        text(xml, "titre", rule.title().french(), rule.title().english());
        text(xml, "raison", rule.reason().french(), rule.reason().english());
        xml.writeEndElement();
    }

    private static void writeAssertions(Rule rule, XMLStreamWriter xml) throws XMLStreamException {
        start(xml, "regle", "id", rule.id());
        for (Assertion way : rule.assertions()) {
            start(xml, "manquement", "gravite", way.severity().name(), "contexte", way.context(), "test", way.test(),
                    "exige", String.valueOf(way.demanded()));
            text(xml, "probleme", way.french().problem(), way.english().problem());
            text(xml, "remede", way.french().remedy(), way.english().remedy());
            for (String let : way.lets()) {
                start(xml, "soit");
                xml.writeCharacters(let);
                xml.writeEndElement();
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void start(XMLStreamWriter xml, String name, String... attributes) throws XMLStreamException {
        xml.writeStartElement(name);
        attributes(xml, attributes);
    }

    private static void attributes(XMLStreamWriter xml, String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    private static void text(XMLStreamWriter xml, String name, String french, String english) throws XMLStreamException {
        start(xml, name, "en", english);
        xml.writeCharacters(french);
        xml.writeEndElement();
    }

    /** The rule book of this installation, the rules of the machine at its head; the assertions stay in their file. */
    static RuleBook read() {
        XdmNode root = parse("/" + RULES);
        List<Rule> rules = Stream.concat(MachineRules.all().stream(), root.select(Steps.descendant(NAMESPACE, "regle")).map(RuleBookFile::rule)).toList();
        return new RuleBook(new RuleSet(MachineRules.version(), attribute(root, "sha256")), rules);
    }

    /** The same rules, each with its assertions. */
    static List<Rule> explained(List<Rule> rules) {
        Map<String, List<Assertion>> assertions = parse("/" + ASSERTIONS).select(Steps.child(NAMESPACE, "regle")).collect(Collectors.toMap(
                regle -> attribute(regle, "id"), regle -> regle.select(Steps.child(NAMESPACE, "manquement")).map(RuleBookFile::assertion).toList()));
        Map<String, List<Rule.Text>> measures = Measures.byRule(parse(Measures.FILE));
        return rules.stream().map(rule -> rule.with(rule.kind().isEmpty() ? List.of(said(rule)) : assertions.getOrDefault(rule.id(), List.of()),
                measures.getOrDefault(rule.id(), List.of()))).toList();
    }

    /** What a rule of the machine says, its values left open. */
    private static Assertion said(Rule rule) {
        Finding finding = MachineRules.finding(rule.id(), Location.FILE, "‹1›", "‹2›", "‹3›", "‹4›");
        return new Assertion(rule.severity(), finding.french(), finding.english());
    }

    private static Rule rule(XdmNode regle) {
        return new Rule(attribute(regle, "id"), attribute(regle, "genre"), Severity.valueOf(attribute(regle, "gravite")),
                new Rule.Text(french(regle, "titre"), english(regle, "titre")), new Rule.Text(french(regle, "raison"), english(regle, "raison")),
                attribute(regle, "depuis"), List.of(attribute(regle, "phases").split(" ")));
    }

    private static Assertion assertion(XdmNode way) {
        return new Assertion(Severity.valueOf(attribute(way, "gravite")),
                new Message(spaced(french(way, "probleme")), spaced(french(way, "remede"))), new Message(english(way, "probleme"), english(way, "remede")),
                attribute(way, "contexte"), way.select(Steps.child(NAMESPACE, "soit")).map(XdmNode::getStringValue).toList(), attribute(way, "test"),
                Boolean.parseBoolean(attribute(way, "exige")));
    }

    private static String spaced(String french) {
        return WORDS_OR_VALUE.matcher(french).replaceAll(part -> Matcher.quoteReplacement(
                part.group().startsWith("‹") ? part.group() : Message.french(part.group(), "").problem()));
    }

    private static String french(XdmNode element, String name) {
        return element.select(Steps.child(NAMESPACE, name)).asNode().getStringValue();
    }

    private static String english(XdmNode element, String name) {
        return attribute(element.select(Steps.child(NAMESPACE, name)).asNode(), "en");
    }

    private static String attribute(XdmNode element, String name) {
        return element.getAttributeValue(new QName(name));
    }

    private static XdmNode parse(String name) {
        try (InputStream in = RuleBook.class.getResourceAsStream(name)) {
            return Saxon.PROCESSOR.newDocumentBuilder().build(new StreamSource(in)).select(Steps.child(Predicates.isElement())).asNode();
        } catch (IOException | SaxonApiException e) {
            throw new IllegalStateException(name + " is missing or broken in this installation", e);
        }
    }
}
