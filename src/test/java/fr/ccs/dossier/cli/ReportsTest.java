package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.ccs.dossier.check.Specimen;
import fr.ccs.dossier.report.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several reports of one check: each whole or not there, none over a document, none that tells values to those who are not to read them. */
class ReportsTest {
    private static final String VALUE = "91234243300021";
    @TempDir
    Path folder;

    @Test
    void oneRunIsToldInEveryForm() throws IOException {
        CcsProcess.Result result = check("--show-values", "--report", "sarif=" + folder.resolve("x.sarif"), "--report", "junit=" + folder.resolve("x.xml"),
                "--report", "html=" + folder.resolve("x.html"), "--report", "gitlab=" + folder.resolve("x.json"), "--report", "github=" + folder.resolve("x.txt"),
                "--report", "json=" + folder.resolve("y.json"), "--report", "svrl=" + folder.resolve("y.svrl.xml"), "--report", "text=" + folder.resolve("y.txt"), Specimen.FAULTY);
        assertThat(result.status()).as(result.said()).isEqualTo(1);
        assertThat(result.out()).contains("21 erreurs");
        for (String name : List.of("x.sarif", "x.xml", "x.html", "x.json", "x.txt", "y.json", "y.svrl.xml", "y.txt")) {
            assertThat(Files.readString(folder.resolve(name))).as(name).contains("LIV-020", VALUE);
        }
        assertThat(Files.readString(folder.resolve("y.txt"))).isEqualTo(result.out());
        assertThat(Reports.parsed(Files.readString(folder.resolve("x.sarif"))).at("/runs/0/results")).hasSize(21);
    }

    /** What goes to a code host hides values by itself, also where nothing says that this is a CI job. */
    @Test
    void whatLeavesTheHouseIsRedacted() throws IOException {
        List<Object> arguments = new ArrayList<>(List.of("--lang", "fr", "check", "--date", Specimen.DAY, Specimen.FAULTY));
        for (ReportForm form : ReportForm.values()) {
            arguments.addAll(List.of("--report", form.word() + "=" + folder.resolve(form.word())));
        }
        CcsProcess.Result result = new CcsProcess().run(arguments.toArray());
        assertThat(result.status()).as(result.err()).isEqualTo(1);
        for (ReportForm form : ReportForm.values()) {
            boolean leaves = List.of(ReportForm.JUNIT, ReportForm.SARIF, ReportForm.GITHUB, ReportForm.GITLAB).contains(form);
            assertThat(Files.readString(folder.resolve(form.word())).contains(VALUE)).as(form.word()).isEqualTo(!leaves);
            assertThat(folder.resolve(form.word())).content().contains("LIV-020");
        }
    }

    @Test
    void whenAskedAllAre() throws IOException {
        List<Object> arguments = new ArrayList<>(List.of("--redact", Specimen.FAULTY));
        for (ReportForm form : ReportForm.values()) {
            arguments.addAll(List.of("--report", form.word() + "=" + folder.resolve(form.word())));
        }
        assertThat(check(arguments.toArray()).status()).isEqualTo(1);
        for (ReportForm form : ReportForm.values()) {
            assertThat(Files.readString(folder.resolve(form.word()))).as(form.word()).doesNotContain(VALUE, "Chemise repassée", "Nadia").contains("LIV-020");
        }
    }

    @ParameterizedTest
    @CsvSource({"sarif, FORMAT=FICHIER", "=x.json, FORMAT=FICHIER", "sarif=, FORMAT=FICHIER", "sarif=-, FORMAT=FICHIER", "xlsx=x.xlsx, Format inconnu", "json=., est un dossier"})
    void aReportThatCannotBeAskedForIsWrongUsage(String report, String said) {
        CcsProcess.Result result = check("--report", report, Specimen.LIVRET);
        assertThat(result.status()).as(result.said()).isEqualTo(2);
        assertThat(result.err()).contains(said);
        assertThat(result.out()).isEmpty();
    }

    @Test
    void twoReportsDoNotShareAFile() throws IOException {
        Path report = folder.resolve("rapport");
        Path link = Files.createSymbolicLink(folder.resolve("lien"), folder);
        for (Object[] twice : new Object[][] {{"--report", "sarif=" + report, "--report", "junit=" + report}, {"-o", report, "--report", "sarif=" + folder.resolve("./rapport")},
                {"-o", report, "--report", "sarif=" + link.resolve("rapport")}}) {
            CcsProcess.Result result = check(Stream.concat(Stream.of(twice), Stream.of(Specimen.LIVRET)).toArray());
            assertThat(result.status()).as(result.said()).isEqualTo(2);
            assertThat(result.err()).contains("Deux rapports");
            assertThat(report).doesNotExist();
        }
    }

    @Test
    void aReportNeverReplacesADocument() throws IOException {
        Path livret = Files.writeString(folder.resolve("livret.xml"), Specimen.livret().text());
        for (Object[] over : new Object[][] {{"--report", "junit=" + livret}, {"--format", "svrl", "-o", folder.resolve("x/../livret.xml")}}) {
            CcsProcess.Result result = check(Stream.concat(Stream.of(over), Stream.of(folder)).toArray());
            assertThat(result.status()).as(result.said()).isEqualTo(2);
            assertThat(result.err()).contains("est un document contrôlé");
            assertThat(Files.readString(livret)).isEqualTo(Specimen.livret().text());
        }
    }

    /** One that fails is told and ends in 3; the others are whole, and nothing half-written is left. */
    @Test
    void aReportThatCannotBeWrittenIsThree() throws IOException {
        Path file = Files.writeString(folder.resolve("fichier"), "x");
        CcsProcess.Result result = check("--report", "sarif=" + file.resolve("x.sarif"), "--report", "gitlab=" + folder.resolve("x.json"), Specimen.LIVRET);
        assertThat(result.status()).as(result.said()).isEqualTo(3);
        assertThat(result.err()).contains("Rapport sarif non écrit.");
        assertThat(Reports.parsed(Files.readString(folder.resolve("x.json")))).isEmpty();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder("fichier", "x.json");
        }
    }

    @Test
    void aFullDiskIsThree() throws IOException {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.exists(full), "no /dev/full here");
        CcsProcess.Result result = new CcsProcess().output(full).run("check", "--format", "html", "--date", Specimen.DAY, Specimen.LIVRET);
        assertThat(result.status()).isEqualTo(3);
    }

    @Test
    void nothingToCheckLeavesNoReport() throws IOException {
        Files.writeString(folder.resolve("page.xml"), "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>");
        Path report = folder.resolve("x.sarif");
        CcsProcess.Result result = check("--report", "sarif=" + report, folder);
        assertThat(result.status()).as(result.said()).isEqualTo(3);
        assertThat(report).doesNotExist();
    }

    @Test
    void aFileThatCannotBeReadIsInEveryReport() throws IOException {
        Path empty = Files.write(folder.resolve("vide.xml"), new byte[0]);
        check("--report", "sarif=" + folder.resolve("x.sarif"), "--report", "junit=" + folder.resolve("x.junit"), empty);
        JsonNode sarif = Reports.parsed(Files.readString(folder.resolve("x.sarif"))).at("/runs/0");
        assertThat(sarif.at("/results/0/ruleId").asText()).isEqualTo("XML-001");
        assertThat(sarif.at("/invocations/0/toolExecutionNotifications")).hasSize(1);
        assertThat(Files.readString(folder.resolve("x.junit"))).contains("errors=\"1\"", "<error ");
    }

    @Test
    void rulesThatDidNotRunAreInEveryReport() throws IOException {
        CcsProcess.Result result = check("--referentiels", folder.resolve("absent"), "--report", "sarif=" + folder.resolve("x.sarif"), "--report", "junit=" + folder.resolve("x.junit"),
                "--report", "github=" + folder.resolve("x.txt"), "--report", "html=" + folder.resolve("x.html"), Specimen.LIVRET);
        assertThat(result.status()).as(result.said()).isEqualTo(3);
        assertThat(Reports.parsed(Files.readString(folder.resolve("x.sarif"))).at("/runs/0/invocations/0/executionSuccessful").asBoolean(true)).isFalse();
        assertThat(Files.readString(folder.resolve("x.junit"))).contains("errors=\"1\"");
        assertThat(Files.readString(folder.resolve("x.txt"))).startsWith("::error file=");
        assertThat(Files.readString(folder.resolve("x.html"))).contains("Des documents n’ont pas pu être contrôlés");
    }

    /** A name on a disk may hold what reports are made of. */
    @Test
    void aHostileNameStaysAName() throws IOException {
        Path hostile = Files.writeString(folder.resolve("a\"'<b>&::error::100%0A,\n::warning::x.xml"), Specimen.of(Specimen.FAULTY).text());
        CcsProcess.Result text = check("--report", "sarif=" + folder.resolve("x.sarif"), "--report", "junit=" + folder.resolve("x.junit"),
                "--report", "github=" + folder.resolve("x.txt"), "--report", "html=" + folder.resolve("x.html"), hostile);
        assertThat(text.status()).as(text.err()).isEqualTo(1);
        assertThat(text.out()).contains("LIV-020").doesNotContainPattern("(?m)^::");
        assertThat(Files.readString(folder.resolve("x.txt")).lines().filter(line -> line.startsWith("::"))).hasSize(21).allMatch(line -> line.startsWith("::error file="));
        assertThat(Files.readString(folder.resolve("x.html"))).doesNotContain("<b>");
        assertThat(Reports.parsed(Files.readString(folder.resolve("x.sarif"))).at("/runs/0/artifacts/0/location/uri").asText())
                .endsWith("a%22'%3Cb%3E&%3A%3Aerror%3A%3A100%250A,%0A%3A%3Awarning%3A%3Ax.xml");
    }

    /** A code host knows files from the root of its repository, wherever in it the command runs. */
    @Test
    void pathsStartAtTheRootOfTheRepository() throws IOException {
        Files.createDirectory(folder.resolve(".git"));
        Path livrets = Files.createDirectories(folder.resolve("branche/livrets"));
        Files.writeString(livrets.resolve("un livret.xml"), Specimen.of(Specimen.FAULTY).text());
        CcsProcess.Result result = new CcsProcess().in(livrets).run("check", "--date", Specimen.DAY, "--format", "gitlab", "--referentiels", Specimen.REFERENTIEL.toAbsolutePath(), "un livret.xml");
        assertThat(Reports.parsed(result.out()).get(0).at("/location/path").asText()).isEqualTo("branche/livrets/un livret.xml");
        ProjectPaths paths = ProjectPaths.above(livrets);
        assertThat(paths.apply("-")).isEqualTo("-");
        assertThat(paths.apply(folder.resolve("a.xml").toString())).isEqualTo("a.xml");
        assertThat(paths.apply("/ailleurs/a.xml")).isEqualTo("/ailleurs/a.xml");
        assertThat(ProjectPaths.above(folder.getRoot()).root()).isEqualTo(folder.getRoot());
    }

    @Test
    void theSameRunGivesTheSameBytes() throws IOException {
        List<Object> arguments = new ArrayList<>(List.of("--show-values", Specimen.FAULTY));
        for (ReportForm form : ReportForm.values()) {
            arguments.addAll(List.of("--report", form.word() + "=" + folder.resolve("1." + form.word()), "--report", form.word() + "=" + folder.resolve("2." + form.word())));
        }
        check(arguments.toArray());
        for (ReportForm form : ReportForm.values()) {
            assertThat(folder.resolve("1." + form.word())).as(form.word()).isNotEmptyFile().hasSameBinaryContentAs(folder.resolve("2." + form.word()));
        }
    }

    private static CcsProcess.Result check(Object... arguments) {
        return Commands.run(Stream.concat(Stream.of("--lang", "fr", "check", "--date", Specimen.DAY), Stream.of(arguments)).toArray());
    }
}
