package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.dossier.PieceTenue;
import fr.ccs.dossier.render.EmbeddedSource;
import fr.ccs.dossier.render.NotCarried;
import fr.ccs.dossier.render.PdfFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A pièce whose file is there, and what can be known of what it holds.
 *
 * @param document the document of ours that it is, or that was printed in it; empty for a file that only a reader can judge
 * @param secret whether it may hold what is not the candidate's to know
 */
record AccesPiece(PieceTenue tenue, Path file, Optional<Document> document, boolean secret) {

    /** @throws Stop when its file is not the one that the dossier describes */
    static AccesPiece of(Ccs ccs, Path folder, Dossier dossier, PieceTenue tenue) throws IOException {
        Path file = tenue.fichier(folder).orElseThrow(() -> Stop.blocked(ccs.say("Le fichier de " + tenue.id()
                + " manque, sort du dossier ou n’a plus son empreinte ; rien n’a été écrit. « ccs check » sur ce dossier dit pourquoi.",
                "The file of " + tenue.id() + " is missing, lies outside of the dossier or has another digest; nothing was written. “ccs check” on this dossier "
                        + "says why.")));
        return switch (tenue.media()) {
            case "application/xml", "text/xml" -> of(dossier, tenue, file, new DocumentReader(Limits.DEFAULT).read(file));
            case "application/pdf" -> printed(dossier, tenue, file);
            default -> new AccesPiece(tenue, file, Optional.empty(), false);
        };
    }

    private static AccesPiece of(Dossier dossier, PieceTenue tenue, Path file, Reading reading) {
        Optional<Document> document = reading instanceof Reading.Read read ? Optional.of(read.document()) : Optional.empty();
        return new AccesPiece(tenue, file, document, document.filter(one -> of(dossier, one)).isEmpty());
    }

    /** A PDF that cannot be looked into, or that holds anything else than one document of this candidate, is not given away. */
    private static AccesPiece printed(Dossier dossier, PieceTenue tenue, Path file) throws IOException {
        byte[] pdf = CarriedDocument.read(file);
        if (CarriedDocument.tooLarge(pdf)) {
            return new AccesPiece(tenue, file, Optional.empty(), true);
        }
        try {
            int files = PdfFiles.count(pdf);
            if (files != 1) {
                return new AccesPiece(tenue, file, Optional.empty(), files > 1);
            }
            EmbeddedSource source = EmbeddedSource.of(pdf);
            return of(dossier, tenue, file, new DocumentReader(Limits.DEFAULT).read(source.name(), source.bytes(), (kind, cursor) -> new DefaultHandler()));
        } catch (NotCarried closed) {
            return new AccesPiece(tenue, file, Optional.empty(), true);
        }
    }

    /** Whether a document is about this dossier's candidate, and about nobody else. */
    private static boolean of(Dossier dossier, Document document) {
        return switch (document.kind()) {
            case REFERENTIEL -> true;
            case LIVRET -> document.attribute("dossier").equals(Optional.of(dossier.numero()));
            case DOSSIER -> document.attribute("numero").equals(Optional.of(dossier.numero()));
            case EXTRAIT -> document.values("decision", "dossier").stream().allMatch(dossier.numero()::equals);
            case CERTIFICAT -> dossier.personne().filter(person -> document.values("titulaire", "id").stream().allMatch(person::equals)).isPresent();
            default -> false;
        };
    }

    /** Whether only a reader can tell what the file says, and of whom. */
    boolean opaque() {
        return document.isEmpty();
    }

    boolean pdf() {
        return tenue.media().equals("application/pdf");
    }
}
