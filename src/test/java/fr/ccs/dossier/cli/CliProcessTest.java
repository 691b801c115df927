package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.check.Specimen;
import fr.ccs.dossier.report.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a real process shows: exit codes, standard input, the environment, the folder it runs in, and what happens when all fails. */
class CliProcessTest {
    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final Path REFERENTIELS = PROJECT.resolve("examples/referentiel");
    private static final String DAY = Specimen.DAY.toString();

    @TempDir
    Path folder;

    @Test
    void zeroIsClean() throws IOException {
        CcsProcess.Result result = new CcsProcess().run("check", "--date", DAY, Specimen.LIVRET, Specimen.REFERENTIEL);
        assertThat(result.status()).as(result.said()).isZero();
        assertThat(result.out()).contains("✓ " + Specimen.LIVRET, "phase transmission", "2 fichiers contrôlés\u00A0: rien à signaler.");
        assertThat(result.err()).isEmpty();
    }

    /** More faulty files than an exit code can count. */
    @Test
    void oneIsBlockedHoweverManyFilesAreFaulty() throws IOException {
        for (int i = 0; i < 300; i++) {
            Files.writeString(folder.resolve("fautif-" + i + ".xml"), "<livret xmlns=\"urn:fr:ccs:dossier:1\"");
        }
        Files.writeString(folder.resolve("page.xml"), "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>");
        Files.writeString(folder.resolve("vide.xml"), "");
        Files.write(folder.resolve("binaire.xml"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, (byte) 0xFF});
        Files.writeString(folder.resolve("bon.xml"), Specimen.livret().text());
        Files.writeString(folder.resolve("lisez-moi.txt"), "pas du XML");
        CcsProcess.Result result = new CcsProcess().in(folder).run("check", "--format", "json", "--referentiels", REFERENTIELS,
                "--with", Specimen.ANNUAIRE.toAbsolutePath(), "--date", DAY, ".");
        assertThat(result.status()).as(result.err()).isEqualTo(1);
        var report = Reports.parsed(result.out());
        assertThat(Reports.violations(report)).isEmpty();
        assertThat(report.get("files")).hasSize(303);
        assertThat(report.get("skipped")).hasSize(1);
        assertThat(report.get("files")).filteredOn(file -> file.get("verdict").asText().equals("checked")).singleElement()
                .satisfies(file -> assertThat(file.get("findings")).isEmpty());
    }

    @Test
    void twoIsWrongUsage() throws IOException {
        CcsProcess.Result result = new CcsProcess().run("check", "--phase", "transmision", Specimen.FAULTY);
        assertThat(result.status()).as(result.said()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("transmision", "auto, brouillon, signature, transmission ou archive").doesNotContain("\tat ");
    }

    @Test
    void threeIsNotChecked() throws IOException {
        CcsProcess.Result result = new CcsProcess().environment("LC_ALL", "en_GB.UTF-8").run("check", "absent.xml");
        assertThat(result.status()).as(result.said()).isEqualTo(3);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).as("English, as the locale").contains("File not found: absent.xml").doesNotContain("\tat ");
    }

    /** An installation whose rules break down while they run: the sheet of the phase is replaced by one that fails. */
    @Test
    void rulesThatBreakDownAreThreeEvenBesideFaultyFiles() throws IOException {
        Files.createDirectories(folder.resolve("rules"));
        Files.copy(Path.of("src/test/resources/cli/failing-rules.xsl"), folder.resolve("rules/livret-transmission.xsl"));
        Files.createFile(folder.resolve("rules/livret-transmission.packed")); // hides what the build compiled
        Path faulty = Files.writeString(folder.resolve("faulty.xml"), "<livret");
        CcsProcess.Result result = new CcsProcess().hiddenBy(folder).run("check", "--format", "json", "--date", DAY, Specimen.LIVRET, faulty);
        assertThat(result.status()).as(result.said()).isEqualTo(3);
        var report = Reports.parsed(result.out());
        assertThat(Reports.violations(report)).isEmpty();
        assertThat(report.get("files").get(0).get("verdict").asText()).isEqualTo("rules-not-run");
        assertThat(report.get("files").get(0).get("findings").get(0).get("rule").asText()).isEqualTo("XML-006");
        assertThat(report.get("files").get(0).get("findings").get(0).get("fr").get("problem").asText()).contains("this rule breaks down on purpose");
        assertThat(result.err()).contains("XML-006").doesNotContain("\tat ");
    }

    /** A sheet that does not even compile: no verdict at all. */
    @Test
    void rulesThatDoNotCompileAreAFaultOfTheInstallation() throws IOException {
        Files.createDirectories(folder.resolve("rules"));
        Files.writeString(folder.resolve("rules/livret-transmission.xsl"), "<stylesheet xmlns=\"http://www.w3.org/1999/XSL/Transform\"");
        Files.createFile(folder.resolve("rules/livret-transmission.packed"));
        CcsProcess.Result result = new CcsProcess().hiddenBy(folder).run("check", Specimen.LIVRET);
        assertThat(result.status()).as(result.said()).isEqualTo(3);
        assertThat(result.err()).contains("livret-transmission.xsl").doesNotContain("\tat ");
        assertThat(result.out()).doesNotContain("✓");
    }

    @Test
    void aHyphenIsStandardInput() throws IOException {
        CcsProcess.Result result = new CcsProcess().input(Specimen.of(Specimen.FAULTY).bytes()).run("check", "--date", DAY, "-");
        assertThat(result.status()).as(result.said()).isEqualTo(1);
        assertThat(result.out()).contains("-:6:", "LIV-026", "→ À écrire dans livret/candidat/dateNaissance.");
    }

    @Test
    void inTheContinuousIntegrationNoValueLeavesTheHouse() throws IOException {
        CcsProcess.Result result = new CcsProcess().environment("CI", "true").run("check", "--date", DAY, Specimen.FAULTY);
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out()).contains("LIV-020", ":16:", "entreprise/siret").doesNotContain("91234243300021", "│", "SPÉCIMEN", "P-");
    }

    @Test
    void valuesAreShownThereWhenAskedFor() throws IOException {
        CcsProcess.Result result = new CcsProcess().environment("CI", "true").run("check", "--show-values", "--date", DAY, Specimen.FAULTY);
        assertThat(result.out()).contains("91234243300021", "│");
    }

    @Test
    void theProjectFileIsFoundFromBelow() throws IOException {
        Files.writeString(folder.resolve("ccs.xml"), """
                <ccs xmlns="urn:fr:ccs:dossier:projet">
                  <referentiels chemin="%s"/>
                  <phase chemin="a/b/**" nom="brouillon"/>
                  <bloquant seuil="avertissement"/>
                  <exclu chemin="a/b/vieux/**"/>
                </ccs>""".formatted(REFERENTIELS));
        Path below = Files.createDirectories(folder.resolve("a/b/vieux"));
        Files.writeString(below.resolve("casse.xml"), "<livret");
        Files.writeString(folder.resolve("a/b/livret.xml"), Specimen.livret().text());
        CcsProcess.Result result = new CcsProcess().in(folder.resolve("a/b")).run("check", "--date", DAY, ".");
        assertThat(result.status()).as(result.said()).isZero();
        assertThat(result.out()).contains("livret.xml", "phase brouillon").doesNotContain("casse.xml");
    }

    @Test
    void aBrokenProjectFileIsNotPassedOver() throws IOException {
        Files.writeString(folder.resolve("ccs.xml"), "<ccs xmlns=\"urn:fr:ccs:dossier:projet\">\n  <bloquant seuil=\"parfois\"/>\n</ccs>");
        CcsProcess.Result result = new CcsProcess().in(folder).run("check", PROJECT.resolve(Specimen.LIVRET));
        assertThat(result.status()).as(result.said()).isEqualTo(3);
        assertThat(result.err()).contains("ccs.xml:2", "parfois").doesNotContain("\tat ");
    }

    @Test
    void aReportThatCannotBeWrittenIsNoSuccess() throws IOException {
        Path full = Path.of("/dev/full");
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(full), "no device here that is always full");
        CcsProcess.Result result = new CcsProcess().output(full).run("check", "--date", DAY, Specimen.LIVRET);
        assertThat(result.status()).as("exit code when nothing could be printed").isEqualTo(3);
    }
}
