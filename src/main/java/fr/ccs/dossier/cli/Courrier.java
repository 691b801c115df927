package fr.ccs.dossier.cli;

import fr.ccs.dossier.render.Imprime;
import java.util.List;

/**
 * A letter that a decision calls for.
 *
 * @param piece the type of pièce under which the dossier keeps it
 * @param evenement the event by which the journal tells that it was sent
 */
record Courrier(Imprime imprime, String piece, String evenement, String destinataire) {
    private static final List<Courrier> DE_VALIDATION = List.of(
            new Courrier(Imprime.NOTIFICATION_VALIDATION, "NOTIFICATION", "NOTIFICATION", "La personne candidate"));
    private static final List<Courrier> DE_NON_VALIDATION = List.of(
            new Courrier(Imprime.RECOMMANDATIONS_CANDIDAT, "RECOMMANDATION_CANDIDAT", "NOTIFICATION", "La personne candidate"),
            new Courrier(Imprime.RECOMMANDATIONS_ENTREPRISE, "RECOMMANDATION_ENTREPRISE", "NOTIFICATION", "L’entreprise"));
    private static final List<Courrier> DE_REPORT = List.of(
            new Courrier(Imprime.DEMANDE_COMPLEMENT, "DEMANDE_COMPLEMENT", "COMPLEMENT_DEMANDE", "L’évaluateur externe"));

    /** The letters of a decision that leaves the dossier in this état: none where a certificate was handed over already. */
    static List<Courrier> of(String etat) {
        return switch (etat) {
            case "VALIDE" -> DE_VALIDATION;
            case "NON_VALIDE" -> DE_NON_VALIDATION;
            case "REPORTE", "A_COMPLETER" -> DE_REPORT;
            default -> List.of();
        };
    }

    /** How its file is called, without suffix. */
    String nom() {
        return imprime.code();
    }
}
