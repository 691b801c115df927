package fr.ccs.dossier.dossier;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/** A program that adds letters to a dossier, one after the other, as another command of the branch would. */
public final class LettersInAProcess {

    private LettersInAProcess() {}

    /** @param arguments the folder, how many letters, and a word for their names */
    public static void main(String[] arguments) throws IOException, Refus {
        for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
            try (DossierOuvert open = DossierOuvert.open(Path.of(arguments[0]))) {
                open.apply(Dossiers.letterAdded(open.dossier(), Instant.now(), arguments[2] + "-" + i + ".pdf"));
                open.commit();
            }
        }
    }

    static Process start(Path folder, int letters, Path said) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp",
                System.getProperty("java.class.path"), LettersInAProcess.class.getName(), folder.toString(), String.valueOf(letters),
                        said.getFileName().toString().replace(".txt", ""))
                .redirectErrorStream(true).redirectOutput(said.toFile()).start();
    }
}
