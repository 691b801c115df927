package fr.ccs.dossier.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import fr.ccs.dossier.check.RuleBook;
import fr.ccs.dossier.finding.CheckRun;
import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.finding.Severity;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A report on a run that was stopped says so in every form, and never passes for a whole one. */
class InterruptedReportTest {
    private static final CheckRun WHOLE = Runs.ofEveryVerdict();
    private static final CheckRun RUN = new CheckRun(WHOLE.toolVersion(), WHOLE.ruleSet(), WHOLE.referenceDate(), WHOLE.files().subList(0, 1), WHOLE.skipped()).interrupted(812);
    private static final String FRENCH = "812 documents n’ont pas été contrôlés";

    private static String text(CheckRun run, Language language) {
        return Runs.text(out -> new TextReport(language, Colours.NONE).write(run, new PrintStream(out, true, StandardCharsets.UTF_8)));
    }

    @Test
    void aPersonReadsIt() {
        assertThat(text(RUN, Language.FRENCH)).contains("Contrôle interrompu\u202F: " + FRENCH).contains("1 fichier contrôlé");
        assertThat(text(RUN.interrupted(1), Language.ENGLISH)).contains("Check interrupted: 1 document was not checked.");
        assertThat(text(WHOLE, Language.FRENCH)).doesNotContain("interrompu");
        assertThat(Runs.text(out -> new TextReport(Language.FRENCH, Colours.ANSI).write(RUN, new PrintStream(out, true, StandardCharsets.UTF_8))))
                .contains("\u001B[31m1 fichier contrôlé");
        StringBuilder page = new StringBuilder();
        new CheckPage(Language.FRENCH, RuleBook.explained().rules(), Severity.ERREUR, false).write(RUN, page);
        assertThat(page.toString()).containsPattern("class=\"outcome bad\">[^<]*" + FRENCH);
    }

    @Test
    void aProgramFindsTheNumber() throws Exception {
        String report = Runs.text(out -> new JsonReport().write(RUN, out));
        JsonNode json = Reports.parsed(report);
        assertThat(json.get("unchecked").asInt()).isEqualTo(812);
        assertThat(Reports.violations(json)).isEmpty();
        assertThatThrownBy(() -> EarlierReport.read(report.getBytes(StandardCharsets.UTF_8))).isInstanceOf(UnfitReport.class);
        assertThat(Reports.parsed(Runs.text(out -> new JsonReport().write(WHOLE, out))).has("unchecked")).isFalse();
    }

    @Test
    void aCodeHostSeesAFailedRun() throws Exception {
        JsonNode invocation = Reports.parsed(Runs.text(out -> new SarifReport(Language.FRENCH, RuleBook.explained().rules(), UnaryOperator.identity()).write(RUN, out)))
                .get("runs").get(0).get("invocations").get(0);
        assertThat(invocation.get("executionSuccessful").asBoolean()).isFalse();
        assertThat(invocation.get("toolExecutionNotifications").get(0).get("message").get("text").asText()).contains(FRENCH);
        assertThat(Runs.text(out -> new GitHubReport(Language.FRENCH, UnaryOperator.identity()).write(RUN, new PrintStream(out, true, StandardCharsets.UTF_8))))
                .contains("::error::Contrôle interrompu").contains(FRENCH);
        JsonNode issue = Reports.parsed(Runs.text(out -> new GitLabReport(Language.FRENCH, UnaryOperator.identity()).write(RUN, out))).get(0);
        assertThat(issue.get("severity").asText()).isEqualTo("blocker");
        assertThat(issue.get("description").asText()).contains(FRENCH);
    }

    @Test
    void aTestReportIsRed() {
        String junit = Runs.text(out -> new JUnitReport(Language.FRENCH, Severity.ERREUR, UnaryOperator.identity()).write(RUN, out));
        assertThat(junit).containsPattern("<testsuites [^>]*tests=\"2\" failures=\"0\" errors=\"1\"").containsPattern("<error message=\"[^\"]*" + FRENCH);
    }
}
