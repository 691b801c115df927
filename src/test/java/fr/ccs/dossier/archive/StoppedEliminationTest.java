package fr.ccs.dossier.archive;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.dossier.BordereauElimination;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An elimination that is stopped anywhere is ended by the same command, and ends as one that nobody stopped. */
class StoppedEliminationTest {
    /** Files are written alike, one after the other: some points of each kind are enough, and both runs meet others. */
    private static final int STRIDE = 7;

    @TempDir
    Path temporary;

    private static Map<String, String> contents(Decided one) throws Exception {
        Map<String, String> contents = Bags.contents(one.folder());
        contents.keySet().removeIf(path -> path.endsWith(".verrou"));
        return contents;
    }

    @ParameterizedTest
    @CsvSource({"2032-06-01, 1", "2090-06-01, 4"})
    void whereverItIsStopped(LocalDate day, int first) throws Exception {
        Map<String, String> expected = contents(Decided.archived(temporary.resolve("sans-arret")).eliminated(day));
        BordereauElimination bordereau = Decided.archived(temporary.resolve("liste")).proposed(day);
        boolean stopped = true;
        int things = first - STRIDE;
        while (stopped) {
            things += STRIDE;
            Decided one = Decided.archived(temporary.resolve("d" + things));
            stopped = false;
            try {
                one.apply(bordereau, day, new StoppingMachine(things));
            } catch (StoppingMachine.Stop stop) {
                stopped = true;
                one.apply(bordereau, day, () -> { });
            }
            assertThat(contents(one)).as("stopped after %d things", things).isEqualTo(expected);
            assertThat(one.apply(bordereau, day, () -> { })).as("twice is once").isFalse();
            assertThat(contents(one)).isEqualTo(expected);
            new BagDisk().delete(one.folder());
        }
        assertThat(things).as("many points").isGreaterThan(30);
    }
}
