package fr.ccs.dossier.document;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The name by which one document cites another: never a path, so that files may move.
 *
 * @param id the numero; for a référentiel its id; for a registre its genre; the one annuaire of a branch has none
 * @param edition the edition of a référentiel, the exemplaire of a certificat, the référentiel that a registre is for; else empty
 */
public record Citation(Kind kind, String id, String edition) {
    private static final String FIRST_COPY = "1";

    /** The citation of a document with these root attributes; empty when it bears no number yet. */
    static Optional<Citation> of(Kind kind, UnaryOperator<String> attribute) {
        return switch (kind) {
            case REFERENTIEL -> named(kind, attribute.apply("id"), attribute.apply("edition"));
            case CERTIFICAT -> named(kind, attribute.apply("numero"), attribute.apply("exemplaire"));
            case REGISTRE -> named(kind, attribute.apply("genre"), attribute.apply("referentiel"));
            default -> named(kind, attribute.apply("numero"), "");
        };
    }

    /**
     * The citation by what another document says of it.
     *
     * @param edition null or empty when it says nothing of it
     * @return empty when that names no document
     */
    public static Optional<Citation> named(Kind kind, String id, String edition) {
        boolean numbered = id != null && !id.isEmpty();
        boolean precise = edition != null && !edition.isEmpty();
        return switch (kind) {
            case EXTRAIT, ELIMINATION, BORDEREAU_ELIMINATION -> Optional.empty();
            case REGISTRE -> numbered ? Optional.of(new Citation(kind, id, precise ? edition : "")) : Optional.empty();
            case ANNUAIRE -> Optional.of(new Citation(kind, "", ""));
            case REFERENTIEL -> numbered && precise ? Optional.of(new Citation(kind, id, edition)) : Optional.empty();
            case CERTIFICAT -> numbered ? Optional.of(new Citation(kind, id, precise ? edition : FIRST_COPY)) : Optional.empty();
            default -> numbered ? Optional.of(new Citation(kind, id, "")) : Optional.empty();
        };
    }

    @Override
    public String toString() {
        return switch (kind) {
            case REFERENTIEL -> id + " " + edition;
            case CERTIFICAT -> edition.equals(FIRST_COPY) ? id : id + "/" + edition;
            case ANNUAIRE, REGISTRE -> kind.root();
            default -> id;
        };
    }
}
