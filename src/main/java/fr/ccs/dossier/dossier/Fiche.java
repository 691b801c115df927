package fr.ccs.dossier.dossier;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody wrote down about a person, a company, a référent, by the names of {@link Rubrique}; a value that is blank is not there.
 *
 * <p>The same names are the columns of a table of enrolments and the options of commands.
 */
public record Fiche(Map<String, String> valeurs) {

    public Fiche(Map<String, String> valeurs) {
        Map<String, String> kept = new LinkedHashMap<>();
        valeurs.forEach((name, value) -> {
            if (value != null && !value.isBlank()) {
                kept.put(name, value.strip().replaceAll("\\p{Cntrl}", " "));
            }
        });
        this.valeurs = Collections.unmodifiableMap(kept);
    }

    public Optional<String> valeur(String rubrique) {
        return Optional.ofNullable(valeurs.get(rubrique));
    }

    /** Those of these names that are not there. */
    public List<String> absentes(List<String> rubriques) {
        return rubriques.stream().filter(name -> !valeurs.containsKey(name)).toList();
    }

    /** This one, completed by another where it says nothing. */
    public Fiche over(Fiche other) {
        Map<String, String> all = new LinkedHashMap<>(other.valeurs);
        all.putAll(valeurs);
        return new Fiche(all);
    }
}
