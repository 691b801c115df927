package fr.ccs.dossier.seal;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.finding.SignatureVerdict.Level;
import fr.ccs.dossier.finding.SignatureVerdict.State;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;

/** What a warm signature costs at each level, its time-stamp from a key at hand, and what judging three of them costs; a JMH benchmark. */
@org.openjdk.jmh.annotations.State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class SealBenchmark {
    private final Signatures signatures = new Signatures(Keys.trust(), Keys.DAY.plusSeconds(60));
    private Document livret;
    private Document signed;

    @Setup
    public void prepare() {
        livret = Keys.livretToSign();
        signed = Keys.signed(Keys.CANDIDAT, Keys.REFERENT, Keys.EVALUATEUR);
        if (!signatures.judge(signed, Level.LT).verdicts().stream().allMatch(verdict -> verdict.state() == State.VALIDE)) {
            throw new IllegalStateException("the benchmark measures three valid signatures");
        }
    }

    private Object sign(Level level) throws CannotSign {
        return Keys.signer(level).sign(livret, Keys.slot(livret, Keys.CANDIDAT), Keys.of(Keys.CANDIDAT), Optional.of("Lyon"), Keys.DAY);
    }

    @Benchmark
    public Object a_signB() throws CannotSign {
        return sign(Level.B);
    }

    @Benchmark
    public Object b_signT() throws CannotSign {
        return sign(Level.T);
    }

    @Benchmark
    public Object c_signLt() throws CannotSign {
        return sign(Level.LT);
    }

    @Benchmark
    public Object d_judgeThree() {
        return signatures.judge(signed, Level.LT);
    }

    @Benchmark
    public Object e_judgeNone() {
        return signatures.judge(livret, Level.LT);
    }
}
