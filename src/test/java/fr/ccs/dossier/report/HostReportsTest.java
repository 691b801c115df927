package fr.ccs.dossier.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.ccs.dossier.finding.CheckRun;
import fr.ccs.dossier.finding.Language;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What GitHub and GitLab show beside the lines of a change: nothing that a document says may become a command or be lost. */
class HostReportsTest {

    @Test
    void anAnnotationIsOneLineWhateverItSays() {
        List<String> lines = gitHub(Runs.hostile()).lines().toList();
        assertThat(lines).hasSize(5).filteredOn(line -> line.startsWith("::")).hasSize(4);
        assertThat(lines.get(0)).startsWith("::error file=livrets/a\"'<script>alert(1)</script>&amp;%3A%3Aerror%3A%3A100%250A%2Cb%3Ac%0A%3A%3Awarning%3A%3A\u202Ex.xml,line=12,col=3,")
                .contains(",endLine=12,endColumn=9,title=LIV-004 C1/C1.2::« ]]> </failure>").contains("\"%0A::error::faux%0D%0A%250A").endsWith(" À refaire.");
        assertThat(lines.get(4)).isEqualTo("2 fichiers contrôlés\u00A0: 3 erreurs, 1 avertissement, 1 conseil\u202F; 1 dérogation appliquée.");
    }

    /** The runner’s own way of reading a command gives back what was meant. */
    @Test
    void theRunnerReadsBackWhatWasWritten() {
        String line = gitHub(Runs.hostile()).lines().findFirst().orElseThrow();
        String properties = line.substring(line.indexOf(' ') + 1, line.indexOf("::", 2));
        String file = properties.split(",")[0].substring("file=".length());
        assertThat(file.replace("%0D", "\r").replace("%0A", "\n").replace("%3A", ":").replace("%2C", ",").replace("%25", "%")).isEqualTo(Runs.HOSTILE_NAME);
        String data = line.substring(line.indexOf("::", 2) + 2);
        assertThat(data.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")).isEqualTo(Runs.HOSTILE_WORDS + " À refaire.");
    }

    /** GitHub shows ten of each kind: the errors must be the first. */
    @Test
    void graverOnesComeFirstAndExcusedOnesNotAtAll() {
        assertThat(gitHub(Runs.hostile())).containsSubsequence("::error ", "::error ", "::warning ", "::notice ").doesNotContain("LIV-007", "LIV-008");
        assertThat(gitHub(Runs.ofEveryVerdict())).contains("::error file=panne.xml,line=1,col=1,endLine=1,endColumn=1,title=XML-006::");
    }

    @Test
    void gitLabTellsEachFindingByItsOwnFingerprint() throws IOException {
        JsonNode report = gitLab(Runs.hostile());
        assertThat(all(report, "/fingerprint")).hasSize(5).doesNotHaveDuplicates().allMatch(print -> print.matches("[0-9a-f]{32}"));
        assertThat(all(report, "/severity")).containsExactly("critical", "critical", "minor", "info", "critical");
        assertThat(all(report, "/check_name")).containsExactly("LIV-004", "LIV-004", "LIV-005", "LIV-006", "LIV-008");
        assertThat(report.get(0).at("/location/path").asText()).isEqualTo(Runs.HOSTILE_NAME);
        assertThat(report.get(1).at("/location/lines/begin").asInt()).isEqualTo(14);
        assertThat(report.get(0).at("/description").asText()).isEqualTo(Runs.HOSTILE_WORDS + " À refaire.");
    }

    @Test
    void whatWasNotReadIsTheGravest() throws IOException {
        JsonNode report = gitLab(Runs.ofEveryVerdict());
        assertThat(StreamSupport.stream(report.spliterator(), false).filter(one -> one.get("severity").asText().equals("blocker")).map(one -> one.at("/location/path").asText()))
                .containsExactly("vide.xml", "panne.xml");
        assertThat(gitLab(Runs.of(0))).isEmpty();
    }

    @Test
    void theSameRunGivesTheSameBytes() throws IOException {
        assertThat(gitLab(Runs.hostile())).isEqualTo(gitLab(Runs.hostile()));
        assertThat(gitHub(Runs.hostile())).isEqualTo(gitHub(Runs.hostile())).doesNotContain("\r");
    }

    private static List<String> all(JsonNode report, String field) {
        return StreamSupport.stream(report.spliterator(), false).map(one -> one.at(field).asText()).toList();
    }

    private static String gitHub(CheckRun run) {
        return Runs.text(out -> {
            PrintStream stream = new PrintStream(out, false, StandardCharsets.UTF_8);
            new GitHubReport(Language.FRENCH, file -> file).write(run, stream);
            stream.flush();
        });
    }

    private static JsonNode gitLab(CheckRun run) throws IOException {
        return Reports.parsed(Runs.text(out -> new GitLabReport(Language.FRENCH, file -> file).write(run, out)));
    }
}
