package fr.ccs.dossier.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes stay within their folder, are what was decided, and leave nothing else behind. */
class ChangesTest {
    private static final byte[] NEW = "neuf".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    /** The machine as it stops, just after the decision. */
    private void decideOnly(Changes changes) {
        assertThatThrownBy(changes::commit).isInstanceOf(IllegalStateException.class);
        assertThat(Staging.pending(folder)).isTrue();
    }

    private Disk stoppingOnceDecided() {
        return new Disk(() -> {
            if (Staging.pending(folder)) {
                throw new IllegalStateException("stopped");
            }
        });
    }

    @Test
    void filesAreWrittenWithTheFoldersTheyNeed() throws IOException {
        new Changes(folder).put("a/b/c.txt", NEW).put("dossier.xml", NEW).commit();
        assertThat(folder.resolve("a/b/c.txt")).hasBinaryContent(NEW);
        assertThat(FolderFiles.of(folder)).containsOnlyKeys("a/b/c.txt", "dossier.xml");
        assertThat(folder).isDirectoryNotContaining(file -> file.getFileName().toString().startsWith("."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../dehors.txt", "/tmp/dehors.txt", "a/../../dehors.txt", ".verrou", ".ecriture/0"})
    void nothingIsWrittenElsewhere(String chemin) {
        assertThatThrownBy(() -> new Changes(folder).put(chemin, NEW)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsToGoGoesAfterAllElseIsThereAndEmptyFoldersWithIt() throws IOException {
        new Changes(folder).put("a/b/c.txt", NEW).put("a/d.txt", NEW).put("e/f.txt", NEW).commit();
        decideOnly(new Changes(folder, stoppingOnceDecided()).put("g.txt", NEW).delete("a/b/c.txt").delete("e/f.txt"));
        Staging.replay(folder);
        assertThat(FolderFiles.of(folder)).containsOnlyKeys("a/d.txt", "g.txt");
        assertThat(folder.resolve("a/b")).doesNotExist();
        assertThat(folder.resolve("e")).doesNotExist();
        new Changes(folder).delete("a/d.txt").delete("jamais-la.txt").commit();
        assertThat(folder.resolve("a")).doesNotExist();
        assertThatThrownBy(() -> new Changes(folder).delete("../dehors.txt")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsOnlyPreparedIsThrownAway() throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve(Staging.PREPARED)).resolve("0"), "à moitié");
        Staging.replay(folder);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatIsDecidedIsDoneByWhoeverComesNext() throws IOException {
        decideOnly(new Changes(folder, stoppingOnceDecided()).put("a.txt", NEW));
        assertThat(folder.resolve("a.txt")).doesNotExist();
        Staging.replay(folder);
        Staging.replay(folder);
        assertThat(folder.resolve("a.txt")).hasBinaryContent(NEW);
        assertThat(Staging.pending(folder)).isFalse();
    }

    @Test
    void whatWasChangedSinceTheDecisionIsNotTaken() throws IOException {
        decideOnly(new Changes(folder, stoppingOnceDecided()).put("a.txt", NEW));
        Files.writeString(folder.resolve(Staging.DECIDED).resolve("0"), "autre");
        assertThatThrownBy(() -> Staging.replay(folder)).isInstanceOf(IOException.class).hasMessageContaining("liste");
        assertThat(folder.resolve("a.txt")).doesNotExist();
    }

    @Test
    void aFileKeepsItsPermissions() throws IOException {
        Path file = Files.writeString(folder.resolve("dossier.xml"), "ancien");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
        new Changes(folder).put("dossier.xml", NEW).commit();
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-rw----"));
    }
}
