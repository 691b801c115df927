package fr.ccs.dossier.faults;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.check.Specimen;
import fr.ccs.dossier.cli.CcsProcess;
import fr.ccs.dossier.cli.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong around a process: whoever reads it stops, nobody listens, memory runs out, the installation is broken. Always exit code 3, and a sentence. */
class ProcessFaultsTest {
    private static final String DAY = Specimen.DAY.toString();

    @TempDir
    Path folder;

    private static CcsProcess through(String redirection) {
        return new CcsProcess().within("bash", "-c", "\"$@\" " + redirection + "; exit ${PIPESTATUS[0]}", "bash");
    }

    @ParameterizedTest
    @CsvSource({"| true, tube fermé", ">&-, tube fermé", ">/dev/full, disque plein"})
    void anOutputThatNobodyTakes(String redirection, String said) throws IOException {
        CcsProcess.Result result = through(redirection).run("--lang", "fr", "check", "--date", DAY, "--format", "json", Specimen.FAULTY);
        assertThat(result.status()).as(result.said()).isEqualTo(3);
        assertThat(result.err()).contains(said).doesNotContain("\tat ", "Exception");
    }

    @Test
    void nobodyWhoHearsWhatIsWrong() throws IOException {
        assertThat(through("2>&-").run("check", "absent.xml").status()).isEqualTo(3);
        assertThat(through("2>&-").run("check", "--date", DAY, Specimen.LIVRET).status()).isZero();
    }

    /** What stands under a file's name and is none keeps its place. */
    @Test
    void aDeviceIsWrittenIntoAndNotReplaced() {
        Path full = Path.of("/dev/full");
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(full), "no device here that is always full");
        CcsProcess.Result result = Commands.run("--lang", "fr", "check", "--date", DAY, "-o", full, Specimen.LIVRET);
        assertThat(result.status()).as(result.said()).isEqualTo(3);
        assertThat(result.err()).contains("/dev/full", "il n’y a plus de place sur le disque");
        assertThat(Files.isRegularFile(full)).isFalse();
        assertThat(Commands.run("check", "--date", DAY, "-o", "/dev/null", Specimen.LIVRET).status()).isZero();
        assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
    }

    /** Standard output under its name as a file: what stood in the log before stays, whichever name it bears. */
    @ParameterizedTest
    @ValueSource(strings = {"/dev/stdout", "/dev/fd/1", "/proc/self/fd/1", "/tmp/../dev/stdout"})
    void aReportIsWrittenBehindWhatTheOutputHolds(String name) throws IOException {
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")), "no such names here");
        Path log = Files.writeString(folder.resolve("log.txt"), "tête\n".repeat(200));
        CcsProcess.Result result = through(">> '" + log + "'").run("--lang", "fr", "check", "--date", DAY, "-o", name, Specimen.LIVRET);
        assertThat(result.status()).as(result.said()).isZero();
        assertThat(log).content().startsWith("tête\n".repeat(200)).contains("livret");
        CcsProcess.Result two = through("| cat").run("--lang", "fr", "check", "--date", DAY, "-o", name, Specimen.LIVRET);
        assertThat(log).content().isEqualTo("tête\n".repeat(200) + two.out());
        assertThat(files()).containsExactly("log.txt");
    }

    @Test
    void memoryThatRunsOut() throws IOException {
        Path large = Files.writeString(folder.resolve("large.xml"), Specimen.livret().text().replaceFirst("<texte>", "<texte>" + "mot ".repeat(4_000_000)));
        Path report = Files.writeString(folder.resolve("rapport.json"), "ancien");
        CcsProcess.Result result = new CcsProcess().jvm("-Xmx32m").run("--lang", "fr", "check", "--date", DAY, "--report", "json=" + report, large);
        assertThat(result.status()).as(result.said()).isEqualTo(3);
        assertThat(result.err()).contains("Mémoire insuffisante").doesNotContain("\tat ");
        assertThat(report).hasContent("ancien");
        assertThat(files()).containsExactlyInAnyOrder("large.xml", "rapport.json");
    }

    private Stream<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }

    /** Errors that no code foresees, as a broken class or a broken resource gives them, are no findings. */
    @Test
    void anInstallationWhoseRuleBookIsCut() throws IOException {
        Files.createDirectories(folder.resolve("rules"));
        Files.writeString(folder.resolve("rules/regles.xml"), "<regles");
        CcsProcess.Result result = new CcsProcess().hiddenBy(folder).run("--lang", "fr", "rules");
        assertThat(result.status()).as(result.said()).isEqualTo(3);
        assertThat(result.err()).contains("Défaut de l’installation", "regles.xml").doesNotContain("\tat ", "in thread");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+10000-01-01", "-0044-03-15", "0000-01-01", "2026-02-30", "\u06F2\u06F0\u06F2\u06F6-\u06F0\u06F1-\u06F0\u06F1"})
    void aDayThatNoDocumentCanHave(String day) {
        assertThat(Commands.run("check", "--date=" + day, Specimen.LIVRET).status()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"0001-01-01, 1", "1969-12-31, 1", "9999-12-31, 0"})
    void aClockThatIsFarOff(String day, int status) {
        CcsProcess.Result result = Commands.run("check", "--date=" + day, Specimen.LIVRET);
        assertThat(result.status()).as(result.said()).isEqualTo(status);
        assertThat(Commands.run("status", "--date=" + day, "examples/dossiers").status()).isZero();
    }
}
