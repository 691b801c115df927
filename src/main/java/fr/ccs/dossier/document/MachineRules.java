package fr.ccs.dossier.document;

import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Location;
import fr.ccs.dossier.finding.Message;
import fr.ccs.dossier.finding.Rule;
import fr.ccs.dossier.finding.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Steps;
import javax.xml.transform.stream.StreamSource;

/** The rules that Schematron cannot decide (reading, citing), whose words stand in {@code schemas/1/rules/moteur.xml} like all others. */
public final class MachineRules {
    private static final String NAMESPACE = "urn:fr:ccs:dossier:regles";
    private static final XdmNode TREE = parse();
    private static final Map<String, Entry> ENTRIES = load();

    private MachineRules() {}

    private record Entry(Rule rule, Message french, Message english) {}

    /** The version of the whole rule set. */
    public static String version() {
        return attribute(TREE.select(Steps.child()).asNode(), "version");
    }

    /** The rules, in the order of their file. */
    public static List<Rule> all() {
        return ENTRIES.values().stream().map(Entry::rule).toList();
    }

    /**
     * The finding of a rule, its {@code {0}}, {@code {1}} … filled in.
     *
     * @throws IllegalArgumentException for an id that {@code moteur.xml} does not have
     */
    public static Finding finding(String id, Location location, Object[] frenchValues, Object[] englishValues) {
        return finding(id, entry(id).rule.severity(), location, frenchValues, englishValues);
    }

    /** The same where a rule weighs otherwise than its entry says: what keeps a document from the archive may only be told before. */
    public static Finding finding(String id, Severity severity, Location location, Object[] frenchValues, Object[] englishValues) {
        Entry entry = entry(id);
        return new Finding(id, severity, location,
                Message.french(filled(entry.french.problem(), frenchValues), filled(entry.french.remedy(), frenchValues)),
                new Message(filled(entry.english.problem(), englishValues), filled(entry.english.remedy(), englishValues)),
                "docs/regles.md#" + id);
    }

    /** The finding of a rule whose values read the same in both languages. */
    public static Finding finding(String id, Location location, Object... values) {
        return finding(id, location, values, values);
    }

    private static Entry entry(String id) {
        Entry entry = ENTRIES.get(id);
        if (entry == null) {
            throw new IllegalArgumentException("no such rule of the machine: " + id);
        }
        return entry;
    }

    private static String filled(String template, Object[] values) {
        String text = template;
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    private static XdmNode parse() {
        try (InputStream in = MachineRules.class.getResourceAsStream("/schemas/1/rules/moteur.xml")) {
            return Saxon.PROCESSOR.newDocumentBuilder().build(new StreamSource(in));
        } catch (IOException | SaxonApiException e) {
            throw new IllegalStateException("schemas/1/rules/moteur.xml is missing or broken in this installation", e);
        }
    }

    private static Map<String, Entry> load() {
        Map<String, Entry> entries = new LinkedHashMap<>();
        TREE.select(Steps.descendant(NAMESPACE, "regle")).forEach(regle -> {
            Rule rule = new Rule(attribute(regle, "id"), "", Severity.valueOf(attribute(regle, "gravite")),
                    new Rule.Text(child(regle, "titre", "fr"), child(regle, "titre", "en")),
                    new Rule.Text(child(regle, "raison", "fr"), child(regle, "raison", "en")), attribute(regle, "depuis"), List.of());
            entries.put(rule.id(), new Entry(rule, new Message(child(regle, "message", "fr"), child(regle, "remede", "fr")),
                    new Message(child(regle, "message", "en"), child(regle, "remede", "en"))));
        });
        return entries;
    }

    private static String attribute(XdmNode element, String name) {
        return element.getAttributeValue(new net.sf.saxon.s9api.QName(name));
    }

    private static String child(XdmNode element, String name, String language) {
        return element.select(Steps.child(NAMESPACE, name)
                        .where(node -> language.equals(node.getAttributeValue(new net.sf.saxon.s9api.QName("http://www.w3.org/XML/1998/namespace", "lang")))))
                .findFirst().map(node -> node.getStringValue().replaceAll("\\s+", " ").trim())
                .orElseThrow(() -> new IllegalStateException(attribute(element, "id") + " lacks its " + name + " in " + language));
    }
}
