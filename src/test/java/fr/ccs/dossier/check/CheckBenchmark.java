package fr.ccs.dossier.check;

import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.seal.Trust;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
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
import org.xml.sax.helpers.DefaultHandler;

/** What a warm check costs, against parsing alone and against parsing with the XSD, on the example livret; run by {@code bench/warm}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class CheckBenchmark {
    private static final Path LIVRET = Path.of("examples/livrets/observation-directe.xml");
    private final DocumentReader reader = new DocumentReader(Limits.DEFAULT);
    private SchemaCheck schema;
    private Checker checker;
    private byte[] livret;

    @Setup
    public void prepare() throws IOException {
        schema = new SchemaCheck(reader);
        checker = new Checker(new Resolver(List.of(Path.of("examples/referentiel")), reader), Trust.NOBODY, LocalDate.of(2026, 11, 24));
        livret = reader.bytes(LIVRET);
        if (!checker.check("livret", livret).verdict().findings().isEmpty()) {
            throw new IllegalStateException("the benchmark measures a clean check, and " + LIVRET + " is not clean");
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
}
