package fr.ccs.dossier.dossier;

import java.util.List;
import java.util.Optional;

/**
 * One line of a year's figures.
 *
 * @param code of what is counted; empty for what the dossiers do not say
 * @param libelle as an edition of the référentiel calls it; empty where none does
 * @param valeurs one a column; empty where the number is hidden
 */
public record BilanLigne(String code, String libelle, List<Optional<Integer>> valeurs) {}
