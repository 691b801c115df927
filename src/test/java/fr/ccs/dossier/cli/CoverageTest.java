package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.check.RuleBook;
import fr.ccs.dossier.document.Saxon;
import fr.ccs.dossier.finding.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltExecutable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every rule fires and fails at least once in every phase where it is active, when the command line judges the fixtures and examples.
 *
 * <p>The figures stand in {@code target/rule-coverage.md}, their sum in {@code docs/preuves.md}.
 */
class CoverageTest {
    private static final Path PROVEN = Path.of("docs/preuves.md");
    private static final Map<String, Long> COUNTS = new TreeMap<>();

    @TempDir
    static Path folder;

    @BeforeAll
    static void measure() throws Exception {
        countedSheets(folder.resolve("sheets"));
        Path counts = folder.resolve("counts.txt");
        CcsProcess.Result result = new CcsProcess().hiddenBy(folder.resolve("sheets")).in(Files.createDirectories(folder.resolve("elsewhere"))).seconds(1_200)
                .jvm("-XX:TieredStopAtLevel=4").program(MeasuredChecks.class).run(Path.of("").toAbsolutePath(), counts);
        assertThat(result.status()).as(result.err()).isZero();
        for (String line : Files.readAllLines(counts)) {
            int at = line.lastIndexOf(' ');
            COUNTS.put(line.substring(0, at), Long.parseLong(line.substring(at + 1)));
        }
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/rule-coverage.md"), everyRule());
    }

    /** The sheets that ship, each rule with a counter; nothing is measured on other rules than those that judge. */
    private static void countedSheets(Path classes) throws Exception {
        XsltExecutable counted;
        try (InputStream in = Files.newInputStream(Path.of("src/test/resources/check/counted.xsl"))) {
            counted = Saxon.PROCESSOR.newXsltCompiler().compile(new StreamSource(in));
        }
        Files.createDirectories(classes.resolve("rules"));
        for (String kind : kinds()) {
            for (String phase : PHASES) {
                String name = "rules/" + kind + "-" + phase + ".xsl";
                try (InputStream in = RuleBook.class.getResourceAsStream("/" + name)) {
                    XdmNode sheet = Saxon.PROCESSOR.newDocumentBuilder().build(new StreamSource(in));
                    Xslt30Transformer counting = counted.load30();
                    counting.setStylesheetParameters(Map.of(new QName("phase"), new XdmAtomicValue(phase)));
                    counting.setGlobalContextItem(sheet);
                    counting.applyTemplates(sheet, Saxon.PROCESSOR.newSerializer(classes.resolve(name).toFile()));
                    Files.createFile(classes.resolve(name.replace(".xsl", ".packed"))); // hides what the build compiled
                }
            }
        }
    }

    private static final List<String> PHASES = List.of("brouillon", "signature", "transmission", "archive");

    @Test
    void everyRuleFiresInEveryPhaseWhereItIsActive() {
        assertThat(unreached("fired")).as("rules whose context no fixture reaches in that phase").isEmpty();
    }

    @Test
    void everyRuleFailsInEveryPhaseWhereItIsActive() {
        assertThat(unreached("failed")).as("rules that no fixture breaks in that phase").isEmpty();
    }

    /** What is counted is what the sheets tell: a rule that is not active in a phase never fires there. */
    @Test
    void nothingElseFires() {
        List<String> active = rules().stream().flatMap(rule -> rule.phases().stream().map(phase -> "fired " + rule.id() + " " + phase)).toList();
        assertThat(COUNTS.keySet()).filteredOn(key -> key.startsWith("fired ")).isSubsetOf(active);
        assertThat(rules()).allSatisfy(rule -> rule.phases().forEach(phase -> assertThat(count("fired", rule, phase)).as("%s in %s fails without firing", rule.id(), phase)
                .isGreaterThanOrEqualTo(Math.min(1, count("failed", rule, phase)))));
    }

    @Test
    void thePublishedFigureIsTheMeasuredOne() throws IOException {
        assertThat(Files.readString(PROVEN)).as("copy it from target/rule-coverage.md").contains(summary());
    }

    private static List<String> unreached(String what) {
        return rules().stream().flatMap(rule -> rule.phases().stream().filter(phase -> count(what, rule, phase) == 0).map(phase -> rule.id() + " " + phase)).toList();
    }

    private static long count(String what, Rule rule, String phase) {
        return COUNTS.getOrDefault(what + " " + rule.id() + " " + phase, 0L);
    }

    private static List<Rule> rules() {
        return RuleBook.shipped().rules().stream().filter(rule -> !rule.kind().isEmpty()).toList();
    }

    private static List<String> kinds() {
        return rules().stream().map(Rule::kind).distinct().toList();
    }

    /** By kind: rules, pairs of rule and phase, those that fired, those that failed. Changes with the rules alone, not with each new fixture. */
    private static String summary() {
        Map<String, List<Rule>> byKind = rules().stream().collect(Collectors.groupingBy(Rule::kind, LinkedHashMap::new, Collectors.toList()));
        StringBuilder table = new StringBuilder("| Genre | règles | règles × phases | déclenchées | en défaut |\n|---|---|---|---|---|\n");
        byKind.forEach((kind, rules) -> table.append(row(kind, rules)));
        return table.append(row("**ensemble**", rules())).toString();
    }

    private static String row(String name, List<Rule> rules) {
        long pairs = rules.stream().mapToLong(rule -> rule.phases().size()).sum();
        List<String> cells = new ArrayList<>(List.of(name, String.valueOf(rules.size()), String.valueOf(pairs)));
        for (String what : List.of("fired", "failed")) {
            long reached = rules.stream().flatMap(rule -> rule.phases().stream().filter(phase -> count(what, rule, phase) > 0)).count();
            cells.add(reached * 100 / pairs + "\u00A0%");
        }
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String everyRule() {
        StringBuilder text = new StringBuilder("# Couverture des règles\n\n").append(COUNTS.getOrDefault("checks - -", 0L))
                .append(" contrôles par la ligne de commande ; par phase : nœuds examinés / constatations.\n\n").append(summary())
                .append("\n| Règle | ").append(String.join(" | ", PHASES)).append(" |\n|---|---|---|---|---|\n");
        for (Rule rule : rules()) {
            text.append("| ").append(rule.id());
            PHASES.forEach(phase -> text.append(" | ").append(rule.phases().contains(phase) ? count("fired", rule, phase) + " / " + count("failed", rule, phase) : "–"));
            text.append(" |\n");
        }
        return text.toString();
    }
}
