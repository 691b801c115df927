package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.render.EmbeddedSource;
import fr.ccs.dossier.render.NotCarried;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The document inside a PDF that a user names, or one sentence on why there is none. */
final class CarriedDocument {
    /** A PDF holds more than its document: fonts, pages, the structure. */
    private static final Limits PDF = new Limits(100 * 1024 * 1024, 0, 0, 0);

    private CarriedDocument() {}

    /** The bytes of a PDF of a size that we read. */
    static byte[] bytes(Ccs ccs, Path file) throws IOException {
        byte[] pdf = read(file);
        if (tooLarge(pdf)) {
            throw Stop.blocked(ccs.say(file + " dépasse 100 Mo : rien n’a été lu.", file + " is larger than 100 MB: nothing was read."));
        }
        return pdf;
    }

    /** The bytes of a PDF, one more than we read at most. */
    static byte[] read(Path file) throws IOException {
        return new DocumentReader(PDF).bytes(file);
    }

    static boolean tooLarge(byte[] pdf) {
        return pdf.length > PDF.bytes();
    }

    /** What a PDF was printed from; empty for one that carries no document of ours. */
    static Optional<byte[]> in(byte[] pdf) {
        try {
            return Optional.of(EmbeddedSource.of(pdf).bytes());
        } catch (NotCarried none) {
            return Optional.empty();
        }
    }

    static EmbeddedSource of(Ccs ccs, Path file, byte[] pdf) {
        try {
            return EmbeddedSource.of(pdf);
        } catch (NotCarried refused) {
            throw Stop.blocked(file + ccs.say(" : ", ": ") + switch (refused.reason()) {
                case UNREADABLE -> ccs.say("ce n’est pas un PDF lisible (abîmé, ou protégé par un mot de passe ?).", "this is not a PDF that can be read (damaged, or protected by a password?).");
                case NONE -> ccs.say("ce PDF ne porte aucun document XML ; il ne vient pas de « ccs render ».", "this PDF carries no XML document; it does not come from “ccs render”.");
                case SEVERAL -> ccs.say("ce PDF porte plusieurs documents qui se disent son origine ; il ne vient pas de « ccs render ».", "this PDF carries several documents that claim to be its source; it does not come from “ccs render”.");
                case TOO_LARGE -> ccs.say("le document joint dépasse 20 Mo : ce n’en est pas un des nôtres.", "the document inside is larger than 20 MB: it is none of ours.");
            });
        }
    }
}
