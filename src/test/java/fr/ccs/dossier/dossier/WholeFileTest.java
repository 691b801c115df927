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

/** What is written is there whole or not at all; the file that was there before is replaced, never written into. */
class WholeFileTest {
    private static final byte[] NEW = "neuf".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void anotherNameOfTheOldFileKeepsTheOldText() throws IOException {
        Path file = Files.writeString(folder.resolve("rapport.txt"), "ancien");
        Path other = Files.createLink(folder.resolve("autre-nom.txt"), file);
        WholeFile.write(file, NEW);
        assertThat(file).content(StandardCharsets.UTF_8).isEqualTo("neuf");
        assertThat(other).content(StandardCharsets.UTF_8).isEqualTo("ancien");
    }

    @Test
    void theResultIsAsOpenAsTheFileItReplaces() throws IOException {
        Path file = Files.writeString(folder.resolve("rapport.txt"), "ancien");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
        WholeFile.write(file, NEW);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-rw----"));
    }

    @Test
    void nothingRemainsOfAWriteThatFails() throws IOException {
        Path target = Files.createDirectories(folder.resolve("occupe/dedans")).getParent();
        assertThatThrownBy(() -> WholeFile.write(target, NEW)).isInstanceOf(IOException.class);
        assertThat(target).isDirectory();
        assertThat(folder).isDirectoryNotContaining(file -> !file.equals(target));
    }

    @Test
    void missingFoldersAreMade() throws IOException {
        WholeFile.write(folder.resolve("a/b/c.txt"), NEW);
        assertThat(folder.resolve("a/b/c.txt")).content(StandardCharsets.UTF_8).isEqualTo("neuf");
        assertThat(folder.resolve("a/b")).isDirectoryNotContaining(file -> !file.endsWith("c.txt"));
    }

    /** What is told piece by piece and fails in the middle leaves what was there. */
    @Test
    void aStreamIsWrittenWholeOrNotAtAll() throws IOException {
        Path target = folder.resolve("large/large.bin");
        WholeFile.write(target, out -> {
            for (int i = 0; i < 100_000; i++) {
                out.write(i);
            }
        });
        assertThat(target).hasSize(100_000);
        byte[] before = Files.readAllBytes(target);
        assertThatThrownBy(() -> WholeFile.write(target, out -> {
            out.write(new byte[200_000]);
            throw new IOException("the source broke off");
        })).isInstanceOf(IOException.class).hasMessage("the source broke off");
        assertThat(target).hasBinaryContent(before);
        try (java.util.stream.Stream<Path> beside = Files.list(target.getParent())) {
            assertThat(beside).containsExactly(target);
        }
    }
}
