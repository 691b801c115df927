package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.check.Specimen;
import fr.ccs.dossier.document.Migration;
import fr.ccs.dossier.finding.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document of today is left alone, one of tomorrow is told, and no file is ever written over. */
class MigrateCommandTest {
    @TempDir
    Path folder;

    @Test
    void aDocumentOfTodayIsLeftAlone() throws Exception {
        Path file = Files.copy(Specimen.LIVRET, folder.resolve("livret.xml"));
        CcsProcess.Result result = Commands.run("--lang", "fr", "migrate", file);
        assertThat(result.status()).as(result.said()).isZero();
        assertThat(result.err()).contains("est déjà à la version 1", "rien à faire");
        assertThat(folder.toFile().list()).containsExactly("livret.xml");
        assertThat(Commands.run("migrer", file, "-o", folder.resolve("copie.xml")).status()).isZero();
        assertThat(folder.resolve("copie.xml")).as("what the identity gives").hasSameBinaryContentAs(file);
        assertThat(Commands.run("migrate", file, "-o", folder.resolve("copie.xml")).status()).as("again").isZero();
    }

    @Test
    void nothingIsWrittenOver() throws Exception {
        Path file = Files.copy(Specimen.LIVRET, folder.resolve("livret.xml"));
        Path other = Files.writeString(folder.resolve("autre.xml"), "à moi");
        for (Path taken : new Path[] {file, other, folder}) {
            CcsProcess.Result result = Commands.run("--lang", "fr", "migrate", file, "-o", taken);
            assertThat(result.status()).as(result.said()).isEqualTo(2);
            assertThat(result.err()).contains("rien n’a été écrit");
        }
        assertThat(other).hasContent("à moi");
        assertThat(file).hasSameBinaryContentAs(Specimen.LIVRET);
    }

    @Test
    void whatCannotBeCarriedOverIsTold() throws Exception {
        Path later = Files.writeString(folder.resolve("demain.xml"), "<livret xmlns=\"urn:fr:ccs:dossier:7\"/>");
        assertThat(Commands.run("--lang", "fr", "migrate", later).err()).contains("est à la version 7", "jusqu’à la 1");
        Path foreign = Files.writeString(folder.resolve("facture.xml"), "<facture/>");
        CcsProcess.Result result = Commands.run("--lang", "fr", "migrate", foreign);
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err()).contains("n’est pas un document CCS lisible");
        assertThat(Commands.run("migrate", folder.resolve("absent.xml")).status()).isEqualTo(3);
    }

    @Test
    void theNewDocumentStandsBesideTheOldAndTheReaderIsToldOfItsSignatures() {
        assertThat(MigrateCommand.beside(Path.of("a/livret.xml"), 2)).isEqualTo(Path.of("a/livret.v2.xml"));
        assertThat(MigrateCommand.beside(Path.of("livret"), 3)).isEqualTo(Path.of("livret.v3.xml"));
        Migration.Outcome.Migrated signed = new Migration.Outcome.Migrated(1, 2, new byte[0], true);
        Migration.Outcome.Migrated plain = new Migration.Outcome.Migrated(1, 2, new byte[0], false);
        assertThat(MigrateCommand.said(Language.FRENCH, Path.of("a.xml"), Path.of("a.v2.xml"), signed))
                .contains("resté tel quel", "Les signatures restent avec l’ancien document", "ccs check a.v2.xml");
        assertThat(MigrateCommand.said(Language.ENGLISH, Path.of("a.xml"), Path.of("a.v2.xml"), plain)).contains("digest it cites").doesNotContain("signatures");
    }
}
