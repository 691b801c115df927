package fr.ccs.dossier.cli;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Shows how far long work has come, how fast and until when: one line on a terminal, a line now and then elsewhere, nothing when asked for quiet. */
final class Progress {
    private static final long GLANCE = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long LINE = TimeUnit.SECONDS.toNanos(10);
    private final Ccs ccs;
    private final String what;
    private final int total;
    private final boolean terminal;
    private final LongSupplier nanos;
    private final long began;
    private long shown;
    private String line = "";
    private int done;

    /** @param what is being done, in the reader's language */
    Progress(Ccs ccs, String what, int total) {
        this(ccs, what, total, System.console() != null, System::nanoTime);
    }

    /** @param nanos a clock that only ever goes forward, in nanoseconds */
    Progress(Ccs ccs, String what, int total, boolean terminal, LongSupplier nanos) {
        this.ccs = ccs;
        this.what = what;
        this.total = total;
        this.terminal = terminal;
        this.nanos = nanos;
        this.began = this.shown = nanos.getAsLong();
    }

    /** One more is done. */
    void step() {
        done++;
        long now = nanos.getAsLong();
        if (!ccs.quiet && done < total && now - shown >= (terminal ? GLANCE : LINE)) {
            shown = now;
            int before = line.length();
            line = line(now - began);
            toTheBeginning();
            ccs.err.print(terminal ? line + " ".repeat(Math.max(0, before - line.length())) : line + System.lineSeparator());
            ccs.err.flush();
        }
    }

    /** Does what may say something itself, out of the way of the terminal's line. */
    void aside(Runnable telling) {
        boolean away = terminal && !line.isEmpty();
        if (away) {
            end();
        }
        telling.run();
        if (away) {
            ccs.err.print(line);
            ccs.err.flush();
        }
    }

    private String line(long elapsed) {
        double rate = done * 1e9 / elapsed;
        long left = (long) Math.ceil((total - done) / rate);
        return what + " " + done + "/" + total + ", " + String.format(ccs.language.locale(), rate < 10 ? "%.1f" : "%.0f", rate) + "/s, "
                + ccs.say("encore ", "left ") + left / 60 + ":" + (left % 60 < 10 ? "0" : "") + left % 60;
    }

    /** Leaves the terminal's line as it was. */
    void end() {
        if (!line.isEmpty()) {
            toTheBeginning();
            ccs.err.print(terminal ? " ".repeat(line.length()) : "");
            toTheBeginning();
        }
        ccs.err.flush();
    }

    private void toTheBeginning() {
        if (terminal) {
            ccs.err.print('\r');
        }
    }
}
