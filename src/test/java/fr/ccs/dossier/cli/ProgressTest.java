package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.finding.Language;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Whoever waits is told how far it is, how fast, and until when. */
class ProgressTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final AtomicLong clock = new AtomicLong(TimeUnit.HOURS.toNanos(3));
    private final Ccs ccs = new Ccs(System.out, new PrintStream(said, true, StandardCharsets.UTF_8), Language.FRENCH);

    private String after(boolean terminal, int steps, long millisEach, int total) {
        Progress progress = new Progress(ccs, "Contrôle", total, terminal, clock::get);
        for (int i = 0; i < steps; i++) {
            clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(millisEach));
            progress.step();
        }
        progress.end();
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aTerminalHasOneLineThatIsWrittenOverAndThenGone() {
        assertThat(after(true, 2, 250, 482)).isEqualTo("\rContrôle 1/482, 4,0/s, encore 2:01\rContrôle 2/482, 4,0/s, encore 2:00\r" + " ".repeat(34) + "\r");
    }

    @Test
    void elsewhereALineNowAndThen() {
        assertThat(after(false, 1000, 25, 2000)).isEqualTo("Contrôle 400/2000, 40/s, encore 0:40" + System.lineSeparator()
                + "Contrôle 800/2000, 40/s, encore 0:30" + System.lineSeparator());
    }

    @Test
    void whatIsSaidMeanwhileHasTheLineOutOfItsWay() {
        Progress progress = new Progress(ccs, "Contrôle", 100, true, clock::get);
        progress.aside(() -> ccs.err.println("avant"));
        clock.addAndGet(TimeUnit.SECONDS.toNanos(1));
        progress.step();
        progress.aside(() -> ccs.err.println("après"));
        String line = "Contrôle 1/100, 1,0/s, encore 1:39";
        assertThat(said.toString(StandardCharsets.UTF_8)).isEqualTo("avant\n\r" + line + "\r" + " ".repeat(line.length()) + "\raprès\n" + line);
    }

    @Test
    void whatIsDoneAtOnceNeedsNoLine() {
        assertThat(after(true, 3, 10, 3)).isEmpty();
    }

    @Test
    void quietIsQuiet() {
        ccs.quiet = true;
        assertThat(after(true, 50, 1000, 100)).isEmpty();
    }

    @Test
    void englishReadersReadEnglish() {
        ccs.language = Language.ENGLISH;
        assertThat(after(false, 1, 10_000, 31)).isEqualTo("Contrôle 1/31, 0.1/s, left 5:00" + System.lineSeparator());
    }
}
