package fr.ccs.dossier.archive;

import static fr.ccs.dossier.seal.TimeAuthorities.FIRST;
import static fr.ccs.dossier.seal.TimeAuthorities.FIRST_DAY;
import static fr.ccs.dossier.seal.TimeAuthorities.RENEWAL;
import static fr.ccs.dossier.seal.TimeAuthorities.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.archive.Proving.Outcome;
import fr.ccs.dossier.finding.ProofDue;
import fr.ccs.dossier.finding.ProofRun;
import fr.ccs.dossier.seal.EvidenceBatch.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever gives or renews records and is stopped anywhere: no deposit loses its record, none gets two, and the next run ends it. */
class StoppedProvingTest {
    @TempDir
    Path temporary;

    @Test
    void whereverItIsStopped() throws Exception {
        List<Path> models = Proofs.bags(2, temporary.resolve("modeles"));
        int points = 0;
        boolean stopped = true;
        for (int things = 1; stopped; things++, points++) {
            List<Path> bags = new ArrayList<>();
            for (Path model : models) {
                Path bag = Files.createDirectories(temporary.resolve("essai-" + things)).resolve(model.getFileName());
                Bags.copy(model, bag);
                bags.add(bag);
            }
            stopped = run(bags, things, false);
            assertThat(due(bags)).containsOnly(ProofDue.RIEN);
            assertThat(run(bags, things, true)).isEqualTo(stopped);
            for (Path bag : bags) {
                assertThat(BagCheck.of(bag).remarks()).isEmpty();
                assertThat(Proofs.proving(RENEWAL).list(List.of(bag)).get(0).proof().stamps()).isEqualTo(2);
            }
            assertThat(bags.get(0).getParent().toFile().list()).containsExactlyInAnyOrder("P-0", "P-1", ".verrou");
        }
        assertThat(points).isGreaterThan(10);
    }

    private static boolean run(List<Path> bags, int things, boolean renewal) throws Exception {
        boolean stopped = false;
        try {
            once(bags, new BagDisk(new StoppingMachine(things)), renewal);
        } catch (StoppingMachine.Stop stop) {
            stopped = true;
            for (Path bag : bags) {
                assertThat(BagCheck.of(bag).remarks()).as("nothing half in a bag").isEmpty();
            }
            List<ProofRun.Line> lines = Proofs.proving(RENEWAL).list(bags);
            assertThat(lines).allSatisfy(line -> assertThat(line.proof().holds() || !renewal && !line.proof().present()).isTrue());
        }
        Outcome outcome = once(bags, new BagDisk(), renewal);
        assertThat(outcome.written() + outcome.current()).isEqualTo(2);
        return stopped;
    }

    private static Outcome once(List<Path> bags, BagDisk disk, boolean renewal) throws Exception {
        return renewal ? Proofs.proving(RENEWAL, Proofs.trust(RENEWAL), disk).renew(bags, SECOND.at(RENEWAL), Optional.of(Kind.TIME_STAMP))
                : Proofs.proving(FIRST_DAY, Proofs.trust(FIRST_DAY), disk).first(bags, FIRST.at(FIRST_DAY));
    }

    private static List<ProofDue> due(List<Path> bags) throws Exception {
        return Proofs.proving(FIRST_DAY).list(bags).stream().map(ProofRun.Line::due).toList();
    }
}
