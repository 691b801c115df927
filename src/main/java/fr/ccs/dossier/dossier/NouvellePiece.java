package fr.ccs.dossier.dossier;

import java.util.Optional;

/**
 * A file that enters a dossier.
 *
 * @param type TypePiece of the schema
 * @param nom how the file is to be called in {@code pieces/}; made unique when another bears it
 * @param libelle what it is, where the type does not say enough
 * @param numero the number of the document that it holds
 */
public record NouvellePiece(String type, String nom, Media media, byte[] octets, Optional<String> libelle, Optional<String> numero) {

    /** A file whose format must be an accepted one and agree with its name; a document of ours brings its number. */
    public static NouvellePiece of(String type, String nom, byte[] octets) throws Refus {
        Media media = Media.accepted(nom, octets);
        Optional<String> numero = media == Media.XML ? Contents.of(nom, octets).flatMap(Contents::numero) : Optional.empty();
        return new NouvellePiece(type, nom, media, octets, Optional.empty(), numero);
    }

    public NouvellePiece libelle(String text) {
        return new NouvellePiece(type, nom, media, octets, Optional.of(text), numero);
    }

    public NouvellePiece numero(String number) {
        return new NouvellePiece(type, nom, media, octets, libelle, Optional.of(number));
    }
}
