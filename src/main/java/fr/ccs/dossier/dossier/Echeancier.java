package fr.ccs.dossier.dossier;

import java.time.LocalDate;
import java.util.List;

/**
 * All that is due on a day where somebody looked: what every list of it is made from; it names nobody.
 *
 * @param dossiers how many were looked at, {@code paquets} how many deposits
 * @param illisibles what could not be told, each with its reason in both languages
 */
public record Echeancier(LocalDate jour, int dossiers, int paquets, List<Echeance> echeances, List<Refus> illisibles) {

    public Echeancier {
        echeances = List.copyOf(echeances);
        illisibles = List.copyOf(illisibles);
    }

    public long eliminables() {
        return echeances.stream().filter(Echeance::eliminable).count();
    }
}
