package fr.ccs.dossier.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A copy and the event that tells of it: stopped anywhere and run again, both are there once; and what is there is never taken for it unseen. */
class CommunicationTest {
    private static final Instant AT = Dossiers.NOON;

    @TempDir
    Path temporary;

    /** The machine as it stops. */
    private static final class Stop extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** The journal of the dossier that is open, read from the disk. */
    private record Journal(DossierOuvert open, Communication communication, boolean refuse) implements Communication.Journaux {
        @Override
        public Optional<String> told(CopieTrouvee copie) throws IOException, Refus {
            return communication.told(Dossier.of("d", Files.readAllBytes(open.folder().resolve("dossier.xml"))), copie.seal());
        }

        @Override
        public void enter(CopieTrouvee copie) throws IOException, Refus {
            communication.enter(open, copie.seal(), (before, after) -> {
                if (refuse) {
                    throw Refus.of("non", "no");
                }
            });
        }
    }

    private static Communication.Outcome give(Path folder, Path target, CopieDisk disk, boolean refuse) throws IOException, Refus {
        return give(folder, target, disk, refuse, "La personne candidate");
    }

    private static Communication.Outcome give(Path folder, Path target, CopieDisk disk, boolean refuse, String recipient) throws IOException, Refus {
        try (DossierOuvert open = DossierOuvert.open(folder, FolderLock.PATIENCE, disk.disk())) {
            Communication communication = new Communication("ACCES", open.dossier().numero(), AT, "Droit d’accès de la personne", recipient);
            return Communication.give(target, copie -> {
                copie.put("lisez-moi.txt", "Bonjour.\n".getBytes(StandardCharsets.UTF_8));
                copie.put("pieces/PIE-1.pdf", open.folder().resolve("pieces/inscription.pdf"), open.dossier().value("pieces/piece[@id = 'PIE-1']/@empreinte").orElseThrow());
            }, new Journal(open, communication, refuse), disk);
        }
    }

    private static List<String> events(Path folder) throws IOException, Refus {
        return Dossier.of("d", Files.readAllBytes(folder.resolve("dossier.xml"))).values("journal/evenement[@type = 'COMMUNICATION']/objet/@empreinte");
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).filter(file -> !file.endsWith(".verrou")).toList()) {
                files.put(folder.relativize(file).toString(), new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    @ParameterizedTest
    @ValueSource(strings = {"copie.zip", "copie"})
    void wheneverItIsStopped(String name) throws Exception {
        Path calm = Files.createDirectories(temporary.resolve("calme"));
        Dossiers.designe(calm);
        give(calm.resolve("CCS-2026-00058"), calm.resolve(name), new CopieDisk(), false);
        Map<String, String> expected = files(calm);
        int told = 0;
        boolean stopped = true;
        int things = 0;
        while (stopped) {
            things++;
            Path place = Files.createDirectories(temporary.resolve("p" + things));
            Path folder = Dossiers.designe(place);
            int[] done = {0};
            int last = things;
            stopped = false;
            try {
                give(folder, place.resolve(name), new CopieDisk(() -> {
                    if (++done[0] >= last) {
                        throw new Stop();
                    }
                }), false);
            } catch (Stop stop) {
                stopped = true;
            }
            int before = events(folder).size();
            if (Files.exists(place.resolve(name))) {
                assertThat(before).as("no copy has its name of which the journal knows nothing").isEqualTo(1);
            }
            told += before;
            if (stopped) {
                give(folder, place.resolve(name), new CopieDisk(), false);
            }
            assertThat(files(place)).as("stopped after %d", things).isEqualTo(expected);
        }
        assertThat(things).isGreaterThan(20);
        assertThat(told).as("points between the event and the name").isGreaterThan(2).isLessThan(things);
    }

    @Test
    void twiceIsOnceAndAnotherNameIsAnotherCommunication() throws Exception {
        Path folder = Dossiers.designe(temporary);
        assertThat(give(folder, temporary.resolve("a.zip"), new CopieDisk(), false)).isInstanceOf(Communication.Outcome.Given.class);
        byte[] first = Files.readAllBytes(folder.resolve("dossier.xml"));
        assertThat(give(folder, temporary.resolve("a.zip"), new CopieDisk(), false)).isInstanceOf(Communication.Outcome.Already.class);
        assertThat(folder.resolve("dossier.xml")).hasBinaryContent(first);
        assertThat(Dossier.of("d", first).etat()).isEqualTo("DESIGNE");
        assertThatThrownBy(() -> give(folder, temporary.resolve("a.zip"), new CopieDisk(), false, "Son conseil")).isInstanceOf(Refus.class);
        assertThat(give(folder, temporary.resolve("a.zip"), new CopieDisk(), false, " La personne\n candidate")).isInstanceOf(Communication.Outcome.Already.class);
    }

    @Test
    void whatIsNotThisCopyIsNeverTakenForIt() throws Exception {
        Path folder = Dossiers.designe(temporary);
        Path target = temporary.resolve("a.zip");
        Files.writeString(target, "something else");
        assertThatThrownBy(() -> give(folder, target, new CopieDisk(), false)).isInstanceOf(Refus.class);
        assertThat(target).hasContent("something else");
        Path dir = temporary.resolve("a");
        give(folder, dir, new CopieDisk(), false);
        assertThat(CopieTrouvee.of(dir)).isPresent();
        List<Changed> changes = List.of(() -> Files.writeString(dir.resolve("lisez-moi.txt"), "Bonsoir.\n"), () -> Files.writeString(dir.resolve("de-trop.txt"), "x"),
                () -> Files.delete(dir.resolve("pieces/PIE-1.pdf")), () -> Files.delete(dir.resolve("manifest-sha512.txt")));
        for (Changed change : new ArrayList<>(changes)) {
            change.make();
            assertThat(CopieTrouvee.of(dir)).isEmpty();
            assertThatThrownBy(() -> give(folder, dir, new CopieDisk(), false)).isInstanceOf(Refus.class);
            new CopieDisk().deleteAll(dir);
            give(folder, dir, new CopieDisk(), false);
        }
        assertThat(events(folder)).as("the same bytes are the same copy").hasSize(1);
    }

    /** Something done to a copy. */
    private interface Changed {
        void make() throws IOException;
    }

    @Test
    void aRefusedEventLeavesNoCopy() throws Exception {
        Path folder = Dossiers.designe(temporary);
        Map<String, String> before = files(temporary);
        assertThatThrownBy(() -> give(folder, temporary.resolve("a.zip"), new CopieDisk(), true)).isInstanceOf(Refus.class);
        assertThat(files(temporary)).isEqualTo(before);
    }

    @Test
    void aFileThatChangedIsNotCopied() throws Exception {
        Path folder = Dossiers.designe(temporary);
        Files.writeString(folder.resolve("pieces/inscription.pdf"), "%PDF-1.7\n% another\n");
        assertThatThrownBy(() -> give(folder, temporary.resolve("a.zip"), new CopieDisk(), false)).isInstanceOf(IOException.class);
        assertThat(temporary.resolve("a.zip")).doesNotExist();
        assertThat(events(folder)).isEmpty();
    }

    @Test
    void namesThatLeaveTheCopyAreNone() throws Exception {
        try (Copie copie = Copie.prepare(temporary.resolve("a.zip"), new CopieDisk())) {
            for (String name : List.of("../x", "/x", "a/../x", "a//x", "C:x", "a\\x", "", ".x", "a/.x", "é")) {
                assertThatThrownBy(() -> copie.put(name, new byte[0])).as(name).isInstanceOf(IllegalArgumentException.class);
            }
            copie.put("a/x", new byte[0]);
            assertThatThrownBy(() -> copie.put("A/X", new byte[0])).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void everyEtatAllowsIt() {
        assertThat(Transitions.evenement("COMMUNICATION").depuis()).contains("INSCRIT", "PRESENTE", "EN_RECOURS", "CLOS", "ARCHIVE");
        assertThat(Transitions.evenement("COMMUNICATION").suite("ARCHIVE")).contains("ARCHIVE");
    }
}
