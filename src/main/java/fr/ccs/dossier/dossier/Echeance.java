package fr.ccs.dossier.dossier;

import java.time.LocalDate;
import java.util.List;

/**
 * One class of documents of one dossier whose retention has ended: a line of what {@code ccs retention} lists.
 *
 * @param numero of the dossier; for what is of many people, of the document itself
 * @param debut the day from which the time ran, {@code fin} the last day on which it had to be there
 * @param regle duration and starting event
 * @param pieces those of the class that are still there, in the dossier or in a deposit
 * @param entier whether nothing else of the dossier has to be kept: then all of it goes
 * @param lieux where they stand: {@code dossier}, and the names of deposits
 */
public record Echeance(String numero, String classe, LocalDate debut, LocalDate fin, String sortFinal, String regle, List<PieceGardee> pieces, boolean entier,
        List<String> lieux, List<Suspension> suspensions) {

    public Echeance {
        pieces = List.copyOf(pieces);
        lieux = List.copyOf(lieux);
        suspensions = List.copyOf(suspensions);
    }

    /** Whether it is to be destroyed and nothing holds that back. */
    public boolean eliminable() {
        return sortFinal.equals("DETRUIRE") && suspensions.isEmpty();
    }

    /** How the register and the list for two people say why. */
    public String motif() {
        return "Règle " + classe + "\u00A0: " + regle + ", échue le " + fin + ".";
    }
}
