package fr.ccs.dossier.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;

/** Nothing small may cost much: what a fuzzer looks for, told by the memory that is taken, which does not depend on the machine. */
public final class Bounded {
    /** A signature at level LT takes seventy megabytes to judge, in six to twelve thousand bytes. */
    private static final long ALWAYS = 128L << 20;
    private static final long A_BYTE = 12_000;
    private static final com.sun.management.ThreadMXBean THREAD = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Bounded() {}

    /** Runs something that is given so many bytes; once more where it took much, for the first time pays for what is loaded. */
    public static <T> T by(int bytes, Callable<T> work) throws Exception {
        long most = ALWAYS + A_BYTE * bytes;
        long before = THREAD.getCurrentThreadAllocatedBytes();
        T result = work.call();
        long taken = THREAD.getCurrentThreadAllocatedBytes() - before;
        if (taken >= most) {
            work.call();
            assertThat(THREAD.getCurrentThreadAllocatedBytes() - before - taken).as("memory taken for %d bytes", bytes).isLessThan(most);
        }
        return result;
    }
}
