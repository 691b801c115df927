package fr.ccs.dossier.cli;

import fr.ccs.dossier.check.Phase;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.dossier.DossierOuvert;
import fr.ccs.dossier.dossier.Fait;
import fr.ccs.dossier.dossier.NouvellePiece;
import fr.ccs.dossier.dossier.Qualite;
import fr.ccs.dossier.dossier.Refus;
import fr.ccs.dossier.dossier.WholeFile;
import fr.ccs.dossier.render.Imprime;
import fr.ccs.dossier.render.RenderException;
import fr.ccs.dossier.seal.CannotSign;
import fr.ccs.dossier.seal.Engagement;
import fr.ccs.dossier.seal.Slot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Hands a signed certificate over: verified, printed with the signed document inside, sealed if there is a key, and entered in its dossier.
 *
 * <p>The print is laid beside the certificate first; the dossier is what a second run sees. A print that was sealed is not made again.
 */
record Remise(Atelier atelier, Scellement scellement) {

    /** Whether a signature that the edition asks for is still to be given. */
    boolean attend(Document certificat, Resolver own) {
        List<String> required = Engagement.of(SigningEdition.of(certificat, own).document(), Kind.CERTIFICAT).stream().filter(Engagement::obligatoire)
                .map(Engagement::role).toList();
        return Slot.of(certificat).stream().filter(slot -> required.contains(slot.role()))
                .anyMatch(slot -> slot.handwritten() ? slot.attribute("empreinte").isEmpty() : slot.signature().isEmpty());
    }

    /**
     * Hands one over that is signed.
     *
     * @return what was made, in words; nothing when the dossier holds it already
     * @throws Stop when it is not in order: its findings are shown
     */
    List<String> faire(Document certificat, Path file, Path folder, Resolver own) throws IOException, Refus, RenderException, CannotSign {
        Dossier dossier = atelier.dossier(folder);
        if (dossier.tient(certificat.sha256())) {
            return List.of();
        }
        atelier.require(atelier.check(certificat, Phase.TRANSMISSION, own), atelier.ccs().say(
                "le certificat " + certificat.attribute("numero").orElse("") + " n’est pas en ordre ; il n’a pas été remis.",
                "certificate " + certificat.attribute("numero").orElse("") + " is not in order; it was not handed over."));
        byte[] pdf = pdf(certificat, file.resolveSibling(file.getFileName().toString().replaceFirst("\\.xml$", "") + ".pdf"), own);
        String evenement = evenement(certificat);
        try (DossierOuvert open = DossierOuvert.open(folder)) {
            Dossier before = open.dossier();
            if (before.tient(certificat.sha256())) {
                return List.of();
            }
            String nom = "certificat-" + certificat.attribute("numero").orElse("").toLowerCase(Locale.ROOT) + "-"
                    + certificat.attribute("exemplaire").orElse("1");
            open.apply(Fait.of(evenement, atelier.at(), before.acteur(Qualite.COMITE_CCS))
                    .piece(libelle(NouvellePiece.of("CERTIFICAT", nom + ".xml", certificat.bytes()), certificat))
                    .piece(NouvellePiece.of("AUTRE", nom + ".pdf", pdf)
                            .libelle(scellement.seals() ? "Certificat imprimé et scellé" : "Certificat imprimé")));
            synchronized (atelier.ccs()) {
                new Soundness(atelier.ccs(), atelier.resolver().aside(), atelier.jour()).require(before, open.dossier());
            }
            open.commit();
        }
        return List.of(evenement, scellement.seals() ? atelier.ccs().say("PDF scellé", "sealed PDF")
                : atelier.ccs().say("remis sans cachet", "handed over without a seal"));
    }

    private byte[] pdf(Document certificat, Path target, Resolver own) throws IOException, RenderException, CannotSign {
        if (Files.isRegularFile(target)) {
            byte[] there = Files.readAllBytes(target);
            if (scellement.serves(there, certificat)) {
                return there;
            }
        }
        byte[] pdf = scellement.seal(atelier.print(certificat, Imprime.CERTIFICAT, own), certificat);
        WholeFile.write(target, pdf);
        return pdf;
    }

    private static NouvellePiece libelle(NouvellePiece piece, Document certificat) {
        return switch (certificat.attribute("nature").orElse("")) {
            case "DUPLICATA" -> piece.libelle("Duplicata, exemplaire " + certificat.attribute("exemplaire").orElse(""));
            case "RECTIFICATIF" -> piece.libelle("Certificat rectificatif");
            default -> piece;
        };
    }

    /** The event by which a certificate of this nature is handed over. */
    static String evenement(Document certificat) {
        return switch (certificat.attribute("nature").orElse("")) {
            case "DUPLICATA" -> "DUPLICATA";
            case "RECTIFICATIF" -> "RECTIFICATION_CERTIFICAT";
            default -> "DELIVRANCE";
        };
    }
}
