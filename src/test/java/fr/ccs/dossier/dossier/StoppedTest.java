package fr.ccs.dossier.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command that is stopped anywhere leaves the dossier as it was before or as it is after, never in between. */
class StoppedTest {
    @TempDir
    Path temporary;

    /** The machine as it stops: nothing runs after it, no cleaning up either. */
    private static final class Stop extends Error {
        private static final long serialVersionUID = 1L;
    }

    private static Disk stoppingAfter(int things) {
        int[] done = {0};
        return new Disk(() -> {
            if (++done[0] >= things) {
                throw new Stop();
            }
        });
    }

    /** @return the number of events afterwards, or -1 when nothing was stopped */
    private static int stopped(Path folder, int things) throws IOException, Refus {
        boolean stopped = false;
        try (DossierOuvert open = DossierOuvert.open(folder, FolderLock.PATIENCE, stoppingAfter(things))) {
            open.apply(Dossiers.letterAdded(open.dossier(), Dossiers.NOON, "lettre.pdf").piece(NouvellePiece.of("AUTRE", "plan.png", large())));
            open.apply(Fait.of("PERTE_PIECE", Dossiers.NOON, open.dossier().acteur(Qualite.BRANCHE)).objet(Objet.of("PIE-1"))
                    .changement(new Changement.Incident("PIE-1", java.util.Optional.empty())));
            open.apply(Fait.of("RECONSTITUTION_PIECE", Dossiers.NOON, open.dossier().acteur(Qualite.BRANCHE)).objet(Objet.of("PIE-1"))
                    .changement(new Changement.Incident("PIE-1", java.util.Optional.of(Dossiers.PDF))));
            open.commit();
        } catch (Stop stop) {
            stopped = true;
        }
        Dossier asItLies = Dossier.of("d", Files.readAllBytes(folder.resolve("dossier.xml")));
        assertThat(asItLies.chemins()).as("what a reader sees meanwhile").allSatisfy(chemin -> assertThat(folder.resolve(chemin)).isRegularFile());
        try (DossierOuvert again = DossierOuvert.open(folder)) {
            int events = again.dossier().values("journal/evenement/@id").size();
            return stopped ? events : -1;
        }
    }

    private static byte[] large() {
        byte[] bytes = new byte[200_000];
        System.arraycopy(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, 0, bytes, 0, 8);
        return bytes;
    }

    @Test
    void wheneverItIsStopped() throws Exception {
        List<Integer> found = new ArrayList<>();
        int events = 0;
        for (int things = 1; found.isEmpty() || found.get(found.size() - 1) != -1; things++) {
            Path folder = Dossiers.designe(Files.createDirectories(temporary.resolve("p" + things)));
            byte[] before = Files.readAllBytes(folder.resolve("dossier.xml"));
            events = Dossier.of("d", before).values("journal/evenement").size();
            found.add(stopped(folder, things));
            assertThat(found.get(things - 1)).isIn(-1, events, events + 3);
            if (found.get(things - 1) == events) {
                assertThat(folder.resolve("dossier.xml")).hasBinaryContent(before);
            }
            assertThat(Dossiers.faults(folder, events)).as("stopped after %d", things).isEmpty();
        }
        assertThat(found).as("points before and after the decision").contains(events, events + 3).hasSizeGreaterThan(20);
        assertThat(found.indexOf(events + 3)).as("once decided, always so").isGreaterThan(found.lastIndexOf(events));
    }

    @Test
    void whoEndsTheWorkMayBeStoppedToo() throws Exception {
        for (int things = 8; things <= 24; things += 2) {
            Path folder = Dossiers.designe(Files.createDirectories(temporary.resolve("r" + things)));
            int events = Dossier.of("d", Files.readAllBytes(folder.resolve("dossier.xml"))).values("journal/evenement").size();
            try (DossierOuvert open = DossierOuvert.open(folder, FolderLock.PATIENCE, stoppingAfter(things))) {
                open.apply(Dossiers.letterAdded(open.dossier(), Dossiers.NOON, "lettre.pdf"));
                open.commit();
            } catch (Stop stop) {
                for (int again = 1; again <= 3; again++) {
                    try (DossierOuvert open = DossierOuvert.open(folder, FolderLock.PATIENCE, stoppingAfter(again))) {
                        assertThat(open.dossier().numero()).isNotEmpty();
                    } catch (Stop stopped) {
                        assertThat(folder).exists();
                    }
                }
            }
            try (DossierOuvert open = DossierOuvert.open(folder)) {
                assertThat(open.dossier().values("journal/evenement")).hasSizeBetween(events, events + 1);
            }
            assertThat(Dossiers.faults(folder, events)).isEmpty();
        }
    }

    /** Numbers, lines and the folders of new dossiers are written together. */
    @Test
    void aRegisterAndWhatItNumberedAreBothThereOrNeither() throws Exception {
        boolean stopped = true;
        for (int things = 1; stopped; things++) {
            Path file = Files.copy(Path.of("templates/registre.xml"), Files.createDirectories(temporary.resolve("s" + things)).resolve("registre.xml"));
            stopped = false;
            try (Registre registre = Registre.open(file, stoppingAfter(things))) {
                String one = registre.numero(Gabarit.of("D-AAAA-NNNN"), 2026);
                String two = registre.numero(Gabarit.of("D-AAAA-NNNN"), 2026);
                registre.commit(Map.of("dossiers/" + one + "/dossier.xml", Dossiers.PDF, "dossiers/" + two + "/dossier.xml", Dossiers.PDF));
            } catch (Stop stop) {
                stopped = true;
            }
            try (Registre registre = Registre.open(file)) {
                boolean given = registre.numero(Gabarit.of("D-AAAA-NNNN"), 2026).equals("D-2026-0003");
                assertThat(FolderFiles.of(file.getParent())).as("stopped after %d", things).hasSize(given ? 3 : 1);
                assertThat(given || stopped).isTrue();
            }
        }
    }

    /** The same with a process of its own, killed when it happens to be somewhere. */
    @RepeatedTest(4)
    void aKilledProcessLeavesTheDossierWhole() throws Exception {
        Path folder = Dossiers.designe(temporary);
        int events = Dossier.of("d", Files.readAllBytes(folder.resolve("dossier.xml"))).values("journal/evenement").size();
        Process process = LettersInAProcess.start(folder, 10_000, temporary.resolve("out.txt"));
        Path journal = folder.resolve("dossier.xml");
        long first = Files.size(journal);
        while (Files.size(journal) == first && process.isAlive()) {
            Thread.sleep(5);
        }
        Thread.sleep(new java.util.Random().nextInt(400));
        process.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
        int after;
        try (DossierOuvert open = DossierOuvert.open(folder)) {
            after = open.dossier().values("journal/evenement").size();
        }
        assertThat(after).as(Files.readString(temporary.resolve("out.txt"))).isGreaterThan(events);
        assertThat(Dossiers.faults(folder, events)).isEmpty();
    }
}
