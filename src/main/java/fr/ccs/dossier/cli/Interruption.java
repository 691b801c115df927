package fr.ccs.dossier.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Hears Ctrl-C (SIGINT) and SIGTERM while a command works: at the first the work stops and its report is written, at the second the program ends
 * at once. Without it the machine would end the program at the first, with an exit code that is none of ours.
 *
 * <p>Files are written beside their place and then moved, so that an end at once leaves no half of one.
 */
final class Interruption implements BooleanSupplier, AutoCloseable {
    private static final List<String> SIGNALS = List.of("INT", "TERM");
    private final Ccs ccs;
    private final List<Runnable> restored = new ArrayList<>();
    private final AtomicBoolean heard = new AtomicBoolean();
    private final CountDownLatch told = new CountDownLatch(1);

    private Interruption(Ccs ccs) {
        this.ccs = ccs;
    }

    /** Listens until it is closed; where the system leaves signals to nobody, nothing is heard. */
    static Interruption of(Ccs ccs) {
        Interruption interruption = new Interruption(ccs);
        SIGNALS.forEach(interruption::listen);
        return interruption;
    }

    private void listen(String name) {
        try {
            Signal signal = new Signal(name);
            SignalHandler before = Signal.handle(signal, now -> hear());
            restored.add(() -> Signal.handle(signal, before));
        } catch (IllegalArgumentException taken) {
            return;
        }
    }

    /** Signals that come at once are heard at once; who asks twice is still told what the first time asked for, unless nobody takes the words. */
    private void hear() {
        if (!heard.compareAndSet(false, true)) {
            try {
                told.await(1, TimeUnit.SECONDS);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(Ccs.COULD_NOT);
        }
        ccs.err.println(ccs.say("\nInterruption demandée : le rapport de ce qui est fait va être écrit (encore une fois pour finir aussitôt).",
                "\nInterruption asked for: the report on what is done will be written (once more to end at once)."));
        told.countDown();
    }

    @Override
    public boolean getAsBoolean() {
        return heard.get();
    }

    @Override
    public void close() {
        restored.forEach(Runnable::run);
    }
}
