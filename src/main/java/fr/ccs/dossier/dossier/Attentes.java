package fr.ccs.dossier.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What a dossier waits for, from its état and its journal.
 *
 * @param delais asked for only where a delay runs
 */
record Attentes(String etat, Journal journal, Supplier<Delais> delais, LocalDate jour) {
    private static final Set<String> DECISIONS = Set.of("DECISION_VALIDATION", "DECISION_NON_VALIDATION", "DECISION_REPORT", "RECTIFICATION_VALIDATION",
            "RECTIFICATION_NON_VALIDATION", "RECTIFICATION_REPORT");
    private static final Set<String> RETRAIT = Set.of("RETRAIT_CERTIFICAT");
    private static final Set<String> RECEPTIONS = Set.of("RECEPTION_BRANCHE", "COMPLEMENT_RECU", "DECISION_REPORT", "RECTIFICATION_REPORT",
            "RECOURS_ACCUEILLI");
    private static final Set<String> APPEALS = Set.of("RECOURS_REJETE", "RECOURS_DESISTEMENT", "RETRAIT_CONFIRME");

    /** In the order in which they fall due; one of {@code RIEN} when nobody is awaited. */
    List<Attente> toutes() {
        LocalDate depuis = journal.etatDepuis();
        return switch (etat) {
            case "INSCRIT" -> List.of(Attente.sansDelai(Attendu.DESIGNATION, Qualite.BRANCHE, depuis));
            case "DESIGNE" -> List.of(Attente.sansDelai(Attendu.LIVRET, Qualite.EVALUATEUR_EXTERNE, depuis));
            case "EVALUE" -> List.of(journal.premierApres(Set.of("EVALUATION"), "ENVOI_EVALUATEUR")
                    .map(sent -> Attente.sansDelai(Attendu.RECEPTION, Qualite.BRANCHE, sent.jour()))
                    .orElseGet(() -> Attente.sansDelai(Attendu.ENVOI, Qualite.EVALUATEUR_EXTERNE, depuis)));
            case "RECU" -> List.of(Attente.sansDelai(Attendu.CONTROLE, Qualite.BRANCHE, depuis));
            case "A_COMPLETER" -> List.of(Attente.sansDelai(Attendu.COMPLEMENT, Qualite.EVALUATEUR_EXTERNE, depuis));
            case "RECEVABLE" -> List.of(jury(Attendu.PRESENTATION, Qualite.BRANCHE, depuis));
            case "PRESENTE" -> List.of(jury(Attendu.DECISION, Qualite.JURY, depuis));
            case "REPORTE" -> List.of(Attente.sansDelai(Attendu.NOUVELLE_PRESENTATION, Qualite.BRANCHE, depuis));
            case "VALIDE" -> validee(depuis);
            case "NON_VALIDE" -> nonValidee(depuis);
            case "EN_RECOURS" -> List.of(Attente.sansDelai(Attendu.DECISION_RECOURS, Qualite.COMITE_CCS, depuis));
            case "RETIRE" -> retire(depuis);
            case "CLOS" -> List.of(Attente.sansDelai(Attendu.ARCHIVAGE, Qualite.ARCHIVISTE, depuis));
            default -> List.of(Attente.rien(depuis));
        };
    }

    /** The delay of decision runs from the receipt; anew once the jury has put its decision off, or an appeal sends the dossier back to it. */
    private Attente jury(Attendu attendu, Qualite qui, LocalDate depuis) {
        return delais.get().decision().attente(attendu, qui, depuis, journal.dernier(RECEPTIONS).map(Journal.Passe::jour).orElse(depuis));
    }

    private List<Attente> validee(LocalDate depuis) {
        List<Attente> all = new ArrayList<>();
        if (journal.premierApres(DECISIONS, "NOTIFICATION").isEmpty()) {
            all.add(Attente.sansDelai(Attendu.NOTIFICATION, Qualite.BRANCHE, depuis));
        }
        all.add(Attente.sansDelai(Attendu.DELIVRANCE, Qualite.COMITE_CCS, depuis));
        return all;
    }

    private List<Attente> nonValidee(LocalDate depuis) {
        LocalDate decision = journal.dernier(DECISIONS).map(Journal.Passe::jour).orElse(depuis);
        List<Attente> all = new ArrayList<>(recours(DECISIONS, depuis));
        Attente again = delais.get().reevaluation().attente(Attendu.REEVALUATION, Qualite.CANDIDAT, decision, decision);
        if (!again.depassee(jour)) {
            all.add(again);
        }
        return all.isEmpty() ? List.of(Attente.sansDelai(Attendu.CLOTURE, Qualite.BRANCHE, again.jusque().orElse(decision).plusDays(1))) : all;
    }

    private List<Attente> retire(LocalDate depuis) {
        List<Attente> all = recours(RETRAIT, depuis);
        return all.isEmpty() ? List.of(Attente.rien(depuis)) : all;
    }

    /** The right to appeal, which nobody has a second time, and which runs only once the decision is notified. */
    private List<Attente> recours(Set<String> against, LocalDate depuis) {
        boolean used = APPEALS.stream().anyMatch(end -> journal.premierApres(against, end).isPresent());
        if (used) {
            return List.of();
        }
        return journal.premierApres(against, "NOTIFICATION")
                .map(notified -> delais.get().recours().attente(Attendu.RECOURS, Qualite.CANDIDAT, notified.jour(), notified.jour()))
                .map(open -> open.depassee(jour) ? List.<Attente>of() : List.of(open))
                .orElseGet(() -> List.of(Attente.sansDelai(Attendu.NOTIFICATION, Qualite.BRANCHE, depuis)));
    }
}
