package fr.ccs.dossier.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Verdict;
import fr.ccs.dossier.seal.Trust;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a check costs, counted and never timed: bytes that a thread allocates and documents that it parses are the same on every machine, so that
 * a rule that looks at everything anew fails here and not in a slow night. docs/performance.md says how the ceilings came about.
 */
class CostGuardTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long CEILING = 1_520_000;
    private static final int TURNS = 12;

    /** A clean livret of 30 kB with the whole rule set; a sixth above what it takes. */
    @Test
    void aWarmCheckAllocatesNoMoreThanItsCeiling() throws IOException {
        byte[] livret = WarmLivret.bytes();
        Checker checker = checker(List.of(Specimen.REFERENTIEL, Specimen.ANNUAIRE));
        assertThat(checker.check("warm.xml", livret).verdict().findings()).isEmpty();
        SchemaCheck schema = new SchemaCheck(new DocumentReader(Limits.DEFAULT));
        assertThat(allocated(TURNS, () -> schema.read("warm.xml", livret))).as("parse and XSD").isLessThan(670_000);
        assertThat(allocated(TURNS, () -> checker.check("warm.xml", livret))).as("whole check").isLessThan(CEILING);
    }

    /** What is judged with the same edition finds it in memory: the files may even be gone. */
    @Test
    void aSecondCheckParsesNothingButItsDocument(@TempDir Path folder) throws IOException {
        Path edition = Files.copy(Specimen.REFERENTIEL, folder.resolve("edition.xml"));
        Path annuaire = Files.copy(Specimen.ANNUAIRE, folder.resolve("annuaire.xml"));
        Checker checker = checker(List.of(edition, annuaire));
        List<String> before = Specimen.brief(checker.check("warm.xml", Files.readAllBytes(Specimen.FAULTY)));
        Files.delete(edition);
        Files.delete(annuaire);
        assertThat(before).isNotEmpty();
        assertThat(Specimen.brief(checker.check("warm.xml", Files.readAllBytes(Specimen.FAULTY)))).isEqualTo(before);
    }

    /** Four times the criteria cost four times as much, be they right or wrong: a fifth more is let pass. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theCostGrowsWithTheCriteriaAndWithTheFindings(boolean faulty, @TempDir Path folder) throws IOException {
        long small = grown(folder, 250, faulty);
        long large = grown(folder, 1_000, faulty);
        assertThat(large).as("1 000 criteria against 250").isLessThan(small * 48 / 10);
    }

    private static long grown(Path folder, int criteria, boolean faulty) throws IOException {
        GrownLivret grown = GrownLivret.of(folder, criteria, faulty);
        Checker checker = checker(grown.places());
        FileVerdict verdict = checker.check("grown.xml", grown.bytes());
        assertThat(verdict.verdict()).isInstanceOf(Verdict.Checked.class);
        assertThat(verdict.verdict().findings().size()).isEqualTo(faulty ? criteria : 0);
        return allocated(3, () -> checker.check("grown.xml", grown.bytes()));
    }

    /** A file of one line: each finding shows it, none copies it again. */
    @Test
    void findingsOfOneLongLineDoNotCopyIt(@TempDir Path folder) throws IOException {
        GrownLivret grown = GrownLivret.of(folder, 250, true);
        byte[] line = new String(grown.bytes(), StandardCharsets.UTF_8).replace('\n', ' ').getBytes(StandardCharsets.UTF_8);
        Checker checker = checker(grown.places());
        long lines = allocated(3, () -> checker.check("lines.xml", grown.bytes()));
        assertThat(allocated(3, () -> checker.check("line.xml", line))).isLessThan(lines * 12 / 10);
    }

    private interface Job {
        Object run();
    }

    /** The least of several turns: what the first ones lay out for all that follow belongs to none. */
    private static long allocated(int turns, Job job) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < turns; i++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            job.run();
            least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }

    private static Checker checker(List<Path> places) {
        return new Checker(new Resolver(places, new DocumentReader(Limits.DEFAULT)), Trust.NOBODY, Specimen.DAY);
    }
}
