package fr.ccs.dossier.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Run by the build: the commands that people wait for most, on the examples, so that the JVM sees which classes to keep in its archive. */
public final class Rehearsal {
    private Rehearsal() {}

    /** @param arguments the folder to write to; a command that does not come out clean fails the build with its exit code */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        String certificat = "examples/certificats/ccs-rc-2026-000001.xml";
        run("demo", "--quiet", "--output", folder.toString());
        run("check", "--quiet", "--with", "examples", certificat);
        run("render", "--quiet", "--with", "examples", "--output", folder.resolve("certificat.pdf").toString(), certificat);
        run("status", "--date", "2026-11-30", "--output", folder.resolve("suivi.txt").toString(), "examples/dossiers");
        run("rules", "LIV-004");
        run("--help");
        System.exit(Ccs.CLEAN);
    }

    private static void run(String... line) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        int status = Ccs.run(line, out, out);
        if (status != Ccs.CLEAN) {
            System.exit(status);
        }
    }
}
