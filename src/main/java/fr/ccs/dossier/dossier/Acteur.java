package fr.ccs.dossier.dossier;

import java.util.Optional;

/**
 * Who caused an event.
 *
 * @param nom a person's name, or a service
 * @param id the branch's number of the person; empty for a service
 */
public record Acteur(Qualite qualite, String nom, Optional<String> id) {

    /** A service, or a person whose number is not known. */
    public static Acteur named(Qualite qualite, String nom) {
        return new Acteur(qualite, nom, Optional.empty());
    }
}
