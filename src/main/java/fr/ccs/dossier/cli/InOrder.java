package fr.ccs.dossier.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Does the same to many things on several cores; what comes of it is taken in their order, and no more than a few results wait at a time.
 *
 * @param stopped whether no more is to be done, asked now and then
 */
record InOrder(Ccs ccs, int threads, BooleanSupplier stopped) {
    private static final int WAITING = 8;
    private static final int SHARE = 32;
    private static final long GLANCE_MS = 50;

    /** On all cores, to the end. */
    static <A, B> void of(Ccs ccs, List<A> things, Function<A, B> work, Consumer<B> taken) {
        new InOrder(ccs, Jobs.CORES, () -> false).each(things, work, (thing, result) -> taken.accept(result));
    }

    /**
     * Does it to each; once stopped, to none that was not done by then.
     *
     * @param taken each thing with what came of it, by the thread that calls; what {@code work} throws unchecked ends it all
     * @return how many were not done
     */
    <A, B> int each(List<A> things, Function<A, B> work, BiConsumer<A, B> taken) {
        return each(things, thing -> Optional.empty(), work, taken);
    }

    /** The same for many things of which each is little work: the cores take them by the dozen. */
    <A, B> int eachOfMany(List<A> things, Function<A, B> work, BiConsumer<A, B> taken) {
        List<List<A>> shares = new ArrayList<>();
        for (int from = 0; from < things.size(); from += SHARE) {
            shares.add(things.subList(from, Math.min(things.size(), from + SHARE)));
        }
        AtomicInteger done = new AtomicInteger();
        each(shares, share -> share.stream().map(work).toList(), (share, results) -> {
            for (int i = 0; i < share.size(); i++) {
                taken.accept(share.get(i), results.get(i));
            }
            done.addAndGet(share.size());
        });
        return things.size() - done.get();
    }

    /** @param known what comes of a thing where that is known without work */
    <A, B> int each(List<A> things, Function<A, Optional<B>> known, Function<A, B> work, BiConsumer<A, B> taken) {
        ExecutorService pool = Executors.newFixedThreadPool(threads, InOrder::worker);
        try {
            Iterator<A> left = things.iterator();
            Deque<UnderWay<A, B>> underWay = new ArrayDeque<>();
            int done = 0;
            while (!stopped.getAsBoolean() && (left.hasNext() || !underWay.isEmpty())) {
                while (left.hasNext() && underWay.size() < threads * WAITING) {
                    A thing = left.next();
                    underWay.add(new UnderWay<>(thing, known.apply(thing).<Future<B>>map(CompletableFuture::completedFuture).orElseGet(() -> pool.submit(() -> work.apply(thing)))));
                }
                if (ready(underWay.element().result)) {
                    underWay.remove().giveTo(taken);
                    done++;
                }
            }
            for (UnderWay<A, B> late : underWay) {
                if (late.result.isDone()) {
                    late.giveTo(taken);
                    done++;
                }
            }
            return things.size() - done;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw Stop.couldNot(ccs.say("Interrompu : ce qui est écrit l’est en entier. Recommencez la même commande.",
                    "Interrupted: what is written is whole. Run the same command again."));
        } catch (ExecutionException failed) {
            throw unchecked(failed.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    /** A thing, and what will come of it. */
    private record UnderWay<A, B>(A thing, Future<B> result) {
        private void giveTo(BiConsumer<A, B> taken) throws InterruptedException, ExecutionException {
            taken.accept(thing, result.get());
        }
    }

    /** Waits for it, no longer than until it is time to ask whether to stop. */
    private static boolean ready(Future<?> first) throws InterruptedException, ExecutionException {
        try {
            first.get(GLANCE_MS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        }
    }

    /** What is still under way when a command ends keeps the program from ending no longer. */
    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "ccs");
        thread.setDaemon(true);
        return thread;
    }

    private static RuntimeException unchecked(Throwable cause) {
        if (cause instanceof Error fault) {
            throw fault;
        }
        return cause instanceof RuntimeException fault ? fault : new IllegalStateException(cause);
    }
}
