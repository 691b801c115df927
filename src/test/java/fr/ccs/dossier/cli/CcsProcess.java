package fr.ccs.dossier.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Starts the command line as users do, in a process and an environment of its own, and keeps all that it said. */
public final class CcsProcess {
    /** What would change an answer: tests set these themselves. */
    private static final List<String> CLEARED = List.of("CI", "LANG", "LC_ALL", "LC_MESSAGES", "NO_COLOR", "CCS_DEBUG",
            "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS");

    private final List<String> jvm = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
    private final Map<String, String> environment = new HashMap<>(Map.of("LC_ALL", "C.UTF-8"));
    private String classpath = System.getProperty("java.class.path");
    private Path folder = Path.of("").toAbsolutePath();
    private byte[] input = {};
    private Path output;
    private String program = "fr.ccs.dossier.cli.Ccs";
    private int seconds = 120;
    private List<String> within = List.of();

    /** Before a program that signals are to reach: whatever started the tests in the background may have had them ignored. */
    static final String[] HEARING_SIGNALS = {"env", "--default-signal=INT,TERM"};

    /** What a process came to. */
    public record Result(int status, String out, String err) {

        /** Everything that a user sees; for messages of failed assertions too. */
        public String said() {
            return out + err;
        }
    }

    public CcsProcess in(Path workingFolder) {
        this.folder = workingFolder.toAbsolutePath();
        return this;
    }

    public CcsProcess environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    public CcsProcess jvm(String... options) {
        jvm.addAll(List.of(options));
        return this;
    }

    public CcsProcess input(byte[] bytes) {
        this.input = bytes;
        return this;
    }

    /** Sends standard output to this device or file, where a result then has none to show. */
    public CcsProcess output(Path device) {
        this.output = device;
        return this;
    }

    /** Classes and resources of this folder hide those of the installation. */
    public CcsProcess hiddenBy(Path classes) {
        this.classpath = classes + System.getProperty("path.separator") + classpath;
        return this;
    }

    /** Starts another program of the tests, which runs command lines itself. */
    public CcsProcess program(Class<?> main) {
        this.program = main.getName();
        return this;
    }

    /** Has another program start it: one that makes a machine of its own for it ({@code unshare}), say. */
    public CcsProcess within(String... program) {
        this.within = List.of(program);
        return this;
    }

    /** How long it may take; two minutes where nothing is said. */
    public CcsProcess seconds(int most) {
        this.seconds = most;
        return this;
    }

    public Result run(Object... arguments) throws IOException {
        Path scratch = Files.createTempDirectory("ccs-process");
        try {
            return run(arguments, scratch.resolve("in"), scratch.resolve("out"), scratch.resolve("err"));
        } finally {
            for (String name : List.of("in", "out", "err")) {
                Files.deleteIfExists(scratch.resolve(name));
            }
            Files.delete(scratch);
        }
    }

    private Result run(Object[] arguments, Path in, Path out, Path err) throws IOException {
        Files.write(in, input);
        List<String> command = new ArrayList<>(within);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(List.of("-cp", classpath, program));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
                .redirectInput(in.toFile()).redirectOutput((output == null ? out : output).toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeAll(CLEARED);
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("no end after " + seconds + " s: " + command);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw new IOException(e);
        }
        return new Result(process.exitValue(), output == null ? Files.readString(out) : "", new String(Files.readAllBytes(err), StandardCharsets.UTF_8));
    }
}
