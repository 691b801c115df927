package fr.ccs.dossier.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A command that works until it is stopped, in a process of its own: what it says line by line, and the signals that end it. */
final class RunningCcs implements AutoCloseable {
    private static final int MOST = 60;
    private final Process process;
    private final BlockingQueue<String> out = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> err = new LinkedBlockingQueue<>();

    RunningCcs(Path folder, Object... arguments) throws IOException {
        this(List.of(), folder, arguments);
    }

    /** @param jvm options of the machine that it runs on */
    RunningCcs(List<String> jvm, Path folder, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(CcsProcess.HEARING_SIGNALS));
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(jvm);
        command.addAll(List.of("-cp", absolute(System.getProperty("java.class.path")), "fr.ccs.dossier.cli.Ccs"));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().remove("CI");
        builder.environment().put("LC_ALL", "C.UTF-8");
        process = builder.start();
        collect(process.inputReader(StandardCharsets.UTF_8), out);
        collect(process.errorReader(StandardCharsets.UTF_8), err);
    }

    private static String absolute(String classpath) {
        return String.join(":", List.of(classpath.split(":")).stream().map(part -> Path.of(part).toAbsolutePath().toString()).toList());
    }

    private static void collect(BufferedReader reader, BlockingQueue<String> lines) {
        Thread thread = new Thread(() -> reader.lines().forEach(lines::add));
        thread.setDaemon(true);
        thread.start();
    }

    /** The next line of standard output that holds these words. */
    String line(String words) throws Exception {
        return next(out, words);
    }

    /** The same of standard error. */
    String told(String words) throws Exception {
        return next(err, words);
    }

    /** The lines of standard output that nobody has taken yet. */
    List<String> left() {
        return List.copyOf(out);
    }

    private String next(BlockingQueue<String> lines, String words) throws Exception {
        List<String> others = new ArrayList<>();
        while (true) {
            String line = lines.poll(MOST, TimeUnit.SECONDS);
            if (line == null) {
                throw new AssertionError("no “" + words + "” after " + others + "; standard error: " + err + (process.isAlive() ? "" : "; ended with " + process.exitValue()));
            }
            if (line.contains(words)) {
                return line;
            }
            others.add(line);
        }
    }

    /** Says this to its standard input, and no more. */
    void hears(byte[] input) throws IOException {
        try (OutputStream in = process.getOutputStream()) {
            in.write(input);
        }
    }

    void signal(String name) throws Exception {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
    }

    int status() throws Exception {
        if (!process.waitFor(MOST, TimeUnit.SECONDS)) {
            throw new AssertionError("it did not end");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
