package fr.ccs.dossier.check;

import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.seal.Trust;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.xml.sax.helpers.DefaultHandler;

/** What a warm check of a clean livret of 30 kB costs, against parsing alone and against parsing with the XSD; run by {@code bench/warm.sh}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 6, time = 5)
@Measurement(iterations = 21, time = 1)
@Fork(1)
public class CheckBenchmark {
    private final DocumentReader reader = new DocumentReader(Limits.DEFAULT);
    private SchemaCheck schema;
    private Checker checker;
    private byte[] livret;

    @Setup
    public void prepare() throws IOException {
        schema = new SchemaCheck(reader);
        checker = new Checker(new Resolver(List.of(Path.of("examples/referentiel"), Path.of("examples/annuaire.xml")), reader), Trust.NOBODY, LocalDate.of(2026, 11, 24));
        livret = WarmLivret.bytes();
        if (!checker.check("livret", livret).verdict().findings().isEmpty()) {
            throw new IllegalStateException("the benchmark measures a clean check, and its livret is not clean");
        }
    }

    @Benchmark
    public Object a_parse() {
        return reader.read("livret", livret, (kind, cursor) -> new DefaultHandler());
    }

    @Benchmark
    public Object b_parseAndXsd() {
        return schema.read("livret", livret);
    }

    @Benchmark
    public Object d_wholeCheck() {
        return checker.check("livret", livret);
    }

    /** @param options those of JMH, {@code -wi 3 -i 3 -r 1} for a quick look */
    public static void main(String[] options) throws RunnerException, CommandLineOptionException {
        Collection<RunResult> results = new Runner(new OptionsBuilder().parent(new CommandLineOptions(options)).include(CheckBenchmark.class.getSimpleName())
                .addProfiler(GCProfiler.class).build()).run();
        List<RunResult> byName = results.stream().sorted(java.util.Comparator.comparing(result -> result.getParams().getBenchmark())).toList();
        System.out.printf(Locale.ROOT, "%n%-16s %10s %8s %10s %16s %12s%n", "what", "µs", "±", "× parse", "× parse and XSD", "allocated");
        for (RunResult result : byName) {
            String name = result.getParams().getBenchmark();
            double bytes = result.getSecondaryResults().entrySet().stream().filter(entry -> entry.getKey().endsWith("gc.alloc.rate.norm")).findFirst().orElseThrow()
                    .getValue().getScore();
            System.out.printf(Locale.ROOT, "%-16s %10.0f %8.0f %10.2f %16.2f %9.0f kB%n", name.substring(name.lastIndexOf('.') + 1), time(result),
                    result.getPrimaryResult().getScoreError(), time(result) / time(byName.get(0)), time(result) / time(byName.get(1)), bytes / 1000);
        }
    }

    /** The median of the iterations: on a shared machine one of them may take twice as long as the others. */
    private static double time(RunResult result) {
        return result.getPrimaryResult().getStatistics().getPercentile(50);
    }
}
