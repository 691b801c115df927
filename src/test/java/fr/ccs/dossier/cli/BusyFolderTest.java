package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.dossier.FolderLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever finds a folder in another's hands is told so, with what to do, and has changed nothing. */
class BusyFolderTest {
    @TempDir
    Path temporary;
    private Path folder;
    private Path letter;
    private byte[] before;

    @BeforeEach
    void aDossier() throws Exception {
        folder = Files.createDirectories(temporary.resolve("CCS-2026-00058"));
        Path example = Path.of("examples/dossiers/CCS-2026-00058");
        Files.createDirectories(folder.resolve("pieces"));
        try (Stream<Path> files = Files.walk(example)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(example.relativize(file).toString()));
            }
        }
        letter = Files.writeString(temporary.resolve("lettre.pdf"), "%PDF-1.7\n");
        before = Files.readAllBytes(folder.resolve("dossier.xml"));
    }

    @Test
    void inFrench() throws Exception {
        CcsProcess.Result refused = inOthersHands("--lang", "fr");
        assertThat(refused.status()).as(refused.said()).isEqualTo(3);
        assertThat(refused.err()).contains("Un autre programme travaille sur " + folder + "\u00A0: rien n’a été écrit. Recommencez dans un instant.")
                .doesNotContain("Exception");
        assertThat(folder.resolve("dossier.xml")).hasBinaryContent(before);
    }

    @Test
    void inEnglish() throws Exception {
        assertThat(inOthersHands("--lang", "en").err())
                .contains("Another program is working on " + folder + ": nothing was written. Try again in a moment.");
    }

    /** The patience of who waits is ended as soon as it waits, for a test has none. */
    private CcsProcess.Result inOthersHands(Object... language) throws Exception {
        Object[] event = {"dossier", "ajout-piece", folder, "--date", "2026-11-20", "--piece", letter + ":AUTRE"};
        Callable<CcsProcess.Result> command = () -> Commands.run(Stream.concat(Arrays.stream(language), Arrays.stream(event)).toArray());
        FutureTask<CcsProcess.Result> task = new FutureTask<>(command);
        Thread waiting = new Thread(task);
        try (FolderLock lock = FolderLock.on(folder, FolderLock.PATIENCE)) {
            assertThat(lock).isNotNull();
            waiting.start();
            while (!waits(waiting) && !task.isDone()) {
                Thread.onSpinWait();
            }
            waiting.interrupt();
            return task.get();
        }
    }

    private static boolean waits(Thread thread) {
        return thread.getState() == Thread.State.TIMED_WAITING
                && Arrays.stream(thread.getStackTrace()).anyMatch(frame -> frame.getClassName().equals(FolderLock.class.getName()));
    }
}
