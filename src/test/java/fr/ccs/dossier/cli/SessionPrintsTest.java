package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The papers of a jury’s day, as a secretary prints them. */
class SessionPrintsTest {
    private static final Path EXAMPLES = Path.of("examples").toAbsolutePath();
    private static final Path SESSION = EXAMPLES.resolve("sessions/ses-2026-003.xml");

    @TempDir
    Path folder;

    private List<String> files() throws IOException {
        try (Stream<Path> walk = Files.list(folder)) {
            return walk.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Path session(String part, String by) throws IOException {
        String xml = Files.readString(SESSION).replace("../livrets/", EXAMPLES.resolve("livrets") + "/");
        assertThat(xml).contains(part);
        return Files.writeString(folder.resolve("session.xml"), xml.replace(part, by));
    }

    @Test
    void theBookIsTheUsualPrintAndCarriesTheSession() throws IOException {
        Path book = folder.resolve("seance.pdf");
        assertThat(Commands.run("render", SESSION, "--with", EXAMPLES, "-o", book).status()).isZero();
        Path taken = folder.resolve("taken.xml");
        assertThat(Commands.run("extract", book, "-o", taken).status()).isZero();
        assertThat(Files.readAllBytes(taken)).isEqualTo(Files.readAllBytes(SESSION));
    }

    @Test
    void eachPaperIsPrintedAloneAndListed() throws IOException {
        for (String paper : List.of("bordereau", "ordre-du-jour", "emargement", "convocation")) {
            assertThat(Commands.run("render", SESSION, "--as", paper, "--with", EXAMPLES, "-o", folder.resolve(paper + ".pdf")).status()).as(paper).isZero();
        }
        assertThat(Commands.run("render", "--list", SESSION).out().lines().map(line -> line.split("\t")[0]))
                .containsExactly("seance", "bordereau", "ordre-du-jour", "emargement", "convocation");
    }

    @Test
    void aLivretThatIsMissingIsNamedAndNothingIsWritten() throws IOException {
        Path session = session("CCS-2026-00023-L1\" dossier", "CCS-2026-00123-L1\" dossier");
        CcsProcess.Result result = Commands.run("render", session, "--with", EXAMPLES);
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err()).contains("«\u00A0CCS-2026-00123-L1\u00A0» du lot est introuvable");
        assertThat(files()).containsExactly("session.xml");
    }

    @Test
    void severalVolumesNeedAFolder() throws IOException {
        String line = "    <livret numero=\"CCS-2026-00023-L1\" dossier=\"CCS-2026-00023\" chemin=\"x.xml\" empreinte=\"" + "0".repeat(64) + "\" recevable=\"true\"/>\n";
        Path session = session("  </lot>", line.repeat(100) + "  </lot>");
        CcsProcess.Result result = Commands.run("--lang", "fr", "render", session, "--with", EXAMPLES, "-o", folder.resolve("x.pdf"));
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains("2 volumes");
    }

    @Test
    void aSessionThatConvenesNobodyHasNoLettersAmongAFolder() throws IOException {
        String xml = Files.readString(SESSION);
        session(xml.substring(xml.indexOf("  <convocation"), xml.indexOf("  <emargement")), "");
        assertThat(Commands.run("render", folder, "--as", "convocation", "--with", EXAMPLES).status()).isEqualTo(3);
        assertThat(Commands.run("render", folder.resolve("session.xml"), "--as", "convocation", "--with", EXAMPLES).err()).contains("ne convoque personne");
    }
}
