package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.helger.schematron.svrl.SVRLMarshaller;
import com.helger.schematron.svrl.jaxb.FailedAssert;
import com.helger.schematron.svrl.jaxb.SchematronOutputType;
import fr.ccs.dossier.check.Specimen;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.report.Reports;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

/** {@code ccs check} over files and folders: what is judged, what is said, and that a report is whole or not there. */
class CheckCommandTest {
    @TempDir
    Path folder;

    @Test
    void theFaultyLivretIsExplainedInFrench() {
        CcsProcess.Result result = check(Specimen.FAULTY);
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out()).contains(Specimen.FAULTY + ":16:", "erreur LIV-020", "91234243300021", "    → ", "21 erreurs");
    }

    @Test
    void andInEnglish() {
        CcsProcess.Result result = check("--lang", "en", Specimen.FAULTY);
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out()).contains("error LIV-020", "91234243300021", "21 errors").doesNotContain("erreur", "Corrigez");
    }

    @Test
    void theExamplesWithoutTheFaultyOnesAreClean() throws IOException {
        copyExamples();
        for (Path list : Resolver.xmlFiles(folder).stream().map(file -> file.resolveSibling(file.getFileName().toString().replace(".xml", ".attendus.md")))
                .filter(Files::exists).toList()) {
            Files.delete(list.resolveSibling(list.getFileName().toString().replace(".attendus.md", ".xml")));
        }
        CcsProcess.Result result = check("--with", folder, folder);
        assertThat(result.status()).as(result.said()).isZero();
        assertThat(result.out()).contains("brouillon.xml", "phase brouillon", "phase transmission", "rien à signaler");
    }

    @Test
    void aForeignFileIsSkippedInAFolderAndAFaultWhenNamed() throws IOException {
        Path page = Files.writeString(folder.resolve("page.xml"), "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>");
        Files.writeString(folder.resolve("livret.xml"), Specimen.livret().text());
        CcsProcess.Result walked = check(folder);
        assertThat(walked.status()).as(walked.said()).isZero();
        assertThat(walked.out()).contains("page.xml", "laissé de côté", "1 fichier contrôlé");
        CcsProcess.Result named = check(page);
        assertThat(named.status()).isEqualTo(1);
        assertThat(named.out()).contains("XML-002");
    }

    @Test
    void aStoreThatCannotBeReadLeavesTheDocumentUnchecked() {
        CcsProcess.Result result = check("--referentiels", folder.resolve("absent"), Specimen.LIVRET);
        assertThat(result.status()).as(result.said()).isEqualTo(3);
        assertThat(result.out()).contains("XML-006", folder.resolve("absent").toString());
    }

    @Test
    void aFolderWhereNothingIsOursWasNotChecked() throws IOException {
        Files.writeString(folder.resolve("page.xml"), "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>");
        CcsProcess.Result result = check(folder);
        assertThat(result.status()).as(result.said()).isEqualTo(3);
    }

    @Test
    void theProjectFileItselfIsNoDocumentOfAFolder() throws IOException {
        Files.writeString(folder.resolve("ccs.xml"), "<ccs xmlns=\"urn:fr:ccs:dossier:projet\"/>");
        Files.writeString(folder.resolve("livret.xml"), Specimen.livret().text());
        CcsProcess.Result result = check(folder);
        assertThat(result.status()).as(result.said()).isZero();
    }

    @Test
    void whatCannotBeReadIsThree() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("lien.xml"), folder.resolve("nulle-part.xml"));
        assertThat(check(link).status()).isEqualTo(3);
        Path nameless = Files.createDirectory(folder.resolve("dossier.xml"));
        assertThat(check(nameless).status()).isEqualTo(3);
    }

    @Test
    void whatMayNotBeReadIsThree() throws IOException {
        Path closed = Files.writeString(folder.resolve("ferme.xml"), Specimen.livret().text());
        Files.setPosixFilePermissions(closed, java.util.Set.of());
        Assumptions.assumeFalse(Files.isReadable(closed), "this user (root?) reads files without permission");
        CcsProcess.Result result = check(closed);
        assertThat(result.status()).isEqualTo(3);
        assertThat(result.err()).contains("ferme.xml");
    }

    @Test
    void emptyAndBinaryFilesAreFindings() throws IOException {
        Path empty = Files.write(folder.resolve("vide.xml"), new byte[0]);
        Path binary = Files.write(folder.resolve("image.xml"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, (byte) 0xFF});
        CcsProcess.Result result = check(empty, binary);
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out()).contains(empty + ":1:1: erreur XML-001", binary + ":1:1: erreur XML-001", "illisible");
    }

    @Test
    void jsonConformsToItsPublishedSchema() throws IOException {
        CcsProcess.Result result = check("--format", "json", Specimen.EXAMPLES);
        assertThat(Reports.violations(Reports.parsed(result.out()))).isEmpty();
        assertThat(result.status()).isEqualTo(1);
    }

    @Test
    void redactedJsonConformsToo() throws IOException {
        CcsProcess.Result result = Commands.run("--lang", "fr", "check", "--date", Specimen.DAY, "--redact", "--format", "json", Specimen.FAULTY);
        assertThat(Reports.violations(Reports.parsed(result.out()))).isEmpty();
        assertThat(result.out()).doesNotContain("91234243300021").contains("LIV-020");
    }

    @Test
    void svrlIsValidSvrlWithEveryFinding() throws Exception {
        Path report = folder.resolve("rapport.svrl.xml");
        CcsProcess.Result result = check("--format", "svrl", "--output", report, Specimen.FAULTY);
        assertThat(result.status()).as(result.said()).isEqualTo(1);
        assertValidSvrl(report);
        SchematronOutputType svrl = new SVRLMarshaller(false).read(report);
        assertThat(svrl.getActivePatternAndFiredRuleAndFailedAssert()).filteredOn(FailedAssert.class::isInstance).hasSize(21)
                .allSatisfy(failed -> assertThat(((FailedAssert) failed).getId()).matches("LIV-\\d{3}"));
    }

    @Test
    void svrlOfSeveralFilesIsOneFileEach() throws Exception {
        Path reports = folder.resolve("rapports");
        CcsProcess.Result result = check("--format", "svrl", "--output", reports, Specimen.LIVRET, Specimen.FAULTY);
        assertThat(result.status()).as(result.said()).isEqualTo(1);
        try (Stream<Path> files = Files.list(reports)) {
            List<Path> written = files.sorted().toList();
            assertThat(written).hasSize(2);
            for (Path file : written) {
                assertValidSvrl(file);
            }
        }
    }

    @Test
    void aReportToAFileIsTheReport() throws IOException {
        Path report = folder.resolve("neuf/rapport.txt");
        CcsProcess.Result result = check("--output", report, Specimen.FAULTY);
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(report).content(StandardCharsets.UTF_8).isEqualTo(check(Specimen.FAULTY).out());
    }

    @Test
    void aRunThatFailsLeavesTheOldReportWholeAndNoRemains() throws IOException {
        Path report = Files.writeString(folder.resolve("rapport.json"), "ancien");
        assertThat(check("--format", "json", "--output", report, "absent.xml").status()).isEqualTo(3);
        assertThat(check("--format", "json", "--output", report.resolve("dessous.json"), Specimen.LIVRET).status()).isEqualTo(3);
        assertThat(report).content(StandardCharsets.UTF_8).isEqualTo("ancien");
        assertThat(folder).isDirectoryNotContaining(file -> !file.equals(report));
    }

    @Test
    void aWarningBlocksOnlyWhereItIsSaidSo() throws IOException {
        Path livret = Files.writeString(folder.resolve("livret.xml"), Specimen.livret().text());
        assertThat(check("--fail-on", "avertissement", livret).status()).isZero();
        assertThat(check("--fail-on", "avertissement", Specimen.FAULTY).status()).isEqualTo(1);
    }

    @Test
    void thePhaseAskedForIsThePhaseThatJudges() {
        assertThat(check("--phase", "transmission", "examples/livrets/brouillon.xml").status()).isEqualTo(1);
        assertThat(check("--phase", "brouillon", "examples/livrets/brouillon.xml").status()).isZero();
        assertThat(check("--phase", "auto", "examples/livrets/brouillon.xml").out()).contains("phase brouillon");
    }

    @Test
    void theDateAskedForIsTheDateThatJudges() {
        CcsProcess.Result early = Commands.run("--lang", "fr", "check", "--show-values", "--date", "2026-04-01", Specimen.LIVRET);
        assertThat(early.status()).isEqualTo(1);
        assertThat(early.out()).contains("LIV-015", "2026-04-01");
    }

    @Test
    void quietIsQuietWhenAllIsWell() {
        CcsProcess.Result result = check("--quiet", Specimen.LIVRET);
        assertThat(result.status()).isZero();
        assertThat(result.said()).isEmpty();
    }

    @Test
    void quietStillNamesFaults() {
        CcsProcess.Result result = check("--quiet", Specimen.FAULTY);
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out()).contains("LIV-020");
    }

    private static CcsProcess.Result check(Object... arguments) {
        Object[] all = Stream.concat(Stream.of("--lang", "fr", "check", "--show-values", "--date", Specimen.DAY), Stream.of(arguments)).toArray();
        return Commands.run(all);
    }

    /** All but the story, whose documents are still to be signed in it. */
    private void copyExamples() throws IOException {
        try (Stream<Path> walk = Files.walk(Specimen.EXAMPLES)) {
            for (Path file : walk.filter(Files::isRegularFile).filter(file -> !file.startsWith(Specimen.HISTOIRE)).toList()) {
                Path copy = folder.resolve(Specimen.EXAMPLES.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private static void assertValidSvrl(Path report) throws SAXException, IOException {
        StreamSource[] schemas = Stream.of("/schemas/xml.xsd", "/external/schemas/svrl.xsd")
                .map(name -> new StreamSource(SVRLMarshaller.class.getResource(name).toString())).toArray(StreamSource[]::new);
        SchemaFactory.newDefaultInstance().newSchema(schemas).newValidator().validate(new StreamSource(report.toFile()));
    }
}
