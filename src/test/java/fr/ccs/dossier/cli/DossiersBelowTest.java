package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.ccs.dossier.finding.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command of a branch sees the same dossiers, each once, and not those that the project leaves out. */
class DossiersBelowTest {
    @TempDir
    Path folder;
    private Project project;

    @BeforeEach
    void threeDossiersOneOfThemLeftOut() throws IOException {
        for (String numero : List.of("D-1", "D-2", "D-3")) {
            Files.writeString(Files.createDirectories(folder.resolve("dossiers").resolve(numero)).resolve("dossier.xml"), "<dossier/>");
        }
        Files.writeString(folder.resolve("dossiers/D-1/livret.xml"), "<livret/>");
        Files.writeString(folder.resolve("ccs.xml"), "<ccs xmlns=\"urn:fr:ccs:dossier:projet\">\n  <exclu chemin=\"dossiers/D-3/**\"/>\n</ccs>\n");
        project = Project.above(folder, Language.FRENCH);
    }

    private Path file(String numero) {
        return folder.resolve("dossiers").resolve(numero).resolve("dossier.xml");
    }

    @Test
    void eachIsFoundOnce() throws IOException {
        assertThat(DossiersBelow.of(project, List.of(folder.resolve("dossiers"), folder.resolve("dossiers/D-1"), folder.resolve("dossiers/../dossiers"))))
                .containsExactly(file("D-1"), file("D-2"));
        assertThat(DossiersBelow.of(project, List.of(folder.resolve("dossiers/D-3")))).isEmpty();
    }

    @Test
    void aFolderThatIsNotThereIsSaid() {
        assertThatThrownBy(() -> DossiersBelow.of(project, List.of(folder.resolve("ailleurs")))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void whatHoldsNoDossierIsNamed() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("vide"));
        CcsProcess.Result status = Commands.run("--lang", "fr", "status", empty);
        CcsProcess.Result bilan = Commands.run("--lang", "fr", "export", "bilan", "--annee", "2026", empty);
        for (CcsProcess.Result result : List.of(status, bilan)) {
            assertThat(result.status()).isEqualTo(3);
            assertThat(result.err()).contains("Aucun dossier dans " + empty);
        }
    }

    /** A dossier that the user names is meant, whatever the project leaves out. */
    @Test
    void oneThatIsNamedCountsAsNamedHoweverElseItIsFound() throws IOException {
        List<Candidature> all = Candidature.in(null, project,
                List.of(folder.resolve("dossiers"), folder.resolve("dossiers/D-2"), folder.resolve("dossiers/D-3")));
        assertThat(all).extracting(Candidature::file, Candidature::named).containsExactly(tuple(file("D-1"), false),
                tuple(file("D-2"), true), tuple(file("D-3"), true));
    }
}
