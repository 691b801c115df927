package fr.ccs.dossier.cli;

import static fr.ccs.dossier.cli.DeliveryBranch.NON_VALIDATION;
import static fr.ccs.dossier.cli.DeliveryBranch.REPORT;
import static fr.ccs.dossier.cli.DeliveryBranch.VALIDATION;
import static fr.ccs.dossier.cli.DeliveryBranch.ok;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.document.DocumentReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A delivery that is stopped anywhere, or run by two at once, comes to the same end as one that nobody disturbed. */
class StoppedDeliveryTest {
    private static final String DAY = "2026-06-22";
    private static final String[] DECISIONS = {VALIDATION, NON_VALIDATION, VALIDATION, REPORT};

    /** Each goes on from where the one before was stopped. */
    private static final int[] STOPS = {2, 5, 8, 13};

    @TempDir
    static Path folder;
    private static Map<String, String> expected;

    /** What is there, but for the codes that were drawn and the digests that follow from them. */
    private static Map<String, String> drawn(DeliveryBranch branch) throws IOException {
        Map<String, String> files = new TreeMap<>(branch.files());
        for (String name : List.copyOf(files.keySet())) {
            if (name.endsWith("certificat.xml") || name.equals("registre.xml")) {
                files.put(name, Files.readString(branch.folder().resolve(name)).replaceAll("([0-9A-Z]{4}-){4}[0-9A-Z]", "CODE").replaceAll("[0-9a-f]{64}", "DIGEST"));
            }
        }
        return files;
    }

    private static List<String> differences(Map<String, String> expected, Map<String, String> found) {
        return Stream.concat(expected.keySet().stream(), found.keySet().stream()).distinct()
                .filter(name -> !java.util.Objects.equals(expected.get(name), found.get(name))).map(name -> name + ": " + expected.get(name) + " / " + found.get(name))
                .toList();
    }

    @BeforeAll
    static void undisturbed() throws Exception {
        DeliveryBranch.decided(folder.resolve("avant"), DECISIONS);
        DeliveryBranch calm = before("calme");
        ok(calm.deliver(calm.minutes(), DAY));
        expected = drawn(calm);
    }

    /** The same branch, byte for byte: what a test does to one copy does nothing to another. */
    private static DeliveryBranch before(String name) throws Exception {
        return new DeliveryBranch(folder.resolve("avant")).copyTo(folder.resolve(name));
    }

    @Test
    void aKilledProcessIsEndedByTheNext() throws Exception {
        DeliveryBranch branch = before("interrompue");
        for (int moves : STOPS) {
            assertThat(StoppedProcess.at(moves, "deliver", branch.minutes(), branch.folder(), "--registre", branch.registre(), "--referentiels",
                    branch.folder().resolve("referentiel"), "--date", DAY, "--trust", DemoRound.keys().resolve("confiance"))).as("stopped at " + moves).isTrue();
        }
        ok(branch.deliver(branch.minutes(), DAY));
        assertThat(differences(expected, drawn(branch))).isEmpty();
    }

    @Test
    void twoAtOnceLoseNothingAndNumberNothingTwice() throws Exception {
        DeliveryBranch branch = before("a-deux");
        ExecutorService two = Executors.newFixedThreadPool(2);
        Future<CcsProcess.Result> one = two.submit(() -> branch.deliver(branch.minutes(), DAY));
        Future<CcsProcess.Result> other = two.submit(() -> branch.deliver(branch.minutes(), DAY));
        ok(one.get());
        ok(other.get());
        two.shutdown();
        assertThat(differences(expected, drawn(branch))).isEmpty();
    }

    @Test
    void whatFailsForOneIsToldAndDoneTheNextTime() throws Exception {
        DeliveryBranch branch = before("embarras");
        Files.createDirectories(branch.delivered(1, "certificat.xml").resolve("occupe"));
        Files.createDirectories(branch.delivered(2, "livret.pdf").resolve("occupe"));
        CcsProcess.Result failed = branch.deliver(branch.minutes(), DAY);
        assertThat(failed.status()).as(failed.said()).isEqualTo(3);
        assertThat(branch.since(2)).as("nothing is entered whose letters are not there").isEmpty();
        assertThat(branch.since(4)).containsExactly("DECISION_REPORT", "COMPLEMENT_DEMANDE");
        assertThat(branch.lines()).hasSize(2);
        for (Path obstacle : List.of(branch.delivered(1, "certificat.xml"), branch.delivered(2, "livret.pdf"))) {
            Files.delete(obstacle.resolve("occupe"));
            Files.delete(obstacle);
        }
        ok(branch.deliver(branch.minutes(), DAY));
        assertThat(differences(expected, drawn(branch))).isEmpty();
    }

    /** Stopped when all was in its place and only the list of it was still there: seen by a trial, which writes nothing, and ended by the next. */
    @Test
    void whatOnlyWaitsToBeTidiedIsTidied() throws Exception {
        DeliveryBranch branch = before("rangement");
        ok(branch.deliver(branch.minutes(), DAY));
        ok(branch.signCertificate(branch.delivered(1, "certificat.xml"), "2026-06-23"));
        ok(branch.deliverSealed(branch.minutes(), "2026-06-24"));
        Map<String, String> end = branch.files();
        for (Path entry : List.of(branch.minutes(), branch.delivered(1, "certificat.xml"))) {
            Path left = Files.createDirectory(branch.dossier(1).resolve(".ecriture"));
            Files.writeString(left.resolve("liste"), DocumentReader.sha256(Files.readAllBytes(branch.dossier(1).resolve("dossier.xml"))) + " dossier.xml\n");
            ok(branch.deliver(entry, "2026-06-24", "--dry-run"));
            assertThat(left).exists();
            ok(branch.deliver(entry, "2026-06-24"));
            assertThat(left).doesNotExist();
            assertThat(branch.files()).isEqualTo(end);
        }
    }

    /** Stopped before the register learnt the digest, then before the dossier took the certificate in: the sealed print is not made again. */
    @Test
    void aHandingOverThatWasStoppedIsEnded() throws Exception {
        DeliveryBranch branch = before("remise");
        ok(branch.deliver(branch.minutes(), DAY));
        ok(branch.signCertificate(branch.delivered(1, "certificat.xml"), "2026-06-23"));
        byte[] register = Files.readAllBytes(branch.registre());
        byte[] dossier = Files.readAllBytes(branch.dossier(1).resolve("dossier.xml"));
        ok(branch.deliverSealed(branch.minutes(), "2026-06-24"));
        Map<String, String> end = branch.files();
        Files.write(branch.registre(), register);
        ok(branch.deliverSealed(branch.minutes(), "2026-06-24"));
        assertThat(branch.files()).isEqualTo(end);
        Files.write(branch.registre(), register);
        Files.write(branch.dossier(1).resolve("dossier.xml"), dossier);
        for (String name : List.of("pdf", "xml")) {
            try (Stream<Path> pieces = Files.list(branch.dossier(1).resolve("pieces"))) {
                Files.delete(pieces.filter(file -> file.getFileName().toString().matches("certificat-.*" + name)).findFirst().orElseThrow());
            }
        }
        ok(branch.deliverSealed(branch.minutes(), "2026-06-24"));
        assertThat(branch.files()).isEqualTo(end);
    }
}
