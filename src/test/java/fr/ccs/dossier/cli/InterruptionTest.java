package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.ccs.dossier.report.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ctrl-C ends a check with a whole report on a part; a second one ends it at once and leaves nothing half-written. */
class InterruptionTest {
    private static final Path LIVRET = Path.of("examples/livrets/observation-directe.xml").toAbsolutePath();

    @TempDir
    private Path folder;

    private CcsProcess.Result check(String signal, int times, Object... more) throws IOException {
        Object[] arguments = Stream.concat(Stream.of(signal, times, "check", LIVRET, "-", LIVRET.resolveSibling("fautes-multiples.xml"), "--jobs", 1, "--no-cache",
                "--date", "2026-04-07"), Stream.of(more)).toArray();
        return new CcsProcess().within(CcsProcess.HEARING_SIGNALS).program(InterruptedProgram.class).run(arguments);
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM"})
    void theReportTellsWhatWasCheckedAndHowManyWereNot(String signal) throws IOException {
        Path json = folder.resolve("r.json");
        CcsProcess.Result result = check(signal, 1, "--report", "json=" + json, "--report", "sarif=" + folder.resolve("r.sarif"));
        assertThat(result.status()).as(result.said()).isEqualTo(3);
        assertThat(result.out()).contains("✓ " + LIVRET).contains("2 documents n’ont pas été contrôlés");
        assertThat(result.err()).contains("Interruption demandée").contains("2 documents n’ont pas été contrôlés");
        JsonNode report = Reports.parsed(Files.readString(json));
        assertThat(Reports.violations(report)).isEmpty();
        assertThat(report.get("unchecked").asInt()).isEqualTo(2);
        assertThat(report.get("files")).hasSize(1);
        assertThat(Files.readString(folder.resolve("r.sarif"))).contains("\"executionSuccessful\" : false");
    }

    @Test
    void whatSvrlCannotSayIsNotWrittenAndTheOtherReportsAre() throws IOException {
        Path svrl = folder.resolve("r.svrl.xml");
        Path json = folder.resolve("r.json");
        CcsProcess.Result result = check("INT", 1, "--format", "svrl", "--output", svrl, "--report", "json=" + json);
        assertThat(result.status()).as(result.said()).isEqualTo(3);
        assertThat(result.err()).contains("Rapport svrl non écrit");
        assertThat(svrl).doesNotExist();
        assertThat(Reports.parsed(Files.readString(json)).get("unchecked").asInt()).isEqualTo(2);
    }

    @Test
    void theSecondTimeAReportIsThereWholeOrNotAtAll() throws IOException {
        CcsProcess.Result result = check("INT", 2, "--report", "json=" + folder.resolve("r.json"), "--report", "sarif=" + folder.resolve("r.sarif"));
        assertThat(result.status()).as(result.said()).isEqualTo(3);
        try (Stream<Path> left = Files.list(folder)) {
            for (Path file : left.toList()) {
                assertThat(file.getFileName().toString()).isIn("r.json", "r.sarif");
                assertThat(Reports.parsed(Files.readString(file)).isObject()).isTrue();
            }
        }
    }

    @Test
    void theSecondTimeItEndsAtOnce() throws IOException {
        CcsProcess.Result result = new CcsProcess().within(CcsProcess.HEARING_SIGNALS).program(TwiceInterruptedProgram.class).run();
        assertThat(result.status()).as(result.said()).isEqualTo(3);
        assertThat(result.err()).contains("encore une fois pour finir aussitôt");
    }
}
