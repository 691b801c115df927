package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.dossier.Etat;
import fr.ccs.dossier.dossier.Evenement;
import fr.ccs.dossier.dossier.Transitions;
import fr.ccs.dossier.draft.LivretPrerempli;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The assessment that a dossier is waiting for, and its livret, pre-filled with what the branch knows.
 *
 * @param day on which the edition must be in force
 */
record AssessmentDue(Ccs ccs, Resolver resolver, LocalDate day) {

    /**
     * The bytes of the livret.
     *
     * @param edition the one that the user chooses; null for the one that is in force
     * @param numero the number that the user gives; null for that of the cycle
     * @param schemas where the schemas lie as seen from the new file; null when they are not at hand
     */
    byte[] livret(Document document, Document edition, String numero, String schemas) throws IOException {
        Dossier dossier = new Dossier(document);
        requireDue(dossier);
        String number = numero(dossier, numero);
        Optional<Document> extrait = dossier.value("cycle[last()]/@type").filter("REEVALUATION"::equals)
                .map(reassessed -> new PrecedingDecision(ccs, resolver, dossier).extrait());
        LivretPrerempli livret = new LivretPrerempli(document, edition == null ? edition(extrait) : edition, extrait);
        if (!livret.inconnues().isEmpty()) {
            throw Stop.blocked(ccs.say("L’édition choisie n’a pas les compétences à réévaluer : " + String.join(", ", livret.inconnues()) + ".",
                    "The edition chosen does not have the competencies to be reassessed: " + String.join(", ", livret.inconnues()) + "."));
        }
        return livret.livret(number, dossier.numero(), schemas);
    }

    /** Of a reassessment, the edition that the decision applies, for as long as it is in force. */
    private Document edition(Optional<Document> extrait) {
        EditionInForce inForce = new EditionInForce(ccs, resolver, day);
        return extrait.map(decided -> new DecidedFile(ccs, resolver, decided).edition()).filter(inForce::holds).orElseGet(inForce::only);
    }

    /** Whether the dossier is in an état in which an assessment may be recorded, or is once an evaluator has been appointed. */
    static boolean waits(Document dossier) {
        String etat = dossier.attribute("etat").orElse("");
        Evenement evaluation = Transitions.evenement("EVALUATION");
        return evaluation.suite(etat).isPresent() || Transitions.evenement("DESIGNATION").suite(etat).flatMap(evaluation::suite).isPresent();
    }

    private void requireDue(Dossier dossier) {
        if (!waits(dossier.document())) {
            String code = dossier.document().attribute("etat").orElse("");
            Optional<Etat> etat = Transitions.etat(code);
            throw Stop.blocked(ccs.say("Le dossier " + dossier.numero() + " n’a rien à faire évaluer ; son état : « " + etat.map(Etat::libelle).orElse(code)
                    + " ».",
                    "The dossier " + dossier.numero() + " has nothing to be assessed; its state: “" + etat.map(Etat::label).orElse(code) + "”."));
        }
    }

    private String numero(Dossier dossier, String wanted) {
        Optional<String> own = dossier.livret();
        if (own.isPresent() && wanted != null && !wanted.equals(own.get())) {
            throw Stop.usage(ccs.say("Le livret de ce cycle porte le numéro " + own.get() + " : retirez --numero.",
                    "The livret of this cycle bears the number " + own.get() + ": leave out --numero."));
        }
        return own.or(() -> Optional.ofNullable(wanted)).orElseThrow(() -> Stop.usage(ccs.say("Le dossier ne donne pas de numéro au livret de ce cycle : "
                + "ajoutez --numero.", "The dossier gives no number to the livret of this cycle: add --numero.")));
    }
}
