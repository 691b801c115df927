package fr.ccs.dossier.document;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The name by which one document cites another: never a path, so that files may move.
 *
 * @param id the numero; for a référentiel its id
 * @param edition the edition of a référentiel; empty for every other kind
 */
public record Citation(Kind kind, String id, String edition) {

    /** The citation of a document with these root attributes; empty when it bears no number yet. */
    static Optional<Citation> of(Kind kind, UnaryOperator<String> attribute) {
        return switch (kind) {
            case REFERENTIEL -> both(kind, attribute.apply("id"), attribute.apply("edition"));
            case ANNUAIRE, REGISTRE, EXTRAIT, ELIMINATION -> Optional.empty();
            default -> both(kind, attribute.apply("numero"), "");
        };
    }

    private static Optional<Citation> both(Kind kind, String id, String edition) {
        return id == null || edition == null ? Optional.empty() : Optional.of(new Citation(kind, id, edition));
    }

    @Override
    public String toString() {
        return edition.isEmpty() ? id : id + " " + edition;
    }
}
