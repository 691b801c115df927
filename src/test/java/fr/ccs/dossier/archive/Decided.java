package fr.ccs.dossier.archive;

import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.BordereauElimination;
import fr.ccs.dossier.dossier.Decideur;
import fr.ccs.dossier.dossier.DecisionElimination;
import fr.ccs.dossier.dossier.Refus;
import fr.ccs.dossier.dossier.Registre;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An archived example, its deposit beside it, and what two people decide on some day years later. */
record Decided(Path folder) {
    static final String NUMERO = Bags.HAND;

    /** When livret and dossier are due, and the certificate is not. */
    static final LocalDate SOME = LocalDate.of(2032, 6, 1);

    /** When everything is. */
    static final LocalDate ALL = LocalDate.of(2090, 6, 1);
    static final List<Decideur> TWO = List.of(new Decideur("P-L9R346P3K", "Anne ARCHIVE SPÉCIMEN", Optional.of("Archiviste")),
            new Decideur("P-N11HWGCNQ", "Zoé ADJOINTE SPÉCIMEN", Optional.empty()));

    private static Path made;

    /** A dossier that is archived and its bag, of one's own; made once for all tests. */
    static synchronized Decided archived(Path parent) throws IOException, Refus {
        if (made == null) {
            Path once = Files.createTempDirectory("retention");
            Path dossier = Bags.closed(NUMERO, once.resolve("dossiers"));
            Bags.archiving(once.resolve("paquets"), new BagDisk(), dossier).archive(dossier);
            made = once;
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    new BagDisk().delete(once);
                } catch (IOException left) {
                    throw new java.io.UncheckedIOException(left);
                }
            }));
        }
        Bags.copy(made, parent);
        return new Decided(parent);
    }

    Path dossier() {
        return folder.resolve("dossiers").resolve(NUMERO);
    }

    Path bag() {
        return folder.resolve("paquets").resolve(NUMERO + "-V1");
    }

    Ensemble ensemble() throws IOException {
        return Ensemble.in(List.of(folder), (place, none) -> {
            throw new IllegalStateException(place.toString());
        }).iterator().next();
    }

    static Retention retention(LocalDate day) {
        return new Retention(new Resolver(List.of(Bags.EXAMPLES.resolve("referentiel")), new DocumentReader(Limits.DEFAULT)), day);
    }

    BordereauElimination proposed(LocalDate day) throws IOException, Refus {
        return BordereauElimination.propose(day, retention(day).of(ensemble()).lignes());
    }

    /** Applies what would be proposed on that day. */
    boolean apply(BordereauElimination bordereau, LocalDate day, Runnable done) throws IOException, Refus {
        DecisionElimination decision = new DecisionElimination(bordereau.numero(), day, TWO);
        return new Eliminating(retention(day), decision, day.atTime(12, 0).toInstant(java.time.ZoneOffset.UTC), (before, after) -> { }, done)
                .apply(ensemble(), bordereau.lignes());
    }

    /** Where the register of eliminations stands, once something was entered. */
    Path registre() {
        return folder.resolve("registre").resolve("eliminations.xml");
    }

    /** The same, entered in the register as the command does. */
    Decided inscrit(LocalDate day) throws IOException, Refus {
        BordereauElimination bordereau = proposed(day);
        apply(bordereau, day, () -> { });
        if (!Files.exists(registre())) {
            Files.write(Files.createDirectories(registre().getParent()).resolve("eliminations.xml"), Registre.eliminations());
        }
        try (Registre open = Registre.open(registre())) {
            open.add(new DecisionElimination(bordereau.numero(), day, TWO), bordereau.lignes(), day.atTime(12, 0).toInstant(java.time.ZoneOffset.UTC));
            open.commit();
        }
        return this;
    }

    Decided eliminated(LocalDate day) throws IOException, Refus {
        if (!apply(proposed(day), day, () -> { })) {
            throw new IllegalStateException("nothing to do");
        }
        return this;
    }
}
