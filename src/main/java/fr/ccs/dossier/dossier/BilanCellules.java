package fr.ccs.dossier.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The numbers that are shown for a year, by their names, and the sums that tie them.
 *
 * @param competences edition and code
 */
record BilanCellules(List<String> activites, List<String> statuts, List<String> competences) {
    static final List<String> PARCOURS = List.of("inscrits", "evalues", "presentes", "valides", "nonValides", "reports", "certifies", "reevaluations",
            "abandons", "recours");
    static final String ACTIVITE = "activite";
    static final String STATUT = "statut";
    static final String COMPETENCE = "competence";
    /** Counted and never shown: decisions on the whole, and those of them on a first assessment, by edition. */
    static final String DECIDES = "decides";
    static final String PREMIERS = "premiers|";
    private static final List<String> PREMIERE_EVALUATION = Bilan.COMPETENCES.subList(0, 2);

    static String cell(String measure, String dimension, String code) {
        return measure + "|" + dimension + "|" + code;
    }

    /** All that are shown. */
    List<String> toutes() {
        return Stream.of(PARCOURS, cells(Bilan.GROUPES, ACTIVITE, activites), cells(Bilan.GROUPES, STATUT, statuts),
                cells(Bilan.COMPETENCES, COMPETENCE, competences)).flatMap(List::stream).toList();
    }

    /**
     * What a reader may compute with. The meetings of a year decide on what was submitted to them; and how often they decided may be read from a
     * competency of which both numbers are shown, for a first assessment is on all of them.
     */
    List<BilanSecret.Somme> sommes() {
        List<String> editions = competences.stream().map(BilanCellules::edition).distinct().toList();
        List<BilanSecret.Somme> all = new ArrayList<>(List.of(new BilanSecret.Somme(DECIDES, List.of("valides", "nonValides")),
                new BilanSecret.Somme("presentes", List.of(DECIDES, "reports")),
                new BilanSecret.Somme(DECIDES, editions.stream().map(edition -> PREMIERS + edition).toList())));
        Bilan.GROUPES.forEach(measure -> {
            all.add(new BilanSecret.Somme(measure, cells(List.of(measure), ACTIVITE, activites)));
            all.add(new BilanSecret.Somme(measure, cells(List.of(measure), STATUT, statuts)));
        });
        competences.forEach(one -> all.add(new BilanSecret.Somme(PREMIERS + edition(one), cells(PREMIERE_EVALUATION, COMPETENCE, List.of(one)))));
        return List.copyOf(all);
    }

    private static String edition(String competence) {
        return competence.substring(0, competence.lastIndexOf('|'));
    }

    private static List<String> cells(List<String> measures, String dimension, List<String> codes) {
        return measures.stream().flatMap(measure -> codes.stream().map(code -> cell(measure, dimension, code))).toList();
    }
}
