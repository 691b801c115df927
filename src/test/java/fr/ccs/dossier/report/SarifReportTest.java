package fr.ccs.dossier.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import fr.ccs.dossier.check.RuleBook;
import fr.ccs.dossier.finding.CheckRun;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.finding.Rule;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** SARIF as its readers take it: valid, each result at its place with its rule, and no silence about what was not checked. */
class SarifReportTest {
    private static final Path SCHEMA = Path.of("../shared/formats/sarif-2.1.0/sarif-schema-2.1.0.json");
    private static final List<Rule> BOOK = RuleBook.explained().rules();

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyRunIsValidSarif(Language language) throws IOException {
        for (CheckRun run : List.of(Runs.ofEveryVerdict(), Runs.hostile(), Runs.of(0))) {
            assertThat(violations(report(run, language))).isEmpty();
        }
    }

    @Test
    void theSchemaSeesWhatIsWrong() throws IOException {
        assertThat(broken(run -> run.remove("tool"))).isNotEmpty();
        assertThat(broken(run -> run.put("columnKind", "bytes"))).isNotEmpty();
        assertThat(broken(run -> ((ObjectNode) run.get("results").get(0)).put("level", "erreur"))).isNotEmpty();
    }

    @Test
    void aResultStandsAtItsPlaceAndKnowsItsRule() throws IOException {
        CheckRun run = Runs.ofEveryVerdict();
        JsonNode sarif = report(run, Language.FRENCH).get("runs").get(0);
        List<Finding> findings = run.files().stream().flatMap(file -> file.verdict().findings().stream()).toList();
        assertThat(sarif.get("results")).hasSameSizeAs(findings);
        assertThat(sarif.get("columnKind").asText()).isEqualTo("utf16CodeUnits");
        for (int i = 0; i < findings.size(); i++) {
            JsonNode result = sarif.get("results").get(i);
            JsonNode place = result.get("locations").get(0).get("physicalLocation");
            assertThat(List.of(place.get("region").get("startLine").asInt(), place.get("region").get("startColumn").asInt(), place.get("region").get("endLine").asInt(),
                    place.get("region").get("endColumn").asInt())).isEqualTo(List.of(findings.get(i).location().line(), findings.get(i).location().column(),
                    findings.get(i).location().endLine(), findings.get(i).location().endColumn()));
            assertThat(sarif.at("/tool/driver/rules").get(result.get("ruleIndex").asInt()).get("id").asText()).isEqualTo(findings.get(i).rule());
            assertThat(sarif.get("artifacts").get(place.at("/artifactLocation/index").asInt()).at("/location/uri")).isEqualTo(place.at("/artifactLocation/uri"));
            assertThat(result.at("/message/text").asText()).isEqualTo(findings.get(i).french().text());
            assertThat(result.at("/properties/en/problem").asText()).isEqualTo(findings.get(i).english().problem());
        }
        assertThat(all(sarif.get("results"), result -> result.at("/partialFingerprints").path("ccsFinding/v1").asText())).doesNotHaveDuplicates()
                .allMatch(print -> print.matches("[0-9a-f]{32}"));
    }

    /** What a baseline knows a finding by is what a code host knows it by. */
    @Test
    void fingerprintsAreThoseOfABaseline() throws IOException {
        JsonNode json = Reports.parsed(Runs.text(out -> new JsonReport().write(Runs.ofEveryVerdict(), out)));
        Set<String> known = StreamSupport.stream(json.get("files").spliterator(), false).flatMap(file -> StreamSupport.stream(file.get("findings").spliterator(), false))
                .map(finding -> finding.get("fingerprint").asText()).collect(Collectors.toSet());
        assertThat(all(report(Runs.ofEveryVerdict(), Language.FRENCH).at("/runs/0/results"), result -> result.at("/partialFingerprints").path("ccsFinding/v1").asText()))
                .containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void rulesAreExplainedInBothLanguages() throws IOException {
        JsonNode sarif = report(Runs.ofEveryVerdict(), Language.FRENCH).get("runs").get(0);
        JsonNode french = sarif.at("/tool/driver/rules");
        JsonNode english = sarif.at("/translations/0/rules");
        assertThat(sarif.at("/tool/driver/language").asText() + sarif.at("/translations/0/language").asText()).isEqualTo("fren");
        assertThat(french).hasSameSizeAs(english).isNotEmpty();
        for (int i = 0; i < french.size(); i++) {
            assertThat(french.get(i).get("id")).isEqualTo(english.get(i).get("id"));
            for (String field : List.of("/shortDescription/text", "/fullDescription/text", "/help/text", "/help/markdown")) {
                assertThat(french.get(i).at(field).asText()).as(field).isNotBlank().isNotEqualTo(english.get(i).at(field).asText()).doesNotContain("‹");
            }
            assertThat(french.get(i).at("/defaultConfiguration/level").asText()).isIn("error", "warning", "note");
        }
        assertThat(all(french, rule -> rule.get("id").asText())).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void whatWasNotCheckedIsSaid() throws IOException {
        JsonNode invocation = report(Runs.ofEveryVerdict(), Language.ENGLISH).at("/runs/0/invocations/0");
        assertThat(invocation.get("executionSuccessful").asBoolean()).isFalse();
        assertThat(all(invocation.get("toolExecutionNotifications"), said -> said.get("level").asText() + " " + said.at("/associatedRule/id").asText() + " "
                + said.at("/locations/0/physicalLocation/artifactLocation/uri").asText()))
                .containsExactly("warning XML-004 schema.xml", "warning XML-001 vide.xml", "error XML-006 panne.xml");
        JsonNode clean = report(Runs.hostile(), Language.FRENCH).at("/runs/0/invocations/0");
        assertThat(clean.get("executionSuccessful").asBoolean()).isTrue();
        assertThat(clean.get("toolExecutionNotifications")).isEmpty();
    }

    @Test
    void filesAndRulesAreIdentified() throws IOException {
        CheckRun run = Runs.ofEveryVerdict();
        JsonNode sarif = report(run, Language.FRENCH).get("runs").get(0);
        assertThat(sarif.at("/artifacts/0/hashes/sha-256").asText()).isEqualTo(run.files().get(0).sha256()).hasSize(64);
        assertThat(sarif.at("/artifacts/4/hashes").isMissingNode()).as("a file of which nothing was read").isTrue();
        assertThat(sarif.at("/tool/driver/version").asText()).isEqualTo("1.2.3");
        assertThat(sarif.at("/properties/ruleSetVersion").asText()).isEqualTo(run.ruleSet().version());
        assertThat(sarif.at("/properties/ruleSetSha256").asText()).isEqualTo(run.ruleSet().sha256());
        assertThat(sarif.at("/properties/referenceDate").asText()).isEqualTo(run.referenceDate().toString());
    }

    @Test
    void anExcuseIsASuppressionOrAnOldResult() throws IOException {
        JsonNode results = report(Runs.hostile(), Language.FRENCH).at("/runs/0/results");
        assertThat(all(results, result -> result.path("baselineState").asText())).containsExactly("new", "new", "new", "new", "new", "unchanged");
        assertThat(all(results, result -> result.at("/suppressions/0/justification").asText())).containsExactly("", "", "", "", "Un motif <écrit>.", "");
        assertThat(all(results, result -> result.at("/properties/status").asText())).containsExactly("open", "open", "open", "open", "waived", "known");
        assertThat(report(Runs.ofEveryVerdict(), Language.FRENCH).at("/runs/0/results/0/baselineState").isMissingNode()).isTrue();
    }

    @Test
    void aNameIsAUriWhateverIsInIt() throws IOException {
        String uri = report(Runs.hostile(), Language.FRENCH).at("/runs/0/artifacts/0/location/uri").asText();
        assertThat(URI.create(uri).getPath()).isEqualTo(Runs.HOSTILE_NAME);
        assertThat(uri).matches("[!-~]+").doesNotContain("<", "\"", ":");
        assertThat(FileUri.of("/srv/un livret é.xml")).isEqualTo(new FileUri("file:///srv/un%20livret%20%C3%A9.xml", false));
        assertThat(FileUri.of("C:/livrets/a.xml")).isEqualTo(new FileUri("file:///C:/livrets/a.xml", false));
    }

    @Test
    void theSameRunGivesTheSameBytes() {
        assertThat(text(Runs.hostile(), Language.FRENCH)).isEqualTo(text(Runs.hostile(), Language.FRENCH)).endsWith("}\n");
    }

    private static List<String> all(JsonNode array, Function<JsonNode, String> part) {
        return StreamSupport.stream(array.spliterator(), false).map(part).toList();
    }

    private static List<String> broken(Consumer<ObjectNode> change) throws IOException {
        JsonNode report = report(Runs.ofEveryVerdict(), Language.FRENCH);
        change.accept((ObjectNode) report.get("runs").get(0));
        return violations(report);
    }

    private static List<String> violations(JsonNode report) throws IOException {
        Assumptions.assumeTrue(Files.exists(SCHEMA), SCHEMA + " is not here");
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4).getSchema(Files.readString(SCHEMA))
                .validate(report).stream().map(ValidationMessage::getMessage).toList();
    }

    private static JsonNode report(CheckRun run, Language language) throws IOException {
        return Reports.parsed(text(run, language));
    }

    private static String text(CheckRun run, Language language) {
        return Runs.text(out -> new SarifReport(language, BOOK, UnaryOperator.identity()).write(run, out));
    }
}
