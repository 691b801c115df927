package fr.ccs.dossier.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is hidden stays hidden from a reader who knows every sum, and that a hidden number is not zero. */
class BilanSecretTest {
    private static final int SEUIL = 5;
    private static final int FAR = 1_000_000;
    private static final List<String> ACTIVITES = List.of("A", "B", "C", "D", "E", "F", "G", "H", "I");
    private static final List<String> STATUTS = List.of("SALARIE", "INTERIMAIRE", "ALTERNANT");
    private static final List<String> COMPETENCES = List.of("E 1|C1", "E 1|C2", "E 1|C3", "E 1|C4", "E 1|C5");
    private static final BilanCellules CELLULES = new BilanCellules(ACTIVITES, STATUTS, COMPETENCES);

    /** A year at random in which every relation that a reader may guess holds exactly. */
    private static Map<String, Integer> year(Random random, int size) {
        Map<String, Integer> numbers = new HashMap<>();
        int valides = random.nextInt(size);
        int refused = random.nextInt(1 + size / 3);
        int reports = random.nextInt(1 + size / 6);
        numbers.put("valides", valides);
        numbers.put("nonValides", refused);
        numbers.put("reports", reports);
        numbers.put("presentes", valides + refused + reports);
        numbers.put("inscrits", random.nextInt(2 * size));
        List.of("evalues", "certifies", "reevaluations", "abandons", "recours").forEach(code -> numbers.put(code, random.nextInt(size)));
        for (String measure : Bilan.GROUPES) {
            split(numbers, random, measure, BilanCellules.ACTIVITE, ACTIVITES);
            split(numbers, random, measure, BilanCellules.STATUT, STATUTS);
        }
        for (String one : COMPETENCES) {
            int missing = random.nextInt(refused + 1);
            numbers.put(BilanCellules.cell("nonAcquises", BilanCellules.COMPETENCE, one), missing);
            numbers.put(BilanCellules.cell("acquises", BilanCellules.COMPETENCE, one), valides + refused - missing);
        }
        return numbers;
    }

    private static void split(Map<String, Integer> numbers, Random random, String measure, String dimension, List<String> codes) {
        codes.forEach(code -> numbers.put(BilanCellules.cell(measure, dimension, code), 0));
        IntStream.range(0, numbers.get(measure)).forEach(i -> numbers.merge(
                BilanCellules.cell(measure, dimension, codes.get((int) (codes.size() * Math.pow(random.nextDouble(), 3)))), 1, Integer::sum));
    }

    /** How often the jury decided is printed nowhere, and ties what is. */
    private static final String DECIDED = "decided";

    private static Set<String> hidden(Map<String, Integer> numbers, int seuil) {
        BilanCompte compte = new BilanCompte();
        numbers.forEach((cell, number) -> IntStream.range(0, number).forEach(i -> compte.un(cell)));
        IntStream.range(0, numbers.get("valides") + numbers.get("nonValides")).forEach(i -> {
            compte.un(BilanCellules.DECIDES);
            compte.un(BilanCellules.PREMIERS + "E 1");
        });
        return BilanSecret.caches(compte, CELLULES.toutes(), CELLULES.sommes(), seuil);
    }

    /** An equation: what is added, what is taken away, and the rest that is known. */
    private record Equation(List<String> plus, List<String> minus, int rest) {}

    /** All that a reader may compute with, said without {@link BilanCellules}. */
    private static List<Equation> equations() {
        List<Equation> all = new ArrayList<>();
        all.add(new Equation(List.of("valides", "nonValides"), List.of(DECIDED), 0));
        all.add(new Equation(List.of(DECIDED, "reports"), List.of("presentes"), 0));
        for (String measure : Bilan.GROUPES) {
            all.add(new Equation(ACTIVITES.stream().map(code -> measure + "|activite|" + code).toList(), List.of(measure), 0));
            all.add(new Equation(STATUTS.stream().map(code -> measure + "|statut|" + code).toList(), List.of(measure), 0));
        }
        COMPETENCES.forEach(one -> all.add(new Equation(List.of("acquises|competence|" + one, "nonAcquises|competence|" + one), List.of(DECIDED), 0)));
        return all;
    }

    /** The smallest and largest value that each hidden number may have. */
    private static Map<String, int[]> attack(Map<String, Integer> numbers, Set<String> hidden) {
        Map<String, int[]> bounds = new HashMap<>();
        numbers.forEach((cell, number) -> bounds.put(cell, hidden.contains(cell) ? new int[] {1, FAR} : new int[] {number, number}));
        bounds.put(DECIDED, new int[] {0, FAR});
        for (boolean more = true; more;) {
            more = false;
            for (Equation equation : equations()) {
                more |= narrow(equation, bounds);
            }
        }
        return bounds;
    }

    private static boolean narrow(Equation equation, Map<String, int[]> bounds) {
        boolean more = false;
        List<String> cells = new ArrayList<>(equation.plus);
        cells.addAll(equation.minus);
        for (String cell : cells) {
            int sign = equation.plus.contains(cell) ? 1 : -1;
            long low = equation.rest;
            long high = equation.rest;
            for (String other : cells) {
                if (!other.equals(cell)) {
                    boolean added = equation.plus.contains(other);
                    low -= added ? bounds.get(other)[1] : -bounds.get(other)[0];
                    high -= added ? bounds.get(other)[0] : -bounds.get(other)[1];
                }
            }
            int[] own = bounds.get(cell);
            int least = (int) Math.max(own[0], sign > 0 ? low : -high);
            int most = (int) Math.min(own[1], sign > 0 ? high : -low);
            more |= least > own[0] || most < own[1];
            own[0] = least;
            own[1] = most;
        }
        return more;
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 20, 60, 300, 2000})
    void noHiddenNumberCanBeComputed(int size) {
        Random random = new Random(size);
        for (int i = 0; i < 300; i++) {
            Map<String, Integer> numbers = year(random, size);
            Set<String> hidden = hidden(numbers, SEUIL);
            numbers.forEach((cell, number) -> {
                if (number > 0 && number < SEUIL) {
                    assertThat(hidden).contains(cell);
                }
            });
            Map<String, int[]> bounds = attack(numbers, hidden);
            hidden.forEach(cell -> assertThat(bounds.get(cell)[0]).as(cell + " of " + numbers + " with " + hidden).isLessThan(bounds.get(cell)[1]));
        }
    }

    @Test
    void withoutTheSecondStepTheyCan() {
        Map<String, Integer> numbers = year(new Random(1), 60);
        numbers.put("reports", 3);
        numbers.put("presentes", numbers.get("valides") + numbers.get("nonValides") + 3);
        int[] found = attack(numbers, Set.of("reports")).get("reports");
        assertThat(found).as("the attack of this test finds what it can").containsExactly(3, 3);
    }

    @Test
    void nothingIsHiddenAtOneAndNothingMoreThanNeeded() {
        Map<String, Integer> numbers = year(new Random(2), 60);
        assertThat(hidden(numbers, 1)).isEmpty();
        Map<String, Integer> large = new HashMap<>();
        numbers.forEach((cell, number) -> large.put(cell, number * SEUIL));
        assertThat(hidden(large, SEUIL)).isEmpty();
    }
}
