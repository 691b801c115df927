package fr.ccs.dossier.faults;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.cli.CcsProcess;
import fr.ccs.dossier.cli.KilledCommand;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.SAXParserFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A process that is killed at any moment loses nothing and leaves nothing half-written in sight; the same command typed again comes to the end that an undisturbed one comes to.
 *
 * <p>{@code -Dccs.kills=20} kills each command so often instead of once, {@code -Dccs.kills.seed=7} at other moments; {@code -Dccs.kills=1000}, which is more than
 * any of them changes, at each change.
 */
class KilledCommandsTest {
    private static final int KILLS = Integer.getInteger("ccs.kills", 1);

    /** What was done already when the process was killed is refused the second time, and told so: the end is the same. */
    private static final String DONE = "(?s).*( est déjà | est CLOS ).*";
    private static final long SEED = Long.getLong("ccs.kills.seed", 1);

    @TempDir
    static Path folder;

    @TestFactory
    Stream<DynamicTest> everyCommandIsEndedByTheNext() throws Exception {
        return KilledCommand.all(folder.resolve("avant")).stream().map(command -> DynamicTest.dynamicTest(command.name(), () -> kill(command)));
    }

    private void kill(KilledCommand command) throws Exception {
        Map<String, String> before = KilledCommand.seen(command.before());
        Path calm = command.copyTo(folder.resolve(command.name() + "-calme"));
        KilledCommand.Killed end = command.kill(calm, Integer.MAX_VALUE);
        assertThat(end.killed()).isFalse();
        assertThat(end.changes()).as("what %s does to the disk", command.name()).isGreaterThan(2);
        Map<String, String> expected = KilledCommand.seen(calm);
        assertThat(expected).isNotEqualTo(before);
        for (int moment : moments(end.changes())) {
            String as = command.name() + " killed at change " + moment + " of " + end.changes();
            Path killed = command.copyTo(folder.resolve(command.name() + "-" + moment));
            assertThat(command.kill(killed, moment).killed()).as(as).isTrue();
            Map<String, String> then = KilledCommand.seen(killed);
            assertThat(then.keySet()).as(as).containsAll(before.keySet().stream().filter(expected::containsKey).toList());
            for (Map.Entry<String, String> file : then.entrySet()) {
                if (!file.getValue().equals(before.get(file.getKey())) && !file.getValue().equals(expected.get(file.getKey()))) {
                    assertThat(isWhole(killed.resolve(file.getKey()))).as("%s: %s", as, file.getKey()).isTrue();
                }
            }
            CcsProcess.Result again = command.run(killed);
            if (again.status() != end.status()) {
                assertThat(again.status()).as("%s: %s", as, again.said()).isIn(1, 2);
                assertThat(again.err()).as(as).matches(DONE).doesNotContain("Exception");
            }
            assertThat(KilledCommand.seen(killed)).as("%s: %s", as, again.said()).isEqualTo(expected);
            assertThat(KilledCommand.hidden(killed)).as(as).allMatch(name -> name.endsWith(".part") || name.contains("/.ecriture-prep/"));
        }
    }

    private static int[] moments(int changes) {
        return KILLS < changes ? new Random(SEED).ints(1, changes + 1).distinct().limit(KILLS).toArray() : IntStream.rangeClosed(1, changes).toArray();
    }

    /** A state between the first and the last that is in sight: a document or a print to its end. */
    private static boolean isWhole(Path file) throws Exception {
        if (file.toString().endsWith(".pdf")) {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).endsWith("%%EOF\n");
        }
        SAXParserFactory.newDefaultInstance().newSAXParser().parse(file.toFile(), new DefaultHandler());
        return true;
    }
}
