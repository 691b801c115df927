package fr.ccs.dossier.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.ccs.dossier.check.Checker;
import fr.ccs.dossier.check.RuleBook;
import fr.ccs.dossier.check.Specimen;
import fr.ccs.dossier.finding.CheckRun;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Location;
import fr.ccs.dossier.finding.Message;
import fr.ccs.dossier.finding.Severity;
import fr.ccs.dossier.finding.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The report for programs keeps to its published schema, whatever came of the check. */
class JsonReportTest {
    private final Checker checker = Specimen.checker(Specimen.REFERENTIEL, Specimen.ANNUAIRE);

    @Test
    void aRunOfEveryVerdictConforms() throws IOException {
        JsonNode report = report(run());
        assertThat(Reports.violations(report)).isEmpty();
        assertThat(report.get("files")).extracting(file -> file.get("verdict").asText())
                .containsExactly("checked", "checked", "schema-invalid", "unreadable", "rules-not-run", "checked");
        assertThat(report.get("files").get(0).get("findings")).isEmpty();
        assertThat(report.get("skipped")).extracting(JsonNode::asText).containsExactly("page.html.xml");
    }

    @Test
    void aFindingCarriesAllThatAProgramNeeds() throws IOException {
        JsonNode finding = report(run()).get("files").get(1).get("findings").get(0);
        assertThat(finding.get("rule").asText()).isEqualTo("LIV-026");
        assertThat(finding.get("line").asInt()).isEqualTo(6);
        assertThat(finding.get("path").asText()).isEqualTo("/livret/candidat");
        assertThat(finding.get("fr").get("problem").asText()).isNotEqualTo(finding.get("en").get("problem").asText());
    }

    @Test
    void anEmptyRunConforms() throws IOException {
        assertThat(Reports.violations(report(new CheckRun("dev", RuleBook.shipped().ruleSet(), Specimen.DAY, List.of(), List.of())))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"files", "referenceDate", "ruleSetSha256", "skipped"})
    void theSchemaMissesWhatIsMissing(String property) throws IOException {
        assertThat(broken(report -> report.remove(property))).isNotEmpty();
    }

    @Test
    void theSchemaSeesWhatIsWrong() throws IOException {
        assertThat(broken(report -> report.put("autre", 1))).isNotEmpty();
        assertThat(broken(report -> report.put("referenceDate", "24/11/2026"))).isNotEmpty();
        assertThat(broken(report -> file(report, 0).put("verdict", "clean"))).isNotEmpty();
        assertThat(broken(report -> file(report, 2).withArray("findings").removeAll())).as("invalid without a finding").isNotEmpty();
        assertThat(broken(report -> ((ObjectNode) file(report, 1).get("findings").get(0)).put("line", 0))).isNotEmpty();
    }

    private List<String> broken(Consumer<ObjectNode> change) throws IOException {
        ObjectNode report = (ObjectNode) report(run());
        change.accept(report);
        return Reports.violations(report);
    }

    private static ObjectNode file(ObjectNode report, int index) {
        return (ObjectNode) report.get("files").get(index);
    }

    private CheckRun run() {
        byte[] faulty = Specimen.of(Specimen.FAULTY).bytes();
        Message message = new Message("“quoted”\n\\ and \u0001 a control character", "");
        Finding broken = new Finding("XML-006", Severity.ERREUR, Location.FILE, message, message, "docs/regles.md#XML-006");
        return new CheckRun("1.2.3", RuleBook.shipped().ruleSet(), Specimen.DAY, List.of(
                checker.check("livret.xml", Specimen.livret().bytes()), checker.check("fautes.xml", faulty),
                checker.check("schema.xml", "<livret xmlns=\"urn:fr:ccs:dossier:1\"/>".getBytes(StandardCharsets.UTF_8)),
                checker.check("vide.xml", new byte[0]),
                new FileVerdict("panne.xml", "0".repeat(64), "livret", "", "brouillon", 0, new Verdict.RulesNotRun(List.of(broken))),
                checker.check("annuaire.xml", "<annuaire xmlns=\"urn:fr:ccs:dossier:1\"/>".getBytes(StandardCharsets.UTF_8))),
                List.of("page.html.xml"));
    }

    private static JsonNode report(CheckRun run) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JsonReport().write(run, out);
        assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("}\n").doesNotContain("\r");
        return Reports.parsed(out.toString(StandardCharsets.UTF_8));
    }
}
