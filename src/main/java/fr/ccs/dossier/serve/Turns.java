package fr.ccs.dossier.serve;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Lets no more documents in than can be judged soon: the others are asked to come back. */
final class Turns {
    private final ServiceLimits limits;
    private final Semaphore places;
    private final ExecutorService threads;

    Turns(ServiceLimits limits) {
        this.limits = limits;
        this.places = new Semaphore(limits.atOnce() + limits.waiting());
        this.threads = Executors.newFixedThreadPool(limits.atOnce());
    }

    /** Takes a place, which {@link #leave} or {@link #judged} gives back. */
    void enter() throws Problem {
        if (!places.tryAcquire()) {
            throw new Problem(503, "Trop de documents à la fois : recommencez dans un instant.", "Too many documents at once: try again in a moment.",
                    Map.of("Retry-After", "1"));
        }
    }

    void leave() {
        places.release();
    }

    /** How many documents are being received, waiting or judged. */
    int inside() {
        return limits.atOnce() + limits.waiting() - places.availablePermits();
    }

    /** Has a document judged when its turn comes; its place is free when that is over, which may be later than the answer. */
    Answer judged(Supplier<Answer> work) throws Problem {
        AtomicBoolean givenUp = new AtomicBoolean();
        Future<Answer> answer = threads.submit(() -> {
            try {
                return givenUp.get() ? null : work.get();
            } finally {
                leave();
            }
        });
        try {
            return answer.get(limits.check().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            givenUp.set(true);
            throw new Problem(503, "Le contrôle n’a pas fini dans le temps imparti : le document n’est pas contrôlé.",
                    "The check did not end within its time: the document is not checked.");
        } catch (InterruptedException stopped) {
            givenUp.set(true);
            Thread.currentThread().interrupt();
            throw new Problem(503, "Le service s’arrête : le document n’est pas contrôlé.", "The service is stopping: the document is not checked.");
        } catch (ExecutionException failed) {
            throw broken(failed.getCause());
        }
    }

    private static Problem broken(Throwable fault) {
        if (fault instanceof NotChecked known) {
            return new Problem(known.brought() ? 422 : 500, known.getMessage(), known.getMessage());
        }
        return fault instanceof VirtualMachineError
                ? new Problem(500, "Mémoire insuffisante : le document n’est pas contrôlé.", "Not enough memory: the document is not checked.")
                : new Problem(500, "Défaut de l’installation : le document n’est pas contrôlé.", "Fault of the installation: the document is not checked.");
    }

    /** Lets those inside finish. */
    void close(Duration most) throws InterruptedException {
        threads.shutdown();
        threads.awaitTermination(most.toMillis(), TimeUnit.MILLISECONDS);
    }
}
