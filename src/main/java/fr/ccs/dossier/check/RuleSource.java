package fr.ccs.dossier.check;

import fr.ccs.dossier.document.Saxon;
import fr.ccs.dossier.finding.Rule;
import fr.ccs.dossier.finding.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Steps;

/**
 * The rules of one kind as they are written, theme files included; refuses those that lack an id, a severity, a title, a reason or
 * an English message, so that no rule can reach a reader half explained.
 *
 * @param kind name of the file without its suffix
 * @param tree the {@code KIND.sch} itself, for the transpiler
 * @param patterns all its patterns
 */
record RuleSource(String kind, XdmNode tree, List<XdmNode> patterns, List<String> phases, List<Rule> rules) {
    private static final String SCH = "http://purl.oclc.org/dsdl/schematron";
    private static final Set<QName> ASSERTIONS = Set.of(new QName(SCH, "assert"), new QName(SCH, "report"));
    private static final String PATTERN_PREFIX = "regle-";

    static List<RuleSource> readAll(Path folder) throws IOException, SaxonApiException {
        List<RuleSource> sources = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".sch")).sorted().toList()) {
                sources.add(read(file));
            }
        }
        return sources;
    }

    private static RuleSource read(Path file) throws SaxonApiException {
        XdmNode tree = parse(file);
        List<XdmNode> libraries = new ArrayList<>(List.of(tree));
        for (XdmNode extend : descendants(tree, "extends")) {
            libraries.add(parse(file.resolveSibling(attribute(extend, "href"))));
        }
        List<XdmNode> patterns = libraries.stream().flatMap(library -> descendants(library, "pattern").stream()).toList();
        Map<String, XdmNode> diagnostics = new HashMap<>();
        libraries.forEach(library -> descendants(library, "diagnostic").forEach(d -> diagnostics.put(attribute(d, "id"), d)));
        List<XdmNode> phases = descendants(tree, "phase");
        String kind = file.getFileName().toString().replace(".sch", "");
        List<Rule> rules = patterns.stream().map(pattern -> rule(kind, pattern, phases, diagnostics)).toList();
        requireKnownPatterns(kind, phases, patterns);
        return new RuleSource(kind, tree, patterns, phases.stream().map(phase -> attribute(phase, "id")).toList(), rules);
    }

    private static XdmNode parse(Path file) throws SaxonApiException {
        return Saxon.PROCESSOR.newDocumentBuilder().build(new StreamSource(file.toFile()));
    }

    private static Rule rule(String kind, XdmNode pattern, List<XdmNode> phases, Map<String, XdmNode> diagnostics) {
        String patternId = attribute(pattern, "id");
        require(patternId.startsWith(PATTERN_PREFIX), kind, patternId + " is not named " + PATTERN_PREFIX + "ID");
        String id = patternId.substring(PATTERN_PREFIX.length());
        List<XdmNode> assertions = pattern.select(Steps.child(SCH, "rule").then(Steps.child(node -> node.getNodeName() != null && ASSERTIONS.contains(node.getNodeName())))).toList();
        require(!assertions.isEmpty(), kind, id + " asserts nothing");
        Severity gravest = Severity.CONSEIL;
        for (XdmNode assertion : assertions) {
            require(id.equals(attribute(assertion, "id")), kind, "an assertion in the pattern of " + id + " bears another id");
            require(("docs/regles.md#" + id).equals(attribute(assertion, "see")), kind, id + ": @see does not lead to its line in the rule book");
            require(diagnostics.containsKey(attribute(assertion, "diagnostics")), kind, id + ": no English message (diagnostic) for an assertion");
            Severity severity = Severity.valueOf(attribute(assertion, "role"));
            gravest = severity.atLeast(gravest) ? severity : gravest;
        }
        List<String> active = phases.stream().filter(phase -> descendants(phase, "active").stream()
                .anyMatch(a -> attribute(a, "pattern").equals(patternId))).map(phase -> attribute(phase, "id")).toList();
        require(!active.isEmpty(), kind, id + " is active in no phase");
        return new Rule(id, kind, gravest,
                new Rule.Text(text(pattern, "title", node -> true, kind, id), text(pattern, "p", node -> "title".equals(attribute(node, "class")), kind, id)),
                new Rule.Text(text(pattern, "p", node -> "raison".equals(attribute(node, "class")), kind, id),
                        text(pattern, "p", node -> "reason".equals(attribute(node, "class")), kind, id)),
                text(pattern, "p", node -> "depuis".equals(attribute(node, "class")), kind, id), active,
                assertions.stream().map(assertion -> AssertionSource.read(assertion, diagnostics.get(attribute(assertion, "diagnostics")))).toList(), List.of());
    }

    private static void requireKnownPatterns(String kind, List<XdmNode> phases, List<XdmNode> patterns) {
        Set<String> known = new HashSet<>();
        patterns.forEach(pattern -> require(known.add(attribute(pattern, "id")), kind, attribute(pattern, "id") + " stands twice"));
        phases.forEach(phase -> descendants(phase, "active").forEach(active ->
                require(known.contains(attribute(active, "pattern")), kind, "phase " + attribute(phase, "id") + " names the unknown pattern "
                        + attribute(active, "pattern"))));
    }

    private static String text(XdmNode pattern, String name, Predicate<XdmNode> which, String kind, String id) {
        return pattern.select(Steps.child(SCH, name).where(which)).findFirst().map(node -> node.getStringValue().replaceAll("\\s+", " ").strip())
                .filter(text -> !text.isEmpty()).orElseThrow(() -> new IllegalArgumentException(kind + ".sch: " + id + " lacks a title, reason or version"));
    }

    private static List<XdmNode> descendants(XdmNode node, String name) {
        return node.select(Steps.descendant(SCH, name)).toList();
    }

    private static String attribute(XdmNode element, String name) {
        String value = element.getAttributeValue(new QName(name));
        return value == null ? "" : value;
    }

    private static void require(boolean condition, String kind, String message) {
        if (!condition) {
            throw new IllegalArgumentException(kind + ".sch: " + message);
        }
    }
}
