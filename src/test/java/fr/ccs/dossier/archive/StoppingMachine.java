package fr.ccs.dossier.archive;

/** Told after each thing done; a machine that stops after so many of them, and nothing runs after it. */
final class StoppingMachine implements Runnable {
    private final int most;
    private int done;

    /** What a program sees of it. */
    static final class Stop extends Error {
        private static final long serialVersionUID = 1L;
    }

    StoppingMachine(int most) {
        this.most = most;
    }

    @Override
    public void run() {
        if (++done >= most) {
            throw new Stop();
        }
    }

    /** How many things were done. */
    int done() {
        return done;
    }
}
