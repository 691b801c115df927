package fr.ccs.dossier.dossier;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One of the two people by whose decision something is eliminated: what is destroyed must be answered for by name.
 *
 * @param id the branch's number of that person
 */
public record Decideur(String id, String nom, Optional<String> qualite) {

    Map<String, String> valeurs() {
        Map<String, String> valeurs = new HashMap<>(Map.of("id", id, "nom", nom));
        qualite.ifPresent(text -> valeurs.put("qualite", text));
        return valeurs;
    }
}
