package fr.ccs.dossier.draft;

import java.util.List;

/**
 * What became of a pièce in a copy for its candidate, which the page tells.
 *
 * @param fichiers its paths in the copy
 */
public record PieceCopiee(Etat etat, List<String> fichiers) {

    /** Its fate. */
    public enum Etat {
        /** Copied as it is. */
        JOINTE,
        /** Copied without what is said of others. */
        MASQUEE,
        /** Held back by the branch, for the rights of somebody else. */
        RETENUE,
        /** Held back because it holds other persons' documents, or what cannot be looked into. */
        TIERS,
        /** Held back because it proves other persons' signatures and tells nothing of the candidate. */
        TECHNIQUE,
        /** Not in the dossier any more. */
        ABSENTE
    }
}
