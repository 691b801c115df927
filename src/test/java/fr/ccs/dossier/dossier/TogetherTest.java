package fr.ccs.dossier.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two commands on one dossier at once lose nothing of one another. */
class TogetherTest {
    @TempDir
    Path temporary;

    @Test
    void twoProcessesLoseNothing() throws Exception {
        Path folder = Dossiers.designe(temporary);
        Dossier before = Dossier.of("d", Files.readAllBytes(folder.resolve("dossier.xml")));
        Process one = LettersInAProcess.start(folder, 15, temporary.resolve("un.txt"));
        Process two = LettersInAProcess.start(folder, 15, temporary.resolve("deux.txt"));
        assertThat(one.waitFor(120, TimeUnit.SECONDS) && two.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(temporary.resolve("un.txt")) + Files.readString(temporary.resolve("deux.txt"))).isEmpty();
        Dossier after = Dossier.of("d", Files.readAllBytes(folder.resolve("dossier.xml")));
        assertThat(after.chemins()).hasSize(before.chemins().size() + 30);
        assertThat(Dossiers.faults(folder, before.values("journal/evenement").size())).isEmpty();
    }

    @Test
    void twoThreadsLoseNothing() throws Exception {
        Path folder = Dossiers.designe(temporary);
        int events = Dossier.of("d", Files.readAllBytes(folder.resolve("dossier.xml"))).values("journal/evenement").size();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<Void>> letters = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Callable<Void> letter = () -> {
                try (DossierOuvert open = DossierOuvert.open(folder)) {
                    open.apply(Dossiers.letterAdded(open.dossier(), Dossiers.NOON, "lettre.pdf"));
                    open.commit();
                    return null;
                }
            };
            letters.add(threads.submit(letter));
        }
        for (Future<Void> letter : letters) {
            letter.get();
        }
        threads.shutdown();
        try (DossierOuvert open = DossierOuvert.open(folder)) {
            assertThat(open.dossier().values("journal/evenement")).hasSize(events + 20);
        }
        assertThat(Dossiers.faults(folder, events)).isEmpty();
    }

    @Test
    void whoWaitsTooLongIsTold() throws Exception {
        Path folder = Dossiers.designe(temporary);
        try (FolderLock lock = FolderLock.on(folder, FolderLock.PATIENCE)) {
            assertThat(lock).isNotNull();
            ExecutorService other = Executors.newSingleThreadExecutor();
            Future<?> refused = other.submit(() -> assertThatThrownBy(() -> DossierOuvert.open(folder, Duration.ofMillis(100), new Disk()))
                    .isInstanceOf(FolderBusy.class)
                    .hasMessageContaining("CCS-2026-00058"));
            refused.get(20, TimeUnit.SECONDS);
            other.shutdown();
        }
        DossierOuvert.open(folder).close();
    }

    @Test
    void anEditorThatSavedMeanwhileIsNotOverwritten() throws Exception {
        Path folder = Dossiers.designe(temporary);
        try (DossierOuvert open = DossierOuvert.open(folder)) {
            open.apply(Dossiers.letterAdded(open.dossier(), Dossiers.NOON, "lettre.pdf"));
            Files.writeString(folder.resolve("dossier.xml"), Files.readString(folder.resolve("dossier.xml")) + "\n");
            assertThatThrownBy(open::commit).isInstanceOf(FolderBusy.class);
        }
        assertThat(folder.resolve("pieces/lettre.pdf")).doesNotExist();
    }
}
