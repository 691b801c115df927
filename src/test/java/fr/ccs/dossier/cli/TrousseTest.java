package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.render.EmbeddedSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A branch prints the kit of two evaluators from the dossier that waits for them, in its own folder. */
class TrousseTest {
    @TempDir
    Path temporary;
    private AwaitingBranch branch;

    @BeforeEach
    void aBranch() throws IOException {
        branch = new AwaitingBranch(temporary.resolve("branche"));
    }

    private List<String> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).map(file -> branch.folder().relativize(file).toString()).sorted().toList();
        }
    }

    /** Prints within the test's own process. */
    private CcsProcess.Result here(String language, String dossier, Object... more) {
        return Commands.run(Stream.concat(Stream.of("--lang", language, "render", branch.folder().resolve("dossiers").resolve(dossier), "--as", "convocation-evaluation", "--date", "2026-10-20",
                "--referentiels", branch.folder().resolve("referentiel")), Stream.of(more)).toArray());
    }

    @Test
    void oneCommandMakesOnePdfThatGivesTheLivretBack() throws Exception {
        Path dossier = branch.bring("CCS-2026-00058", "DESIGNE");
        List<String> before = files(dossier);
        CcsProcess.Result result = branch.run("--lang", "fr", "render", "dossiers/CCS-2026-00058", "--as", "trousse", "--date", "2026-10-20");
        assertThat(result.status()).as(result.said()).isZero();
        assertThat(result.out()).contains("dossiers/CCS-2026-00058-trousse.pdf");
        assertThat(files(dossier)).as("a file in a dossier's folder would be a pièce that nobody lists").isEqualTo(before);
        Path trousse = branch.folder().resolve("dossiers/CCS-2026-00058-trousse.pdf");
        byte[] first = Files.readAllBytes(trousse);
        assertThat(new String(EmbeddedSource.of(first).bytes(), java.nio.charset.StandardCharsets.UTF_8)).contains("<livret ", "CCS-2026-00058-L1", "HAB-2026-113").doesNotContain("<dossier");
        assertThat(branch.run("extract", trousse, "-o", temporary.resolve("livret.xml")).status()).isZero();
        CcsProcess.Result check = branch.run("check", temporary.resolve("livret.xml"), "--phase", "brouillon", "--date", "2026-10-20");
        assertThat(check.status()).as(check.said()).isZero();
        Path folder = Files.createDirectory(temporary.resolve("trousses"));
        assertThat(branch.run("render", "dossiers/CCS-2026-00058/dossier.xml", "--as", "trousse", "--date", "2026-10-20", "-o", folder).status()).isZero();
        assertThat(folder.resolve("CCS-2026-00058-trousse.pdf")).as("the same from the file as from the folder").hasBinaryContent(first);
    }

    @Test
    void aWholeFolderGivesOneForEachThatWaits() throws IOException {
        branch.bring("CCS-2026-00058", "DESIGNE");
        branch.bring("CCS-2026-00023", "DESIGNE");
        branch.bring("CCS-2026-00017", "CERTIFIE");
        Path folder = temporary.resolve("trousses");
        CcsProcess.Result result = here("fr", "", "-o", folder);
        assertThat(result.status()).as(result.said()).isZero();
        assertThat(result.out()).contains("2 imprimés, 0 refusé");
        try (Stream<Path> walk = Files.walk(folder)) {
            assertThat(walk.filter(Files::isRegularFile).map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("CCS-2026-00058-convocation-evaluation.pdf",
                    "CCS-2026-00023-convocation-evaluation.pdf");
        }
    }

    @Test
    void oneThatCannotBeMadeKeepsNoOtherFromBeingMade() throws IOException {
        branch.bring("CCS-2026-00058", "DESIGNE");
        Path reassessed = branch.bring("CCS-2026-00023", "DESIGNE");
        Files.delete(AwaitingBranch.extraits(reassessed).get(0));
        CcsProcess.Result result = branch.run("--lang", "fr", "render", "dossiers", "--as", "convocation-evaluation", "-o", temporary.resolve("trousses"), "--date", "2026-10-20");
        assertThat(result.status()).isEqualTo(3);
        assertThat(result.err()).contains("CCS-2026-00023", "--with");
        assertThat(result.out()).contains("1 imprimé, 1 refusé");
    }

    @Test
    void whereNothingIsToBeAssessedThereIsNone() throws IOException {
        branch.bring("CCS-2026-00017", "CERTIFIE");
        branch.bring("CCS-2026-00044", "ABANDON");
        CcsProcess.Result french = here("fr", "CCS-2026-00017");
        assertThat(french.status()).as(french.said()).isEqualTo(1);
        assertThat(french.err()).contains("CCS-2026-00017", "n’a rien à faire évaluer", "«\u00A0Certificat délivré\u00A0»");
        CcsProcess.Result english = here("en", "CCS-2026-00044/dossier.xml");
        assertThat(english.status()).isEqualTo(1);
        assertThat(english.err()).contains("CCS-2026-00044", "nothing to be assessed", "Withdrawn by the candidate").doesNotContain("état");
        Path closed = AwaitingBranch.EXAMPLES.resolve("livrets/observation-directe.xml");
        assertThat(Commands.run("--lang", "fr", "render", closed, "--as", "trousse", "-o", temporary.resolve("x.pdf")).err()).contains("est clos");
        assertThat(Commands.run("--lang", "en", "render", closed, "--as", "trousse", "-o", temporary.resolve("x.pdf")).status()).isEqualTo(1);
        assertThat(temporary.resolve("x.pdf")).doesNotExist();
    }

    @Test
    void aRequestForWhatIsMissingIsPrintedAgainFromTheDossierThatHasOne() throws IOException {
        Path file = temporary.resolve("ESSAI-7").resolve("dossier.xml");
        Files.createDirectories(file.getParent());
        Files.copy(Path.of("src/test/resources/render/petit-dossier.xml"), file);
        CcsProcess.Result result = Commands.run("--lang", "fr", "render", file.getParent(), "--as", "complement-recevabilite", "-o", temporary.resolve("lettre.pdf"));
        assertThat(result.status()).as(result.said()).isZero();
        assertThat(temporary.resolve("lettre.pdf")).exists();
        CcsProcess.Result none = Commands.run("--lang", "fr", "render", branch.bring("CCS-2026-00044", "DESIGNE"), "--as", "complement-recevabilite");
        assertThat(none.status()).isEqualTo(1);
        assertThat(none.err()).contains("Rien n’a été demandé", "CCS-2026-00044");
    }

    @Test
    void aLivretMadeBeforehandGivesItToo() throws IOException {
        Path made = temporary.resolve("livret.xml");
        assertThat(branch.prefill(branch.bring("CCS-2026-00044", "DESIGNE"), made).status()).isZero();
        CcsProcess.Result list = Commands.run("--lang", "fr", "render", "--list", made);
        assertThat(list.out()).contains("trousse\t", "convocation-evaluation\t");
        assertThat(Commands.run("render", "--list", branch.folder().resolve("dossiers/CCS-2026-00044/dossier.xml")).out()).contains("trousse\t").doesNotContain("synthese");
        CcsProcess.Result result = Commands.run("render", made, "--as", "trousse", "--date", "2026-10-20", "--referentiels", branch.folder().resolve("referentiel"));
        assertThat(result.status()).as(result.said()).isZero();
        assertThat(temporary.resolve("livret-trousse.pdf")).exists();
    }
}
