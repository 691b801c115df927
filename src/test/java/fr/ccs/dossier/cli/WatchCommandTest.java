package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.check.Specimen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Somebody works in a folder: each saving is judged again, however the editor saves, and nothing else is said. */
@Timeout(240)
class WatchCommandTest {
    private static final Path HERE = Path.of("").toAbsolutePath();

    @TempDir
    Path around;
    private Path folder;
    private Path livret;
    private Path edition;

    @BeforeEach
    void work() throws IOException {
        folder = Files.createDirectories(around.resolve("travail/livrets")).getParent();
        livret = Files.copy(Specimen.LIVRET, folder.resolve("livrets/livret.xml"));
        edition = Files.copy(Specimen.REFERENTIEL, folder.resolve("edition.xml"));
        Files.copy(Specimen.ANNUAIRE, folder.resolve("annuaire.xml"));
    }

    private RunningCcs watch(Object... more) throws Exception {
        Object[] arguments = {"--lang", "fr", "watch", "travail", "--date", "2026-06-01", "--show-values"};
        return new RunningCcs(around, java.util.stream.Stream.concat(List.of(arguments).stream(), List.of(more).stream()).toArray());
    }

    @Test
    void eachSavingIsJudgedAgain() throws Exception {
        String sound = Files.readString(livret);
        try (RunningCcs watch = watch()) {
            assertThat(watch.line("Surveillance de travail")).contains("3 documents, rien à signaler");
            Files.writeString(livret, sound.replaceFirst("<constat", "<constatt"));
            watch.line("travail/livrets/livret.xml:");
            watch.line("Règles ");
            Path beside = Files.writeString(folder.resolve("livrets/.livret.xml.swp"), sound);
            Files.move(beside, livret, StandardCopyOption.REPLACE_EXISTING);
            assertThat(watch.line("travail/livrets/livret.xml")).startsWith("✓ ");
            watch.line("Règles ");
            Files.delete(livret);
            watch.line("– travail/livrets/livret.xml\u00A0: n’est plus là");
            Files.createDirectory(folder.resolve("nouveau"));
            Files.copy(Specimen.LIVRET, folder.resolve("nouveau/livret.xml"));
            assertThat(watch.line("travail/nouveau/livret.xml")).startsWith("✓ ");
            watch.signal("INT");
            assertThat(watch.status()).isZero();
        }
    }

    @Test
    void whatDependsOnAChangeIsToldTooAndWhatDoesNotIsLeftAlone() throws Exception {
        try (RunningCcs watch = watch()) {
            watch.line("Surveillance de travail");
            Files.delete(edition);
            watch.line("– travail/edition.xml\u00A0: n’est plus là");
            watch.line("RES-001");
            watch.line("Règles ");
            assertThat(watch.left()).isEmpty();
            Files.copy(Specimen.REFERENTIEL, edition);
            assertThat(watch.line("travail/edition.xml")).startsWith("✓ ");
            assertThat(watch.line("travail/livrets/livret.xml")).startsWith("✓ ");
            assertThat(watch.line("contrôlés")).startsWith("2 fichiers");
            watch.signal("TERM");
            assertThat(watch.status()).isZero();
        }
    }

    @Test
    void aPreviewIsPrintedAgain() throws Exception {
        Path prints = around.resolve("imprimes");
        try (RunningCcs watch = watch("--as", "synthese", "-o", prints)) {
            watch.line("Surveillance de travail");
            Files.writeString(livret, Files.readString(livret) + "\n");
            assertThat(watch.line(".pdf")).contains("imprimes");
            assertThat(prints.resolve("livrets").toFile().list()).hasSize(1);
            watch.signal("INT");
            assertThat(watch.status()).isZero();
        }
    }

    /** Prints below a place of documents are no change, or each printing would be the reason of the next. */
    @Test
    void whatIsPrintedIsNotPrintedForEver() throws Exception {
        Files.writeString(around.resolve("ccs.xml"), "<ccs xmlns=\"urn:fr:ccs:dossier:projet\"><documents chemin=\".\"/></ccs>");
        Path prints = around.resolve("imprimes");
        try (RunningCcs watch = watch("--as", "synthese", "-o", prints)) {
            watch.line("Surveillance de travail");
            Files.writeString(livret, Files.readString(livret) + "\n");
            assertThat(watch.line(".pdf")).contains("imprimes");
            Thread.sleep(3000);
            assertThat(watch.left()).noneMatch(line -> line.endsWith(".pdf"));
            Files.writeString(edition, Files.readString(edition) + "\n");
            watch.line("travail/edition.xml");
        }
    }

    @Test
    void aFolderThatGoesEndsTheWatching() throws Exception {
        try (RunningCcs watch = watch()) {
            watch.line("Surveillance de travail");
            Files.move(folder, around.resolve("ailleurs"));
            watch.told("Le dossier surveillé n’est plus là");
            assertThat(watch.status()).isEqualTo(3);
        }
    }

    @Test
    void whatCannotBeWatchedIsTold() throws IOException {
        assertThat(Commands.run("--lang", "fr", "watch", around.resolve("absent")).status()).isEqualTo(3);
        assertThat(Commands.run("--lang", "fr", "watch", folder, "--as", "livret").err()).contains("--as et -o vont ensemble");
        assertThat(Commands.run("--lang", "fr", "watch", folder, "--as", "livret", "-o", folder.resolve("ici")).err()).contains("dossier surveillé");
        Path link = Files.createSymbolicLink(around.resolve("lien"), folder);
        assertThat(Commands.run("--lang", "fr", "watch", folder, "--as", "livret", "-o", link.resolve("ici")).err()).contains("dossier surveillé");
        CcsProcess.Result linked = Commands.run("--lang", "fr", "watch", link);
        assertThat(linked.status()).isEqualTo(3);
        assertThat(linked.err()).contains("Un lien n’est pas suivi", folder.toRealPath().toString());
        CcsProcess.Result unknown = Commands.run("--lang", "fr", "surveiller", folder, "--as", "rien", "-o", HERE);
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err()).contains("Imprimé inconnu", "livret");
    }

    @Test
    void whereTheSystemTellsNothingItLooksByItself() throws Exception {
        try (Awakening awakening = new Awakening(List.of(folder), () -> {
            throw new IOException("User limit of inotify instances reached");
        })) {
            Standing before = Standing.of(List.of(folder));
            Path made = Files.createFile(folder.resolve("a.xml"));
            awakening.sleep();
            assertThat(before.changed(Standing.of(List.of(folder)))).containsExactly(made);
        }
    }
}
