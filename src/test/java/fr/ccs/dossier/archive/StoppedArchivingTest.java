package fr.ccs.dossier.archive;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.archive.Archiving.Outcome;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.dossier.Dossier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archiving that is stopped anywhere leaves no lie, and the next one ends it: one bag, one event, each of the other. */
class StoppedArchivingTest {
    @TempDir
    Path temporary;

    @Test
    void whereverItIsStopped() throws Exception {
        Path closed = Bags.closed("CCS-2026-00058", temporary.resolve("modele"));
        List<Boolean> ended = new ArrayList<>();
        boolean stopped = true;
        for (int things = 1; stopped; things += 1) {
            Path dossier = temporary.resolve("d" + things).resolve("CCS-2026-00058");
            Bags.copy(closed, dossier);
            byte[] before = Files.readAllBytes(dossier.resolve("dossier.xml"));
            Path deposits = temporary.resolve("p" + things);
            stopped = false;
            try {
                Bags.archiving(deposits, new BagDisk(new StoppingMachine(things)), dossier).archive(dossier);
            } catch (StoppingMachine.Stop stop) {
                stopped = true;
                assertThat(dossier.resolve("dossier.xml")).as("no event before its bag is in place and forced there").hasBinaryContent(before);
                assertThat(Deposits.in(List.of(deposits)).paths()).as("a bag that is seen is whole").allSatisfy(bag -> assertThat(BagCheck.of(bag).remarks()).isEmpty());
            }
            Outcome outcome = Bags.archiving(deposits, new BagDisk(), Bags.NOON.plusSeconds(86_400L * 3), dossier).archive(dossier);
            assertThat(outcome).isInstanceOf(stopped ? Outcome.Deposited.class : Outcome.Already.class);
            ended.add(outcome instanceof Outcome.Deposited deposited && deposited.ended());
            whole(dossier, deposits);
        }
        assertThat(ended).as("stopped after the bag was in place").contains(true).as("many points").hasSizeGreaterThan(30);
    }

    private static void whole(Path dossier, Path deposits) throws Exception {
        Dossier after = Bags.dossier(dossier);
        assertThat(after.values("journal/evenement[@type = 'ARCHIVAGE']/@id")).hasSize(1);
        Path bag = deposits.resolve(after.value("journal/evenement[last()]/objet/@ref").orElseThrow());
        assertThat(after.value("journal/evenement[last()]/objet/@empreinte")).hasValue(DocumentReader.sha256(Files.readAllBytes(bag.resolve("tagmanifest-sha512.txt"))));
        assertThat(BagCheck.of(bag).remarks()).isEmpty();
        assertThat(deposits.toFile().list()).containsExactly(bag.getFileName().toString());
    }
}
