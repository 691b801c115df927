package fr.ccs.dossier.dossier;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who waits for whom in a branch on one day: what is late first, then by the day until which there is time, then by age.
 *
 * @param dossiers how many could be read
 * @param illisibles the paths of dossiers and sessions that could not be
 * @param registre whether a register of deliveries was at hand; without one nothing is said of what is to be sent
 * @param annuaire whether an annuaire was at hand; without one nothing is said of habilitations
 */
public record Suivi(LocalDate jour, int dossiers, List<LigneSuivi> lignes, List<String> illisibles, boolean registre, boolean annuaire) {

    public Suivi {
        lignes = lignes.stream().sorted(Comparator.comparing((LigneSuivi ligne) -> !ligne.attente().depassee(jour))
                .thenComparing(ligne -> ligne.attente().attendu() == Attendu.RIEN)
                .thenComparing(ligne -> ligne.attente().jusque().orElse(LocalDate.MAX))
                .thenComparing(ligne -> ligne.attente().depuis()).thenComparing(LigneSuivi::numero)
                .thenComparing(ligne -> ligne.attente().attendu())).toList();
        illisibles = illisibles.stream().sorted().toList();
    }

    /** How many lines are late. */
    public long depassees() {
        return lignes.stream().filter(ligne -> ligne.attente().depassee(jour)).count();
    }

    /** The same, with more that could not be read. */
    public Suivi avec(List<String> more) {
        return new Suivi(jour, dossiers, lignes, Stream.concat(illisibles.stream(), more.stream()).toList(), registre, annuaire);
    }
}
