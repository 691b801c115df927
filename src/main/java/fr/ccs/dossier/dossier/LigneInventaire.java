package fr.ccs.dossier.dossier;

/**
 * A line of the inventory of a copy: what is asked for, and whether it is there.
 *
 * @param chemin in the copy; empty when it is not there
 * @param dossier whose it is; empty for what is of the session as a whole
 * @param piece its identifier in the dossier; empty for what is none
 * @param sha256 lower-case hex; of what is not there the one that the dossier tells, or empty
 */
public record LigneInventaire(String chemin, String nature, String dossier, String piece, String numero, Etat etat, String sha256) {

    /** Whether it is in the copy. */
    public enum Etat {
        /** As it is. */
        JOINT,
        /** Made for the copy from what is there: a print, an extract, a report. */
        ETABLI,
        /** Destroyed at the end of its retention, as the dossier attests. */
        ELIMINE,
        /** Lost, as the dossier says. */
        PERDU,
        /** Not the file that its dossier describes any more. */
        ALTERE,
        /** Not to be found. */
        MANQUANT
    }

    /** Whether an inspection would find a gap: what was eliminated in its time is none. */
    public boolean manque() {
        return etat == Etat.PERDU || etat == Etat.ALTERE || etat == Etat.MANQUANT;
    }
}
