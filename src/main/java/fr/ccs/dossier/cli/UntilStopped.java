package fr.ccs.dossier.cli;

import java.util.concurrent.CountDownLatch;

/** Lets a command that works until it is stopped end as it should: Ctrl-C or SIGTERM is its end, with 0. */
final class UntilStopped implements AutoCloseable {
    private final Thread hook;

    /** @param end what is still to be done then, in its time */
    UntilStopped(Ccs ccs, Runnable end) {
        this.hook = new Thread(() -> {
            int status = Ccs.COULD_NOT;
            try {
                end.run();
                status = Ccs.CLEAN;
            } finally {
                ccs.out.flush();
                ccs.err.flush();
                Runtime.getRuntime().halt(status);
            }
        }, "end");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Never returns, unless this thread is interrupted. */
    void await() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** The command ends by itself, with an exit code of its own. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException stopping) {
            return;
        }
    }
}
