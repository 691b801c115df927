package fr.ccs.dossier.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The script by which a deposit is looked at without this software, and the table that it prints when all is as it should be. */
final class VerifierScript {
    static final String NAME = "verifier.sh";
    static final String EXPECTED = "verifier.attendu.txt";
    private static final String OK = "OK      ";

    private VerifierScript() {}

    /** The same for every deposit: it reads what is to be looked at from the deposit itself. */
    static byte[] bytes() {
        try (InputStream in = VerifierScript.class.getResourceAsStream(NAME)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The table.
     *
     * @param files how many the payload has
     * @param journal the lines of the journal, {@code list} those of the signatures
     */
    static byte[] expected(int files, String journal, String list) {
        StringBuilder table = new StringBuilder(OK + "manifest-sha512.txt\n" + OK + "tagmanifest-sha512.txt\n" + OK + "data/ : " + files + " fichiers\n" + OK
                + "data/journal.txt : " + journal.lines().count() + " lignes\n" + OK + "data/formes/formes.zip\n");
        list.lines().map(line -> line.split("\t")).forEach(cells -> {
            switch (cells[4]) {
                case "SIGNATAIRE" -> table.append(OK).append(cells[0]).append(" : signature ").append(cells[1]).append(' ').append(cells[2]).append('\n');
                case "HORODATAGE" -> table.append(OK).append(cells[0]).append(" : horodatage de la signature ").append(cells[1]).append('\n');
                case "CACHET" -> table.append(OK).append(cells[0]).append(" : cachet\n");
                default -> { }
            }
        });
        return table.append("RESULTAT : aucune faute\n").toString().getBytes(StandardCharsets.UTF_8);
    }
}
