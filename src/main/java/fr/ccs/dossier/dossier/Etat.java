package fr.ccs.dossier.dossier;

import java.util.Optional;

/**
 * An état of a dossier, as the list of transitions describes it.
 *
 * @param attend who has to act next; empty when nobody has
 * @param libelle how it is printed in French, {@code label} in English
 */
public record Etat(String code, Optional<Qualite> attend, String libelle, String label) {}
