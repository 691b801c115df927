package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.dossier.NouvellePiece;
import fr.ccs.dossier.dossier.PieceTypes;
import fr.ccs.dossier.dossier.Refus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** A file named on the command line that is to become a pièce. */
final class PieceAtHand {
    /** A scanned dossier of a hundred pages fits; a film does not. */
    private static final int MOST_BYTES = 100 * 1024 * 1024;

    private PieceAtHand() {}

    /** @param word {@code FILE:TYPE} */
    static NouvellePiece of(Ccs ccs, String word) throws IOException, Refus {
        int colon = word.lastIndexOf(':');
        if (colon <= 0) {
            throw Stop.usage(ccs.say("--piece " + word + " : écrivez FICHIER:GENRE, par exemple livret.xml:LIVRET.",
                    "--piece " + word + ": write FILE:TYPE, for instance livret.xml:LIVRET."));
        }
        return of(ccs, Path.of(word.substring(0, colon)), word.substring(colon + 1));
    }

    static NouvellePiece of(Ccs ccs, Path file, String type) throws IOException, Refus {
        String code = type.toUpperCase(Locale.ROOT).replace('-', '_');
        if (!PieceTypes.all().contains(code)) {
            throw Stop.usage(ccs.say("Genre de pièce inconnu « " + type + " » : choisissez ", "Unknown type of pièce “" + type + "”: choose ")
                    + String.join(", ", PieceTypes.all()) + ".");
        }
        byte[] bytes = new DocumentReader(new Limits(MOST_BYTES, 0, 0, 0)).bytes(file);
        if (bytes.length > MOST_BYTES) {
            throw Stop.blocked(ccs.say(file + " dépasse " + MOST_BYTES / 1024 / 1024 + " Mo : réduisez la numérisation.",
                    file + " is larger than " + MOST_BYTES / 1024 / 1024 + " MB: reduce the scan."));
        }
        return NouvellePiece.of(code, file.getFileName().toString(), bytes);
    }
}
