package fr.ccs.dossier.dossier;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A member of the jury to summon, as the annuaire knows them.
 *
 * @param membre the person's number
 */
public record Convocation(String membre, Optional<String> college, String nom, String prenom) {

    Map<String, String> valeurs() {
        Map<String, String> valeurs = new HashMap<>(Map.of("membre", membre, "nom", nom, "prenom", prenom));
        college.ifPresent(code -> valeurs.put("college", code));
        return valeurs;
    }
}
