package fr.ccs.dossier.seal;

import fr.ccs.dossier.document.Document;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import net.sf.saxon.s9api.streams.Steps;

/** What of a document, of its slot, or of the person who signs forbids a signature: asked before anything is made. */
final class Refusals {

    private Refusals() {}

    /** @throws CannotSign when this key may not sign there now */
    static void check(Document document, Slot slot, SigningKey key) throws CannotSign {
        Optional<String> etat = document.attribute("etat");
        if (etat.isPresent() && !etat.get().equals("CLOS")) {
            throw CannotSign.refused("Ce document est encore à l’état « " + etat.get() + " » : après une signature, plus rien ne pourrait y être corrigé."
                    + " Terminez-le, puis fermez-le avec « ccs close ».", "This document is still in state “" + etat.get()
                    + "”: after a signature nothing in it could be corrected any more. Finish it, then close it with “ccs close”.");
        }
        if (slot.handwritten()) {
            throw CannotSign.refused("L’emplacement du rôle " + slot.role() + " est prévu pour une signature à la main."
                    + " Faites signer la page imprimée, ou refermez le document avec un emplacement électronique pour ce rôle.",
                    "The slot of role " + slot.role() + " is kept for a signature by hand."
                            + " Have the printed page signed, or close the document again with an electronic slot for this role.");
        }
        if (slot.signature().isPresent()) {
            throw CannotSign.refused("Le rôle " + slot.role() + " a déjà signé : une signature ne se remplace pas. Vérifiez-la avec « ccs verify ».",
                    "Role " + slot.role() + " has signed already: a signature is not replaced. Look at it with “ccs verify”.");
        }
        Optional<Fault> fault = Profile.faults(document).stream().findFirst();
        if (fault.isPresent()) {
            throw CannotSign.refused(fault.get().reason().french().text(), fault.get().reason().english().text());
        }
        Optional<Signataire> person = Signataire.of(document, slot.signataire());
        if (person.isEmpty()) {
            throw CannotSign.refused("L’emplacement du rôle " + slot.role() + " est réservé à " + slot.signataire() + ", que le document ne nomme nulle part."
                    + " Corrigez le numéro de la personne, puis refermez le document.", "The slot of role " + slot.role() + " is kept for " + slot.signataire()
                    + ", whom the document names nowhere. Correct the person’s number, then close the document again.");
        }
        if (!person.get().holds(key.certificate())) {
            String name = person.get().name();
            throw CannotSign.refused("Le rôle " + slot.role() + " est à signer par " + name + " (" + slot.signataire() + ") ; cette clé est celle de "
                    + key.holder() + ". Choisissez la clé de la personne que le document nomme.", "Role " + slot.role() + " is to be signed by " + name
                    + " (" + slot.signataire() + "); this key is that of " + key.holder() + ". Choose the key of the person whom the document names.");
        }
        Optional<Slot> earlier = Slot.of(document).stream().filter(other -> other.signature().isPresent())
                .filter(other -> other.signataire().equals(slot.signataire()) || certificates(other).contains(encoded(key))).findFirst();
        if (earlier.isPresent()) {
            String name = person.get().name();
            throw CannotSign.refused(name + " a déjà signé ce document comme " + earlier.get().role() + " : une même personne ne signe pas pour deux rôles."
                    + " Si les emplacements nomment la mauvaise personne, corrigez le document et refermez-le.", name + " has already signed this document as "
                    + earlier.get().role() + ": one person does not sign for two roles."
                    + " If the slots name the wrong person, correct the document and close it again.");
        }
    }

    private static List<String> certificates(Slot slot) {
        return slot.signature().stream().flatMap(signature -> signature.select(Steps.descendant(Slot.XMLDSIG, "X509Certificate")).limit(1))
                .map(certificate -> certificate.getStringValue().replaceAll("\\s", "")).toList();
    }

    private static String encoded(SigningKey key) {
        return Base64.getEncoder().encodeToString(key.entry().getCertificate().getEncoded());
    }
}
