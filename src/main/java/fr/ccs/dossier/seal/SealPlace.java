package fr.ccs.dossier.seal;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/** Whether a PDF is one of our prints with a place for a seal: asked before a seal is made. */
final class SealPlace {
    /** Name of the field that a print reserves. */
    static final String FIELD = "cachet";

    private SealPlace() {}

    /** @throws CannotSign when the PDF cannot be read, is sealed already, or has no place for a seal */
    static void require(byte[] bytes) throws CannotSign {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            require(pdf);
            if (!OwnPrint.untouched(bytes)) {
                throw CannotSign.refused("Ce PDF n’est pas tel que « ccs render » l’a imprimé : un autre logiciel l’a produit, ou enregistré depuis."
                                + " Imprimez-le de nouveau.",
                        "This PDF is not as “ccs render” printed it: another program made it, or has saved it since. Print it again.");
            }
        } catch (InvalidPasswordException secured) {
            throw secured();
        } catch (IOException | RuntimeException unreadable) {
            throw CannotSign.refused("Ce fichier n’est pas un PDF lisible, ou il est abîmé : imprimez de nouveau le certificat avec « ccs render ».",
                    "This file is no PDF that can be read, or it is damaged: print the certificate again with “ccs render”.");
        }
    }

    private static void require(PDDocument pdf) throws CannotSign, IOException {
        if (pdf.isEncrypted()) {
            throw secured();
        }
        if (!pdf.getSignatureDictionaries().isEmpty() || pdf.getDocumentCatalog().getCOSObject().containsKey("Perms")) {
            throw CannotSign.refused("Ce PDF porte déjà un cachet ou une signature : un second romprait le premier. Regardez-le avec « ccs verify »,"
                            + " ou imprimez de nouveau le certificat.", "This PDF bears a seal or a signature already: a second one would break the first."
                            + " Look at it with “ccs verify”, or print the certificate again.");
        }
        PDAcroForm form = pdf.getDocumentCatalog().getAcroForm(null);
        boolean place = form != null && form.getFields().size() == 1 && form.getField(FIELD) instanceof PDSignatureField field
                && field.getWidgets().get(0).getPage() != null;
        if (!place) {
            throw CannotSign.refused("Cette impression n’a pas de place pour un cachet : c’est un brouillon, le certificat est à signer à la main,"
                            + " ou la page est pleine. Fermez-le avec un emplacement électronique, puis imprimez-le de nouveau, au besoin avec un autre thème.",
                    "This print has no place for a seal: it is a draft, the certificate is to be signed by hand, or the page is full."
                            + " Close it with an electronic slot, then print it again, with another theme if need be.");
        }
    }

    private static CannotSign secured() {
        return CannotSign.refused("Ce PDF est protégé par un mot de passe ou chiffré : un certificat scellé doit rester lisible par tous."
                        + " Imprimez-le de nouveau, sans protection.",
                "This PDF is protected by a password or encrypted: a sealed certificate must stay readable for all. Print it again, without protection.");
    }
}
