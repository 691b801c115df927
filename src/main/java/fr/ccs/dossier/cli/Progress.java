package fr.ccs.dossier.cli;

/** Shows how far long work has come: one line that is written over on a terminal, a line now and then elsewhere, nothing when asked for quiet. */
final class Progress {
    private static final int STEP = 500;
    private final Ccs ccs;
    private final String what;
    private final int total;
    private final boolean terminal = System.console() != null;
    private int done;

    /** @param what is being done, in the reader's language */
    Progress(Ccs ccs, String what, int total) {
        this.ccs = ccs;
        this.what = what;
        this.total = total;
    }

    /** One more is done. */
    void step() {
        done++;
        if (!ccs.quiet && (terminal || done % STEP == 0)) {
            ccs.err.print((terminal ? "\r" : "") + what + " " + done + "/" + total + (terminal ? "" : System.lineSeparator()));
            ccs.err.flush();
        }
    }

    /** Leaves the terminal's line as it was. */
    void end() {
        if (!ccs.quiet && terminal && done > 0) {
            ccs.err.print("\r" + " ".repeat(what.length() + 2 + 2 * String.valueOf(total).length()) + "\r");
            ccs.err.flush();
        }
    }
}
