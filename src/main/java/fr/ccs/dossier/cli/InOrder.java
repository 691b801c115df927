package fr.ccs.dossier.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Does the same to many things on all cores; what comes of it is taken in their order, and no more than a few results wait at a time. */
final class InOrder {
    private static final int WAITING = 8;

    private InOrder() {}

    /** @param taken by the thread that calls; what {@code work} throws unchecked ends it all */
    static <A, B> void of(Ccs ccs, List<A> things, Function<A, B> work, Consumer<B> taken) {
        int cores = Runtime.getRuntime().availableProcessors();
        ExecutorService threads = Executors.newFixedThreadPool(cores);
        try {
            Iterator<A> left = things.iterator();
            Deque<Future<B>> underWay = new ArrayDeque<>();
            while (left.hasNext() || !underWay.isEmpty()) {
                while (left.hasNext() && underWay.size() < cores * WAITING) {
                    A thing = left.next();
                    underWay.add(threads.submit(() -> work.apply(thing)));
                }
                taken.accept(underWay.remove().get());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Stop.couldNot(ccs.say("Interrompu : ce qui est écrit l’est en entier. Recommencez la même commande.",
                    "Interrupted: what is written is whole. Run the same command again."));
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            if (failed.getCause() instanceof Error fault) {
                throw fault;
            }
            throw new IllegalStateException(failed.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
