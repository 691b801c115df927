package fr.ccs.dossier.archive;

import fr.ccs.dossier.dossier.DecisionElimination;
import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.dossier.DossierElimine;
import fr.ccs.dossier.dossier.FolderLock;
import fr.ccs.dossier.dossier.LigneElimination;
import fr.ccs.dossier.dossier.PieceTenue;
import fr.ccs.dossier.dossier.Refus;
import fr.ccs.dossier.dossier.Staging;
import fr.ccs.dossier.dossier.Suspension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Does what two people decided, one dossier after the other: in its own folder first, where the event says why, then in its deposits. */
public final class Eliminating {
    private final Retention retention;
    private final DecisionElimination decision;
    private final Instant at;
    private final DossierElimine.Garde garde;
    private final Runnable done;

    /** @param garde looks at each dossier as it would be */
    public Eliminating(Retention retention, DecisionElimination decision, Instant at, DossierElimine.Garde garde) {
        this(retention, decision, at, garde, () -> { });
    }

    Eliminating(Retention retention, DecisionElimination decision, Instant at, DossierElimine.Garde garde, Runnable done) {
        this.retention = retention;
        this.decision = decision;
        this.at = at;
        this.garde = garde;
        this.done = done;
    }

    /** Ends what an elimination that was stopped left half done. */
    public static void settle(Ensemble ensemble) throws IOException {
        for (Path folder : ensemble.dossiers()) {
            settle(folder, folder);
        }
        for (Path folder : ensemble.paquets()) {
            settle(folder, folder.toAbsolutePath().getParent());
        }
    }

    private static void settle(Path folder, Path locked) throws IOException {
        if (Staging.left(folder)) {
            try (FolderLock lock = FolderLock.on(locked, FolderLock.PATIENCE)) {
                Staging.replay(folder);
            }
        }
    }

    /**
     * Whether this may be done today; nothing is written.
     *
     * @param lignes those of the list that are of this dossier
     * @return whether something is left to do
     * @throws Refus when something holds it back, or a line is not what would be proposed today
     */
    public boolean possible(Ensemble ensemble, List<LigneElimination> lignes) throws IOException, Refus {
        EnsembleLu read = EnsembleLu.of(ensemble);
        List<LigneElimination> left = lignes.stream().filter(ligne -> !done(ligne, read)).toList();
        if (left.isEmpty()) {
            return false;
        }
        Retention.Etude today = retention.of(ensemble, read);
        List<Suspension> held = today.echeances().stream().flatMap(due -> due.suspensions().stream()).distinct().toList();
        if (!held.isEmpty()) {
            throw Refus.of("Le dossier " + ensemble.numero() + " est retenu : " + words(held, true) + ".", "Dossier " + ensemble.numero() + " is held back: "
                    + words(held, false) + ".");
        }
        for (LigneElimination ligne : left) {
            if (today.lignes().stream().noneMatch(proposed -> same(proposed, ligne))) {
                throw Refus.of("Dossier " + ensemble.numero() + " : " + ligne.piece().map(piece -> "la pièce " + piece.id()).orElse("le dossier entier")
                                + " n’est pas ce qui serait proposé aujourd’hui (autre contenu, autre échéance, ou déjà parti). Proposez un nouveau bordereau.",
                        "Dossier " + ensemble.numero() + ": " + ligne.piece().map(piece -> "pièce " + piece.id()).orElse("the whole dossier")
                                + " is not what would be proposed today (other content, other term, or gone already). Propose a new list.");
            }
        }
        return true;
    }

    private static String words(List<Suspension> held, boolean french) {
        return held.stream().map(one -> ((french ? one.cause().french() : one.cause().english()) + " " + one.detail()).strip()).collect(Collectors.joining(" ; "));
    }

    private static boolean same(LigneElimination proposed, LigneElimination ligne) {
        return proposed.piece().equals(ligne.piece()) && proposed.empreinte().equals(ligne.empreinte()) && proposed.paquets().equals(ligne.paquets());
    }

    /** Whether nothing of it is left, here where it was known. */
    private boolean done(LigneElimination ligne, EnsembleLu read) {
        if (ligne.entiere()) {
            return read.lieux().isEmpty() && read.vivant().isEmpty()
                    && read.eteint().filter(stone -> stone.empreinte().equals(ligne.empreinte()) && stone.decision().equals(decision.numero())).isPresent();
        }
        boolean there = read.lieux().values().stream().flatMap(List::stream).anyMatch(piece -> piece.id().equals(ligne.piece().orElseThrow().id())
                && piece.empreinte().equals(ligne.empreinte()));
        return !there && read.reference().filter(dossier -> PieceTenue.of(dossier).stream().anyMatch(piece -> of(ligne, piece)
                && piece.disponibilite().equals("ELIMINEE"))).isPresent();
    }

    private static boolean of(LigneElimination ligne, PieceTenue piece) {
        return piece.id().equals(ligne.piece().orElseThrow().id()) && piece.empreinte().equals(ligne.empreinte());
    }

    /**
     * Does it.
     *
     * @return whether something was left to do
     * @throws Refus when it may not be done, or something is not what it was
     */
    public boolean apply(Ensemble ensemble, List<LigneElimination> lignes) throws IOException, Refus {
        settle(ensemble);
        if (!possible(ensemble, lignes)) {
            return false;
        }
        Optional<LigneElimination> whole = lignes.stream().filter(LigneElimination::entiere).findFirst();
        for (Path folder : ensemble.dossiers()) {
            DossierElimine dossier = new DossierElimine(folder, decision, at, garde, done);
            if (whole.isPresent()) {
                dossier.entier(whole.get().empreinte());
            } else {
                dossier.pieces(known(lignes, EnsembleLu.dossier(folder.resolve(Dossier.FILE))));
            }
        }
        for (Path folder : ensemble.paquets()) {
            BagElimination bag = new BagElimination(folder, decision, done);
            if (whole.isPresent()) {
                bag.entier(ensemble.numero(), whole.get().paquets().get(identifier(folder)));
            } else {
                bag.pieces(known(lignes, EnsembleLu.dossier(folder.resolve(Fonds.DOSSIER.path()))));
            }
        }
        return true;
    }

    private static String identifier(Path folder) throws IOException {
        return BagInfo.of(Files.readString(folder.resolve(Bag.INFO))).value(BagInfo.IDENTIFIER).orElse("");
    }

    /** Those of the lines that a place lists: one that was reconstituted may bear another digest in a deposit. */
    private static Map<String, String> known(List<LigneElimination> lignes, Optional<Dossier> dossier) {
        Map<String, String> known = new TreeMap<>();
        List<PieceTenue> listed = dossier.map(PieceTenue::of).orElse(List.of());
        lignes.stream().filter(ligne -> listed.stream().anyMatch(piece -> of(ligne, piece)))
                .forEach(ligne -> known.put(ligne.piece().orElseThrow().id(), ligne.empreinte()));
        return known;
    }
}
