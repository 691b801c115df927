package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ccs check --files-from}: names as they are, and no list that says nothing taken for one that is in order. */
class FilesFromTest {
    private static final Path LIVRET = Path.of("examples/livrets/observation-directe.xml").toAbsolutePath();

    @TempDir
    Path temp;

    @BeforeEach
    void documents() throws IOException {
        Files.createDirectories(temp.resolve("à part"));
        Files.copy(LIVRET, temp.resolve("à part/mon livret.xml"));
        Files.writeString(temp.resolve("ccs.xml"), "<ccs xmlns=\"urn:fr:ccs:dossier:projet\"/>\n");
    }

    private CcsProcess.Result listed(String list) throws IOException {
        return new CcsProcess().in(temp).input(list.getBytes(StandardCharsets.UTF_8)).run("check", "--phase", "brouillon", "--files-from", "-");
    }

    @Test
    void takesOneNameALineWhateverTheLineEnd() throws IOException {
        assertThat(GitBranch.judged(listed("à part/mon livret.xml\r\n\nccs.xml\n"))).containsExactly("à part/mon livret.xml");
    }

    @Test
    void aNameThatHasALineEndIsEndedByANul() throws IOException {
        Files.copy(LIVRET, temp.resolve("deux\nlignes.xml"));

        CcsProcess.Result run = listed("deux\nlignes.xml\0à part/mon livret.xml\0");

        assertThat(run.out()).contains(" à part/mon livret.xml (livret", "lignes.xml (livret");
    }

    @Test
    void aListOfForeignFilesIsLookedThroughAndClean() throws IOException {
        CcsProcess.Result run = listed("ccs.xml\n");

        assertThat(run.status()).as(run.said()).isZero();
        assertThat(run.out()).contains("ccs.xml", "autre espace de noms");
    }

    @Test
    void aListThatSaysNothingOrNamesWhatIsNotThereStopsTheCheck() throws IOException {
        assertThat(listed("").status()).isEqualTo(3);
        assertThat(listed("\n\n").err()).contains("vide");
        CcsProcess.Result gone = listed("à part/mon livret.xml\npartie.xml\n");
        assertThat(gone.status()).isEqualTo(3);
        assertThat(gone.err()).contains("partie.xml");
        assertThat(new CcsProcess().in(temp).input(new byte[] {'a', (byte) 0xE9, '\n'}).run("check", "--files-from", "-").err()).contains("UTF-8");
    }

    @Test
    void nobodyNamedIsWrongUsage() throws IOException {
        CcsProcess.Result run = new CcsProcess().in(temp).run("check");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("PATH");
        assertThat(new CcsProcess().in(temp).run("check", "--since", "HEAD", "-").status()).isEqualTo(2);
    }
}
