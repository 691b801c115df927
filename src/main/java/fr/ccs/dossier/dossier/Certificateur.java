package fr.ccs.dossier.dossier;

import fr.ccs.dossier.document.Document;
import java.util.Optional;

/** Who answers for a certification, as an edition of its référentiel says: the owner of what is archived. */
public record Certificateur(String raisonSociale, Optional<String> siret) {

    /** The first one that an edition names. */
    public static Optional<Certificateur> of(Document edition) {
        return Query.string(edition.root(), "certificateur[1]/raisonSociale/normalize-space(.)")
                .map(nom -> new Certificateur(nom, Query.string(edition.root(), "certificateur[1]/siret")));
    }
}
