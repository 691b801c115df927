package fr.ccs.dossier.dossier;

import java.util.List;
import java.util.Optional;

/**
 * A year's figures of a branch, in which no small number of persons can be read or computed.
 *
 * @param seuil the smallest number but zero that is shown
 * @param parcours how many events of each kind, one value a line
 * @param activites by activity of the company, the values of {@link #GROUPES}
 * @param statuts by status of the person, the same
 * @param competences by competency, the values of {@link #COMPETENCES}
 * @param illisibles paths of the dossiers that could not be read wholly, or bear the number of another, and count for nothing
 * @param complet whether every delivery of the year in the register is of a dossier counted here; empty without a register
 */
public record Bilan(int annee, int seuil, List<BilanLigne> parcours, List<BilanLigne> activites, List<BilanLigne> statuts, List<BilanLigne> competences,
        List<BilanDelai> delais, List<String> illisibles, Optional<Boolean> complet) {

    /** What is counted for groups of persons. */
    public static final List<String> GROUPES = List.of("inscrits", "valides", "nonValides");

    /** What is counted for a competency. */
    public static final List<String> COMPETENCES = List.of("acquises", "nonAcquises", "acquisesReevaluation", "nonAcquisesReevaluation");

    /** Whether anything is hidden. */
    public boolean secret() {
        return List.of(parcours, activites, statuts, competences).stream().flatMap(List::stream).flatMap(ligne -> ligne.valeurs().stream())
                .anyMatch(Optional::isEmpty) || delais.stream().anyMatch(delai -> delai.quartiles().isEmpty());
    }
}
