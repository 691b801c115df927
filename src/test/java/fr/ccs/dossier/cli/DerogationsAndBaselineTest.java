package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.helger.schematron.svrl.SVRLMarshaller;
import fr.ccs.dossier.check.Specimen;
import fr.ccs.dossier.report.Reports;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ccs check} where something need not block: what the branch waived, what an earlier report knew. */
class DerogationsAndBaselineTest {
    private static final Path OWN = Path.of("src/test/resources/derogations");
    private final Specimen livret = Specimen.of(OWN.resolve("livret.xml"));
    private final Specimen dossier = Specimen.of(OWN.resolve("dossier.xml"));

    @TempDir
    Path folder;
    private Path file;

    @BeforeEach
    void theLivret() throws IOException {
        file = Files.writeString(folder.resolve("livret.xml"), livret.text());
    }

    @Test
    void aDerogationOfTheDossierAtHandIsShownAndCounted() throws IOException {
        Path held = Files.writeString(folder.resolve("dossier.xml"), dossier.text());
        CcsProcess.Result result = check("--with", held, file);
        assertThat(result.status()).as("LIV-014 stands").isEqualTo(1);
        assertThat(result.out()).contains("dérogé\u00A0: Comité CCS, réunion du 12 octobre 2026", "l’INSEE", "1 erreur, ", "1 dérogation appliquée à 2 constatations.");
        Files.writeString(file, livret.with("T09:30:00", "T11:30:00").text());
        CcsProcess.Result covered = check("--with", held, file);
        assertThat(covered.status()).as(covered.said()).isZero();
        assertThat(covered.out()).contains("≈ " + file, "LIV-020", "0 erreur");
        assertThat(check(file).status()).as("without the dossier").isEqualTo(1);
        assertThat(check("--date", "2027-01-01", "--with", held, file).status()).as("after its expiry").isEqualTo(1);
    }

    @Test
    void aDerogationCoversAWarningTooWhereWarningsBlock() throws IOException {
        Path held = Files.writeString(folder.resolve("dossier.xml"), dossier.text());
        Files.writeString(file, livret.with("T09:30:00", "T11:30:00").text());
        assertThat(check("--fail-on", "avertissement", "--with", held, file).status()).isZero();
    }

    @Test
    void aRedactedReportHidesWhoAndWhy() throws IOException {
        Path held = Files.writeString(folder.resolve("dossier.xml"), dossier.text());
        for (String form : new String[] {"text", "json", "svrl"}) {
            CcsProcess.Result result = redacted("--format", form, "--with", held, file);
            assertThat(result.out()).as(form).doesNotContain("Comité CCS", "INSEE", "93998113000016").contains("2026-12-31", "TEST-DEROG-1");
        }
    }

    @Test
    void svrlKeepsWhatIsWaivedUnderAnotherRole() throws Exception {
        Path held = Files.writeString(folder.resolve("dossier.xml"), dossier.text());
        Path report = folder.resolve("rapport.svrl");
        assertThat(check("--format", "svrl", "--output", report, "--with", held, file).status()).isEqualTo(1);
        StreamSource[] schemas = Stream.of("/schemas/xml.xsd", "/external/schemas/svrl.xsd")
                .map(name -> new StreamSource(SVRLMarshaller.class.getResource(name).toString())).toArray(StreamSource[]::new);
        SchemaFactory.newDefaultInstance().newSchema(schemas).newValidator().validate(new StreamSource(report.toFile()));
        assertThat(Files.readString(report).split("role=\"DEROGATION\"", -1)).hasSize(3);
        assertThat(Files.readString(report).split("role=\"ERREUR\"", -1)).hasSize(2);
    }

    @Test
    void aReportIsABaselineForItself() throws IOException {
        Path report = report("rapport.json");
        CcsProcess.Result result = check("--baseline", report, file);
        assertThat(result.status()).as(result.said()).isZero();
        assertThat(result.out()).contains("≈ " + file, "LIV-014 [observations/OBS-1] (déjà connu)", "Depuis le rapport de référence\u00A0: 3 déjà connus, 0 nouveau, 0 corrigé depuis.");
        assertThat(check("--quiet", "--baseline", report, file).said()).isEmpty();
        assertThat(check("--fail-on", "avertissement", "--baseline", report, file).status()).isZero();
    }

    @Test
    void onlyWhatIsNewBlocks() throws IOException {
        Path report = report("rapport.json");
        Files.writeString(file, livret.with("T09:30:00", "T11:30:00").with("</observations>",
                "<observation id=\"OBS-2\"><debut>2026-04-02T10:00:00+02:00</debut><fin>2026-04-02T09:00:00+02:00</fin></observation></observations>").text());
        CcsProcess.Result result = check("--format", "json", "--baseline", report, file);
        assertThat(result.status()).as(result.said()).isEqualTo(1);
        JsonNode json = Reports.parsed(result.out());
        assertThat(Reports.violations(json)).isEmpty();
        assertThat(json.get("baseline").toString()).isEqualTo("{\"known\":2,\"new\":1,\"resolved\":1}");
    }

    @Test
    void movedLinesChangeNothing() throws IOException {
        Path report = report("rapport.json");
        Files.writeString(file, livret.text().replace("\n  <", "\n\n\n   <").replace("etat=", "\n etat="));
        assertThat(check("--baseline", report, file).status()).isZero();
        Path moved = Files.createDirectories(folder.resolve("ailleurs")).resolve("autre-nom.xml");
        Files.move(file, moved);
        assertThat(check("--baseline", report, moved).status()).isZero();
    }

    @Test
    void aRedactedReportServesAsWell() throws IOException {
        Path report = folder.resolve("rapport.json");
        assertThat(redacted("--format", "json", "--output", report, file).status()).isEqualTo(1);
        assertThat(Files.readString(report)).doesNotContain("93998113000016");
        assertThat(check("--baseline", report, file).status()).isZero();
        JsonNode shown = Reports.parsed(check("--format", "json", file).out());
        assertThat(Reports.parsed(Files.readString(report)).findValuesAsText("fingerprint")).isEqualTo(shown.findValuesAsText("fingerprint"));
    }

    @Test
    void aDerogationThatEndedDoesNotHideInABaseline() throws IOException {
        Path held = Files.writeString(folder.resolve("dossier.xml"), dossier.text());
        Path report = folder.resolve("rapport.json");
        check("--format", "json", "--output", report, "--with", held, file);
        CcsProcess.Result later = check("--date", "2027-01-01", "--baseline", report, "--with", held, file);
        assertThat(later.status()).isEqualTo(1);
        assertThat(later.out()).contains("1 déjà connu, 2 nouveaux");
    }

    @Test
    void whatCouldNotBeJudgedIsNeverKnown() throws IOException {
        Path broken = Files.writeString(folder.resolve("casse.xml"), livret.text().substring(0, 700));
        Path invalid = Files.writeString(folder.resolve("invalide.xml"), livret.with("etat=\"BROUILLON\"", "etat=\"FINI\"").text());
        Path lost = Files.writeString(folder.resolve("perdu.xml"), livret.with("edition=\"2026.1-specimen\"", "edition=\"1999.1\"").text());
        for (Path unjudged : new Path[] {broken, invalid, lost}) {
            Path report = folder.resolve("rapport.json");
            assertThat(check("--format", "json", "--output", report, unjudged).status()).isEqualTo(1);
            CcsProcess.Result result = check("--baseline", report, unjudged);
            assertThat(result.status()).as(result.said()).isEqualTo(1);
            assertThat(result.out()).contains("✗ " + unjudged, "1 nouveau");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"tool\": \"autre\"}", "<xml/>", "[1, 2]"})
    void whatIsNoReportIsWrongUsage(String text) throws IOException {
        Path report = Files.writeString(folder.resolve("rapport.json"), text);
        CcsProcess.Result result = check("--baseline", report, file);
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("rapport.json", "rien n’a été vérifié").hasLineCount(1);
    }

    @Test
    void aReportOfAnotherVersionOrCutShortIsWrongUsage() throws IOException {
        Path report = report("rapport.json");
        String text = Files.readString(report);
        Files.writeString(report, text.replace("\"fingerprintVersion\" : 1", "\"fingerprintVersion\" : 9"));
        CcsProcess.Result other = check("--baseline", report, file);
        assertThat(other.status()).isEqualTo(2);
        assertThat(other.err()).contains("Refaites ce rapport");
        Files.writeString(report, text.substring(0, text.length() / 2));
        assertThat(check("--baseline", report, file).status()).isEqualTo(2);
        assertThat(Commands.run("--lang", "en", "check", "--baseline", report, file).err()).contains("nothing was checked");
    }

    @Test
    void aReportThatIsNotThereIsThree() {
        CcsProcess.Result absent = check("--baseline", folder.resolve("absent.json"), file);
        assertThat(absent.status()).isEqualTo(3);
        assertThat(absent.err()).contains("absent.json").hasLineCount(1);
        assertThat(check("--baseline", folder, file).status()).as("a folder").isEqualTo(3);
    }

    /** The whole way as a pipeline goes it: redacted by itself, the report of Monday read on Tuesday. */
    @Test
    void asAProcess() throws IOException {
        Path dossiers = Files.createDirectories(folder.resolve("dossiers"));
        Files.writeString(dossiers.resolve("dossier.xml"), dossier.text());
        Path report = folder.resolve("rapport.json");
        Object[] common = {"check", "--date", Specimen.DAY, "--referentiels", Specimen.REFERENTIEL.getParent().toAbsolutePath(), "--with", dossiers};
        CcsProcess.Result first = process(common, "--format", "json", "--output", report, file);
        assertThat(first.status()).as(first.said()).isEqualTo(1);
        assertThat(Reports.violations(Reports.parsed(Files.readString(report)))).isEmpty();
        assertThat(Files.readString(report, StandardCharsets.UTF_8)).contains("waived").doesNotContain("Comité CCS", "INSEE", "SPÉCIMEN");
        CcsProcess.Result second = process(common, "--baseline", report, file);
        assertThat(second.status()).as(second.said()).isZero();
        assertThat(second.out()).contains("1 dérogation appliquée à 2 constatations", "1 déjà connu, 0 nouveau, 0 corrigé depuis.");
    }

    private CcsProcess.Result process(Object[] common, Object... arguments) throws IOException {
        return new CcsProcess().in(folder).environment("CI", "true").run(Stream.concat(Stream.of(common), Stream.of(arguments)).toArray());
    }

    private Path report(String name) {
        Path report = folder.resolve(name);
        CcsProcess.Result result = check("--format", "json", "--output", report, file);
        assertThat(result.status()).as(result.said()).isEqualTo(1);
        return report;
    }

    private static CcsProcess.Result check(Object... arguments) {
        return run("--show-values", arguments);
    }

    private static CcsProcess.Result redacted(Object... arguments) {
        return run("--redact", arguments);
    }

    private static CcsProcess.Result run(String values, Object... arguments) {
        Stream<Object> date = Stream.of(arguments).anyMatch("--date"::equals) ? Stream.of() : Stream.of("--date", Specimen.DAY);
        return Commands.run(Stream.of(Stream.of("--lang", "fr", "check", values, "--referentiels", Specimen.REFERENTIEL.getParent()), date, Stream.of(arguments))
                .flatMap(part -> part).toArray());
    }
}
