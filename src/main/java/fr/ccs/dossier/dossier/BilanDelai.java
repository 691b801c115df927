package fr.ccs.dossier.dossier;

import java.util.List;
import java.util.Optional;

/**
 * How long a step took, in days.
 *
 * @param quartiles empty where too few dossiers took that step
 */
public record BilanDelai(String code, Optional<Quartiles> quartiles) {

    /** Each the smallest number of days that a quarter, half, three quarters of the dossiers did not exceed. */
    public record Quartiles(int premier, int mediane, int troisieme) {}

    /** @param jours one number of days a dossier */
    static BilanDelai of(String code, List<Integer> jours, int seuil) {
        if (jours.isEmpty() || jours.size() < seuil) {
            return new BilanDelai(code, Optional.empty());
        }
        List<Integer> sorted = jours.stream().sorted().toList();
        return new BilanDelai(code, Optional.of(new Quartiles(rank(sorted, 1), rank(sorted, 2), rank(sorted, 3))));
    }

    private static int rank(List<Integer> sorted, int quarters) {
        return sorted.get((sorted.size() * quarters + 3) / 4 - 1);
    }
}
