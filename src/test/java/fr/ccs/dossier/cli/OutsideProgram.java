package fr.ccs.dossier.cli;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * A program that is not ours and that a test asks for a second opinion.
 *
 * <p>Where it is missing the test is skipped and says so; in the continuous integration it must be there.
 */
public final class OutsideProgram {

    private OutsideProgram() {}

    /** What a run came to. */
    public record Result(int status, String said) {}

    /** Runs the program; both its outputs as one text. */
    public static Result run(String... command) throws IOException {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException missing) {
            if ("true".equals(System.getenv("CI"))) {
                return fail(command[0] + " is missing: .ci/run installs what tests use", missing);
            }
            return Assumptions.abort(command[0] + " is not installed here");
        }
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Result(process.waitFor(), said);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw new IOException(List.of(command).toString(), e);
        }
    }
}
