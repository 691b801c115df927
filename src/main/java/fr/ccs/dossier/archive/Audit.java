package fr.ccs.dossier.archive;

import fr.ccs.dossier.finding.AuditRun;
import fr.ccs.dossier.finding.BagVerdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Audits deposits, a few at a time, and gives the verdicts in the order of the deposits; thousands take no more memory than a few. */
public final class Audit {
    private static final int THREADS = Math.max(1, Math.min(2, Runtime.getRuntime().availableProcessors()));
    private static final int AHEAD = 4 * THREADS;
    private final BagJudges judges;
    private final Memory memory;

    /** What earlier runs of the same audit established, and where this one writes what it does. */
    public interface Memory {
        /** The verdict on a deposit that nobody has touched since. */
        Optional<BagVerdict> known(String path, String trace);

        /** Told of each new verdict, in order. */
        void keep(String trace, BagVerdict verdict) throws IOException;
    }

    public Audit(BagJudges judges, Memory memory) {
        this.judges = judges;
        this.memory = memory;
    }

    /** @param verdicts in the order of the deposits; {@code resumed} how many of them earlier runs had established */
    public record Outcome(List<BagVerdict> verdicts, int resumed) {}

    /**
     * Audits all, or a sample.
     *
     * @throws fr.ccs.dossier.seal.UnusableTrust when signatures cannot be judged at all
     */
    public Outcome run(Deposits deposits, Optional<AuditRun.Sample> sample) throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<BagVerdict> verdicts = new ArrayList<>();
            Deque<Future<Step>> under = new ArrayDeque<>();
            int resumed = 0;
            for (Path path : sample.map(deposits::sample).orElse(deposits.paths())) {
                under.add(threads.submit(() -> step(path)));
                if (under.size() >= AHEAD) {
                    resumed += take(under.remove(), verdicts);
                }
            }
            while (!under.isEmpty()) {
                resumed += take(under.remove(), verdicts);
            }
            return new Outcome(verdicts, resumed);
        } finally {
            threads.shutdownNow();
        }
    }

    private record Step(String trace, BagVerdict verdict, boolean known) {}

    private Step step(Path path) {
        String trace = Trace.of(path);
        Optional<BagVerdict> known = trace.isEmpty() ? Optional.empty() : memory.known(path.toString(), trace);
        return known.map(verdict -> new Step(trace, verdict, true)).orElseGet(() -> new Step(trace, new BagAudit(judges).of(path), false));
    }

    private int take(Future<Step> done, List<BagVerdict> verdicts) throws IOException {
        try {
            Step step = done.get();
            verdicts.add(step.verdict);
            if (!step.known && !step.trace.isEmpty() && !step.verdict.notChecked()) {
                memory.keep(step.trace, step.verdict);
            }
            return step.known ? 1 : 0;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException known) {
                throw known;
            }
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("the audit was stopped", stopped);
        }
    }
}
