package fr.ccs.dossier.dossier;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an event is about.
 *
 * @param ref a pièce of the dossier (PIE-3) or the number of a document
 * @param empreinte the digest that its file had then
 */
public record Objet(String ref, Optional<String> empreinte) {

    public static Objet of(String ref) {
        return new Objet(ref, Optional.empty());
    }

    Map<String, String> valeurs() {
        Map<String, String> valeurs = new HashMap<>(Map.of("ref", ref));
        empreinte.ifPresent(digest -> valeurs.put("empreinte", digest));
        return valeurs;
    }
}
