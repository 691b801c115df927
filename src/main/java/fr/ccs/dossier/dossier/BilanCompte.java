package fr.ccs.dossier.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is counted for a year, by the names of cells: {@code valides}, {@code valides|activite|RECOUVREMENT}. */
final class BilanCompte {
    private final Map<String, Integer> nombres = new TreeMap<>();
    private final Map<String, List<Integer>> jours = new TreeMap<>();

    void un(String cell) {
        nombres.merge(cell, 1, Integer::sum);
    }

    void delai(String code, int days) {
        jours.computeIfAbsent(code, none -> new ArrayList<>()).add(days);
    }

    int nombre(String cell) {
        return nombres.getOrDefault(cell, 0);
    }

    List<Integer> jours(String code) {
        return jours.getOrDefault(code, List.of());
    }

    /** The third parts of the cells that begin so, in their order. */
    List<String> codes(String measure, String dimension) {
        String prefix = measure + "|" + dimension + "|";
        return nombres.keySet().stream().filter(cell -> cell.startsWith(prefix)).map(cell -> cell.substring(prefix.length())).toList();
    }

    /** Adds what one dossier tells, once it has been read wholly. */
    void add(BilanCompte one) {
        one.nombres.forEach((cell, number) -> nombres.merge(cell, number, Integer::sum));
        one.jours.forEach((code, days) -> jours.computeIfAbsent(code, none -> new ArrayList<>()).addAll(days));
    }
}
