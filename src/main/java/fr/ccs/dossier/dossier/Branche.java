package fr.ccs.dossier.dossier;

import fr.ccs.dossier.document.Document;
import java.util.List;
import java.util.Optional;

/**
 * What tells of delays besides the dossiers themselves.
 *
 * @param registre the register of deliveries
 */
public record Branche(List<Document> sessions, Optional<Document> registre, Optional<Document> annuaire) {}
