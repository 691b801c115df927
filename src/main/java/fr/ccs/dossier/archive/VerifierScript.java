package fr.ccs.dossier.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.nio.charset.StandardCharsets;

/** The script by which a deposit is looked at without this software, and the table that it prints when all is as it should be. */
final class VerifierScript {
    static final String NAME = "verifier.sh";
    /** The one that looks at the evidence record, which a deposit gets later. */
    static final String OF_PROOF = "verifier-preuve.sh";
    static final String EXPECTED = "verifier.attendu.txt";
    private static final String OK = "OK      ";
    private static final String ELIMINATED = "ELIMINE ";
    private static final String END = "RESULTAT : aucune faute\n";

    private VerifierScript() {}

    /** The same for every deposit: it reads what is to be looked at from the deposit itself. */
    static byte[] bytes() {
        return shipped(NAME);
    }

    /** The same for every deposit too. */
    static byte[] ofProof() {
        return shipped(OF_PROOF);
    }

    private static byte[] shipped(String name) {
        try (InputStream in = VerifierScript.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same after some pièces were eliminated. */
    static byte[] after(int files, String journal, String list) {
        return table(files, Optional.of(journal), list, true);
    }

    /** The same of a deposit whose whole dossier is eliminated. */
    static byte[] eliminated(int files) {
        return (head(files) + ELIMINATED + "data/elimine.xml : le dossier entier\n" + END).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The table.
     *
     * @param files how many the payload has
     * @param journal the lines of the journal, where there is one, {@code list} those of the signatures
     */
    static byte[] expected(int files, Optional<String> journal, String list) {
        return table(files, journal, list, false);
    }

    private static String head(int files) {
        return OK + "manifest-sha512.txt\n" + OK + "tagmanifest-sha512.txt\n" + OK + "data/ : " + files + " fichiers\n";
    }

    private static byte[] table(int files, Optional<String> journal, String list, boolean eliminations) {
        StringBuilder table = new StringBuilder(head(files));
        if (eliminations) {
            table.append(ELIMINATED).append("eliminations/ : ce qui manque est atteste\n");
        }
        journal.ifPresent(lines -> table.append(OK).append("data/journal.txt : ").append(lines.lines().count()).append(" lignes\n"));
        table.append(OK).append("data/formes/formes.zip\n");
        list.lines().map(line -> line.split("\t")).forEach(cells -> {
            switch (cells[4]) {
                case "SIGNATAIRE" -> table.append(OK).append(cells[0]).append(" : signature ").append(cells[1]).append(' ').append(cells[2]).append('\n');
                case "HORODATAGE" -> table.append(OK).append(cells[0]).append(" : horodatage de la signature ").append(cells[1]).append('\n');
                case "CACHET" -> table.append(OK).append(cells[0]).append(" : cachet\n");
                default -> { }
            }
        });
        return table.append(END).toString().getBytes(StandardCharsets.UTF_8);
    }
}
