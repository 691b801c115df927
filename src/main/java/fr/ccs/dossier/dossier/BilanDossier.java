package fr.ccs.dossier.dossier;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.finding.FrenchTime;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What one dossier adds to the figures of a year. An event is of the year of the day on which it was done, in Paris; a decision that was rectified
 * counts as it was rectified, on the day of the meeting.
 */
final class BilanDossier {
    /** Events that count as they are. */
    private static final Map<String, String> SIMPLE = Map.of("PRESENTATION", "presentes", "DELIVRANCE", "certifies", "REEVALUATION", "reevaluations",
            "ABANDON", "abandons", "RECOURS_RECU", "recours");
    private static final Map<String, String> DECISIONS = Map.of("VALIDATION", "valides", "NON_VALIDATION", "nonValides", "REPORT", "reports");
    private static final Set<String> OUVERTURES = Set.of("INSCRIPTION", "REEVALUATION", "REPRISE", "RECOURS_ACCUEILLI");
    private static final String REEVALUATION = "REEVALUATION";
    private static final String DECISION = "DECISION_";
    private static final String RECTIFICATION = "RECTIFICATION_";

    /** One event; its objects are numbers of documents and pièces. */
    private record Fait(String type, LocalDate jour, List<String> objets) {}

    private final Dossier dossier;
    private final BilanCycles cycles;
    private final BilanExtraits extraits;
    private final List<Fait> faits = new ArrayList<>();
    private final int annee;
    private final BilanCompte compte = new BilanCompte();

    private BilanDossier(Path folder, Dossier dossier, int annee) {
        this.dossier = dossier;
        this.cycles = BilanCycles.of(dossier);
        this.extraits = BilanExtraits.of(folder, dossier);
        this.annee = annee;
    }

    /** @throws Refus when an extract that tells of a decision of that year is missing, changed or unreadable */
    static BilanCompte of(Path folder, Dossier dossier, int annee) throws Refus {
        BilanDossier all = new BilanDossier(folder, dossier, annee);
        all.read();
        all.count();
        return all.compte;
    }

    private void read() {
        List<String> types = dossier.values("journal/evenement/string(@type)");
        List<String> days = dossier.values("journal/evenement/string((@jour, @date)[1])");
        List<String> objets = dossier.values("journal/evenement/string-join(objet/@ref, '|')");
        IntStream.range(0, types.size()).forEach(i -> faits.add(new Fait(types.get(i), jour(days.get(i)), List.of(objets.get(i).split("\\|")))));
    }

    /** The day in Paris. */
    private static LocalDate jour(String text) {
        return text.contains("T") ? OffsetDateTime.parse(text).atZoneSameInstant(FrenchTime.ZONE).toLocalDate() : LocalDate.parse(text);
    }

    private void count() throws Refus {
        boolean doublon = faits.stream().anyMatch(fait -> fait.type.equals("DOUBLON"));
        for (int i = 0; i < faits.size(); i++) {
            Fait fait = faits.get(i);
            if (fait.jour.getYear() != annee) {
                continue;
            }
            if (SIMPLE.containsKey(fait.type)) {
                compte.un(SIMPLE.get(fait.type));
            } else if (fait.type.equals("INSCRIPTION") && !doublon) {
                compte.un("inscrits");
                groupe("inscrits", cycles.au(fait.jour));
            } else if (fait.type.equals("EVALUATION") && depuis(i).noneMatch(j -> faits.get(j).type.equals("EVALUATION"))) {
                compte.un("evalues");
            } else if (fait.type.startsWith(DECISION)) {
                decision(i);
            }
            delais(i);
        }
    }

    private void decision(int rank) throws Refus {
        int last = rank;
        for (int j = rank + 1; j < faits.size() && !faits.get(j).type.startsWith(DECISION); j++) {
            last = DECISIONS.containsKey(issue(faits.get(j).type)) ? j : last;
        }
        String outcome = issue(faits.get(last).type);
        String cell = DECISIONS.get(outcome);
        compte.un(cell);
        if (outcome.equals("REPORT")) {
            return;
        }
        Document extrait = extraits.de(faits.get(last).objets);
        BilanCycles.Cycle cycle = cycles.du(extrait).orElseGet(() -> cycles.au(faits.get(rank).jour));
        groupe(cell, cycle);
        compte.un(BilanCellules.DECIDES);
        if (!cycle.type().equals(REEVALUATION)) {
            compte.un(BilanCellules.PREMIERS + extraits.edition(extrait));
        }
        extraits.competences(extrait).forEach(decided -> compte.un((decided.acquise() ? "acquises" : "nonAcquises")
                + (cycle.type().equals(REEVALUATION) ? "Reevaluation" : "") + "|competence|" + decided.edition() + "|" + decided.code()));
        depuis(rank).filter(j -> faits.get(j).type.equals("RECEPTION_BRANCHE")).max()
                .ifPresent(received -> delai("receptionJury", received, rank));
    }

    /** The outcome that the type of a decision, or of its rectification, names. */
    private static String issue(String type) {
        return type.startsWith(DECISION) ? type.substring(DECISION.length()) : type.startsWith(RECTIFICATION) ? type.substring(RECTIFICATION.length()) : "";
    }

    private void groupe(String measure, BilanCycles.Cycle cycle) {
        compte.un(measure + "|activite|" + cycle.activite());
        compte.un(measure + "|statut|" + cycle.statut());
    }

    private void delais(int rank) {
        String type = faits.get(rank).type;
        if (type.equals("RECEPTION_BRANCHE") && depuis(rank).noneMatch(j -> faits.get(j).type.equals("RECEPTION_BRANCHE"))) {
            opening(rank).filter(j -> faits.get(j).type.equals("INSCRIPTION")).ifPresent(j -> delai("inscriptionReception", j, rank));
        } else if (type.equals("DELIVRANCE")) {
            IntStream.range(0, rank).filter(j -> issue(faits.get(j).type).equals("VALIDATION")).max().ifPresent(j -> delai("juryDelivrance", j, rank));
        }
    }

    private void delai(String code, int from, int to) {
        compte.delai(code, (int) ChronoUnit.DAYS.between(faits.get(from).jour, faits.get(to).jour));
    }

    /** What opened the course of which an event is part. */
    private Optional<Integer> opening(int rank) {
        return IntStream.range(0, rank).filter(j -> OUVERTURES.contains(faits.get(j).type)).boxed().reduce((before, after) -> after);
    }

    /** The ranks of the events since then. */
    private IntStream depuis(int rank) {
        return IntStream.range(opening(rank).orElse(0), rank);
    }
}
