package fr.ccs.dossier.cli;

import java.io.InputStream;
import sun.misc.Signal;

/** The command line in a process that gets a signal, or two, when it comes to read standard input: at the same point of its work on any machine. */
final class InterruptedProgram {
    private InterruptedProgram() {}

    /** @param arguments the signal, how often, then the command line */
    public static void main(String[] arguments) {
        System.setIn(new InputStream() {
            @Override
            public int read() {
                try {
                    for (int left = Integer.parseInt(arguments[1]); left > 0; left--) {
                        Signal.raise(new Signal(arguments[0]));
                        Thread.sleep(500);
                    }
                    Thread.sleep(600_000);
                } catch (InterruptedException over) {
                    Thread.currentThread().interrupt();
                }
                return -1;
            }
        });
        Ccs.main(java.util.Arrays.copyOfRange(arguments, 2, arguments.length));
    }
}
