package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A passphrase lives as long as the command that needs it, and not in its own file's last line break. */
class PassphraseTest {
    @TempDir
    Path folder;

    @Test
    void itIsTheFirstLineAndIsWipedAfterUse() throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), "sésame ouvre-toi\nreste\n");
        char[] characters;
        try (Passphrase passphrase = Passphrase.of(null, file, null, "--password", "la clé")) {
            characters = passphrase.characters();
            assertThat(characters).isEqualTo("sésame ouvre-toi".toCharArray());
        }
        assertThat(characters).hasSize(16).containsOnly('\0');
    }

    @Test
    void aFileWithoutLineBreakIsAllOfIt() throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), "sésame");
        try (Passphrase passphrase = Passphrase.of(null, file, null, "--password", "la clé")) {
            assertThat(new String(passphrase.characters())).isEqualTo("sésame");
        }
    }
}
