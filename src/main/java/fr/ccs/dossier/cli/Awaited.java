package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.seal.Engagement;
import fr.ccs.dossier.seal.Slot;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The signatures that a closed document still waits for, and what is said to whoever wants to give another one. */
record Awaited(Ccs ccs, Document document, List<Slot> slots) {

    static Awaited of(Ccs ccs, Document document) {
        return new Awaited(ccs, document, Slot.of(document));
    }

    /** @param role as the user named it; null when he did not */
    Slot slot(Role role) {
        if (role == null) {
            throw Stop.usage(ccs.say("Dans quel rôle signer " + document.name() + " ? Ajoutez --role. ",
                    "Sign " + document.name() + " in which role? Add --role. ") + electronic());
        }
        Slot slot = slots.stream().filter(candidate -> candidate.role().equals(role.name())).findFirst().orElseThrow(() -> Stop.blocked(
                ccs.say(document.name() + " ne prévoit pas de signature " + role + " : rien n’a été signé. ",
                        document.name() + " foresees no signature " + role + ": nothing was signed. ") + electronic()));
        if (slot.handwritten()) {
            throw Stop.blocked(ccs.say("La signature " + role + " de " + document.name() + " se donne à la main, sur la page de signature : rien n’a été signé. ",
                    "The signature " + role + " of " + document.name() + " is given by hand, on the page de signature: nothing was signed. ") + electronic());
        }
        if (slot.signature().isPresent()) {
            throw Stop.blocked(ccs.say(document.name() + " est déjà signé dans le rôle " + role + " : rien n’a été signé de plus. ",
                    document.name() + " is already signed in role " + role + ": nothing more was signed. ") + electronic());
        }
        return slot;
    }

    /** What stands in a handwritten slot is signed by all who sign electronically: filled in afterwards, it would void their signatures. */
    void handwrittenOnesMustBeFilled(List<Engagement> engagements) {
        List<String> required = engagements.stream().filter(Engagement::obligatoire).map(Engagement::role).toList();
        String empty = slots.stream().filter(Slot::handwritten).filter(slot -> required.contains(slot.role()))
                .filter(slot -> Stream.of("date", "lieu", "piece", "empreinte").anyMatch(name -> slot.attribute(name).isEmpty()))
                .map(Slot::role).collect(Collectors.joining(", "));
        if (!empty.isEmpty()) {
            throw Stop.blocked(ccs.say("À la main d’abord : " + document.name() + " attend la page signée de " + empty + ", et rien ne peut plus s’y écrire après une signature"
                    + " électronique. Inscrivez dans l’emplacement la date, le lieu, la pièce et son empreinte, puis recommencez. Rien n’a été signé.",
                    "By hand first: " + document.name() + " waits for the signed page of " + empty + ", and nothing can be written into it after an electronic"
                    + " signature. Write date, place, pièce and its digest into the slot, then try again. Nothing was signed."));
        }
    }

    private String electronic() {
        String roles = slots.stream().filter(slot -> !slot.handwritten() && slot.signature().isEmpty()).map(Slot::role).collect(Collectors.joining(", "));
        return roles.isEmpty() ? ccs.say("Il n’attend plus de signature électronique.", "It waits for no electronic signature any more.")
                : ccs.say("Signatures électroniques attendues : " + roles + ".", "Electronic signatures awaited: " + roles + ".");
    }
}
