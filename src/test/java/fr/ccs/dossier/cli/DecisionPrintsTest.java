package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A procès-verbal gives one extract or letter for each decision that it suits, made from that decision alone. */
class DecisionPrintsTest {
    private static final Path EXAMPLES = Path.of("examples").toAbsolutePath();
    private static final Path TWO = EXAMPLES.resolve("proces-verbaux/pv-2026-004.xml");
    private static final Path NOT_VALIDATED = EXAMPLES.resolve("proces-verbaux/pv-2026-003.xml");

    @TempDir
    Path folder;

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private CcsProcess.Result render(Path file, String as, Object... more) {
        return Commands.run(Stream.concat(Stream.of("render", file, "--as", as, "--with", EXAMPLES, "--format", "fo"), Stream.of(more)).toArray());
    }

    @Test
    void eachDecisionHasItsOwnFile() throws IOException {
        CcsProcess.Result result = render(TWO, "extrait-pv", "-o", folder);
        assertThat(result.status()).as(result.said()).isZero();
        assertThat(files()).containsExactly("pv-2026-004-extrait-pv-CCS-2026-00017.fo", "pv-2026-004-extrait-pv-CCS-2026-00031.fo");
        assertThat(Files.readString(folder.resolve("pv-2026-004-extrait-pv-CCS-2026-00017.fo"))).contains("Belkacem").doesNotContain("CCS-2026-00031");
    }

    @Test
    void thePdfCarriesTheExtractAndNotTheProcesVerbal() throws IOException {
        Path pdf = folder.resolve("lettre.pdf");
        CcsProcess.Result result = Commands.run("render", NOT_VALIDATED, "--as", "recommandations-candidat", "--with", EXAMPLES, "-o", pdf);
        assertThat(result.status()).as(result.said()).isZero();
        Path xml = folder.resolve("extrait.xml");
        assertThat(Commands.run("extract", pdf, "-o", xml).status()).isZero();
        Path kept = EXAMPLES.resolve("dossiers/CCS-2026-00023/pieces/extrait-pv-2026-003.xml");
        assertThat(Files.readString(xml)).isEqualTo(Files.readString(kept).replaceFirst("<\\?xml-model.*\\?>\n", ""));
    }

    @Test
    void oneDossierCanBePicked() throws IOException {
        Path one = folder.resolve("un.fo");
        assertThat(render(TWO, "extrait-pv", "--dossier", "CCS-2026-00031", "-o", one).status()).isZero();
        assertThat(files()).containsExactly("un.fo");
        CcsProcess.Result absent = render(TWO, "extrait-pv", "--dossier", "CCS-2026-99999", "-o", folder);
        assertThat(absent.status()).isEqualTo(2);
        assertThat(absent.err()).contains("CCS-2026-99999");
        assertThat(render(NOT_VALIDATED, "proces-verbal", "--dossier", "CCS-2026-00023", "-o", folder).err()).contains("--dossier");
    }

    @Test
    void severalLettersDoNotFitOneFile() throws IOException {
        CcsProcess.Result result = render(TWO, "extrait-pv", "-o", folder.resolve("un.fo"));
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains("2 documents", "--dossier");
        assertThat(files()).isEmpty();
    }

    @Test
    void recommendationsAreForThoseWhoAreNotValidated() throws IOException {
        CcsProcess.Result result = render(TWO, "recommandations-entreprise", "-o", folder);
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains("Aucune décision", "recommandations-entreprise");
        CcsProcess.Result walked = render(EXAMPLES.resolve("proces-verbaux"), "recommandations-entreprise", "--dossier", "CCS-2026-00023", "-o", folder);
        assertThat(walked.out()).contains("pv-2026-003-recommandations-entreprise-CCS-2026-00023.fo");
        assertThat(files()).noneMatch(name -> name.startsWith("pv-2026-004"));
    }

    @Test
    void numbersThatAreNoFileNamesStayInTheFolder() throws IOException {
        Path odd = folder.resolve("pv.xml");
        Files.writeString(odd, Files.readString(TWO).replace("dossier=\"CCS-2026-00017\"", "dossier=\"../../A/1\"").replace("dossier=\"CCS-2026-00031\"", "dossier=\"../../A_1\""));
        assertThat(render(odd, "extrait-pv").status()).isZero();
        assertThat(files()).containsExactly("pv-extrait-pv-.._.._A_1-CCS-2026-00017-L1-1.fo", "pv-extrait-pv-.._.._A_1-CCS-2026-00031-L1-2.fo", "pv.xml");
    }
}
