package fr.ccs.dossier.archive;

import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.Echeance;
import fr.ccs.dossier.dossier.Echeances;
import fr.ccs.dossier.dossier.LigneElimination;
import fr.ccs.dossier.dossier.PieceGardee;
import fr.ccs.dossier.dossier.Refus;
import fr.ccs.dossier.dossier.Suspension;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What of one dossier and its deposits is due on a day, why it is held back, and what may be proposed for elimination. */
public final class Retention {
    private final Resolver editions;
    private final LocalDate jour;

    /** @param editions where the editions of the référentiel stand */
    public Retention(Resolver editions, LocalDate jour) {
        this.editions = editions;
        this.jour = jour;
    }

    /** @param lignes what two people may decide on; empty when nothing is due, or something holds it back */
    public record Etude(List<Echeance> echeances, List<LigneElimination> lignes) {}

    /** @throws Refus when it cannot be told: something is unreadable, or an edition is not at hand */
    public Etude of(Ensemble ensemble) throws IOException, Refus {
        return of(ensemble, EnsembleLu.of(ensemble));
    }

    Etude of(Ensemble ensemble, EnsembleLu read) throws Refus {
        if (read.reference().isEmpty()) {
            return new Etude(List.of(), List.of());
        }
        List<PieceGardee> pieces = PieceGardee.ensemble(read.lieux().values());
        List<String> lieux = read.lieux().entrySet().stream().filter(lieu -> !lieu.getValue().isEmpty() || lieu.getKey().equals(EnsembleLu.OWN))
                .map(java.util.Map.Entry::getKey).toList();
        List<Echeance> dues = new Echeances(read.reference().get(), EditionsSuivies.of(read, editions), jour).de(pieces, lieux, suspensions(ensemble, read));
        return new Etude(dues, lignes(dues, read));
    }

    private static List<Suspension> suspensions(Ensemble ensemble, EnsembleLu read) {
        List<Suspension> all = new ArrayList<>();
        if (ensemble.dossiers().size() > 1) {
            all.add(Suspension.of(Suspension.Cause.DOUBLE, ""));
        }
        if (read.vivant().isEmpty() && read.eteint().isEmpty()) {
            all.add(Suspension.of(Suspension.Cause.DOSSIER_ABSENT, ""));
        }
        read.absents().forEach(name -> all.add(Suspension.of(Suspension.Cause.PAQUET_ABSENT, name)));
        return all;
    }

    private static List<LigneElimination> lignes(List<Echeance> dues, EnsembleLu read) {
        List<Echeance> free = dues.stream().filter(Echeance::eliminable).toList();
        if (free.stream().anyMatch(Echeance::entier)) {
            Echeance last = free.stream().max(Comparator.comparing(Echeance::fin)).orElseThrow();
            String empreinte = read.vivant().map(dossier -> dossier.document().sha256()).or(() -> read.eteint().map(stone -> stone.empreinte())).orElseThrow();
            return List.of(new LigneElimination(last.numero(), Optional.empty(), empreinte, last.fin(), last.motif(), read.paquets()));
        }
        return free.stream().flatMap(due -> due.pieces().stream().map(piece -> LigneElimination.of(due, piece))).toList();
    }
}
