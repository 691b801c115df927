package fr.ccs.dossier.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import sun.misc.Signal;

/** The command line in a process that gets two signals while its command still works. */
final class TwiceInterruptedProgram {
    private TwiceInterruptedProgram() {}

    public static void main(String[] arguments) throws InterruptedException {
        Ccs ccs = new Ccs(System.out, new PrintStream(new FileOutputStream(FileDescriptor.err), true), fr.ccs.dossier.finding.Language.FRENCH);
        try (Interruption interruption = Interruption.of(ccs)) {
            Signal.raise(new Signal("INT"));
            while (!interruption.getAsBoolean()) {
                Thread.sleep(10);
            }
            Signal.raise(new Signal("INT"));
            Thread.sleep(600_000);
        }
    }
}
