package fr.ccs.dossier.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Run by the build and by the launcher: the commands that people wait for most, on the examples, so that the JVM sees which classes to keep.
 * Short on purpose: what is kept is mapped at every start, and a class that few commands need makes all others slower.
 */
public final class Rehearsal {
    private static final String LIVRET = "examples/livrets/observation-directe.xml";
    private static final String CERTIFICAT = "examples/certificats/ccs-rc-2026-000001.xml";

    private Rehearsal() {}

    /** @param arguments the folder to write to; a command that comes out otherwise than foreseen ends the run with its exit code, or 3 */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        System.setProperty("ccs.cache", folder.resolve("verdicts").toAbsolutePath().toString());
        run(Ccs.CLEAN, "check", "--with", "examples", LIVRET);
        run(Ccs.CLEAN, "check", "--with", "examples", LIVRET);
        run(Ccs.BLOCKED, "check", "--no-cache", "--with", "examples", "examples/livrets/fautes-multiples.xml");
        run(Ccs.CLEAN, "check", "--no-cache", "--quiet", "--with", "examples", CERTIFICAT);
        print(folder, CERTIFICAT);
        print(folder, LIVRET);
        run(Ccs.CLEAN, "status", "--date", "2026-11-30", "--output", folder.resolve("suivi.txt").toString(), "examples/dossiers");
        run(Ccs.CLEAN, "rules", "LIV-004");
        run(Ccs.CLEAN, "--help");
        System.exit(Ccs.CLEAN);
    }

    private static void print(Path folder, String document) {
        String pdf = folder.resolve(Path.of(document).getFileName() + ".pdf").toString();
        run(Ccs.CLEAN, "render", "--quiet", "--with", "examples", "--output", pdf, document);
    }

    private static void run(int foreseen, String... line) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        int status = Ccs.run(line, out, out);
        if (status != foreseen) {
            System.exit(status == Ccs.CLEAN ? Ccs.COULD_NOT : status);
        }
    }
}
