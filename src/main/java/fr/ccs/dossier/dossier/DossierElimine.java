package fr.ccs.dossier.dossier;

import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.OwnFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Eliminates in a dossier's folder what two people decided on: all of it together or nothing, and what is done already stays done. */
public final class DossierElimine {
    private final Path folder;
    private final DecisionElimination decision;
    private final Instant at;
    private final Garde garde;
    private final Disk disk;

    /** Looks at the dossier as it would be, before anything is destroyed. */
    public interface Garde {
        /** @throws Refus when a rule forbids it */
        void require(Dossier before, Dossier after) throws IOException, Refus;
    }

    /** @param at when the event is entered */
    public DossierElimine(Path folder, DecisionElimination decision, Instant at, Garde garde) {
        this(folder, decision, at, garde, () -> { });
    }

    /** @param done told after each thing done to a file */
    public DossierElimine(Path folder, DecisionElimination decision, Instant at, Garde garde, Runnable done) {
        this.folder = folder;
        this.decision = decision;
        this.at = at;
        this.garde = garde;
        this.disk = new Disk(done);
    }

    /**
     * Eliminates some pièces, told with their digests by their numbers.
     *
     * @return whether something was left to do
     * @throws Refus when one is not the one that was decided on, or a rule forbids it; nothing was done then
     */
    public boolean pieces(Map<String, String> empreintes) throws IOException, Refus {
        try (DossierOuvert open = DossierOuvert.open(folder, FolderLock.PATIENCE, disk)) {
            List<PieceTenue> left = new ArrayList<>();
            for (Map.Entry<String, String> piece : empreintes.entrySet()) {
                there(open.dossier(), piece.getKey(), piece.getValue()).ifPresent(left::add);
            }
            if (left.isEmpty()) {
                return false;
            }
            Dossier before = open.dossier();
            open.apply(fait(before, left));
            garde.require(before, open.dossier());
            open.commit();
            return true;
        }
    }

    private Fait fait(Dossier dossier, List<PieceTenue> pieces) {
        Fait fait = Fait.of("ELIMINATION_PIECE", at, dossier.acteur(Qualite.ARCHIVISTE));
        for (PieceTenue piece : pieces) {
            fait = fait.objet(new Objet(piece.id(), Optional.of(piece.empreinte())));
        }
        return fait.precision("Bordereau " + decision.numero() + ".")
                .changement(new Changement.Elimination(pieces.stream().map(PieceTenue::id).toList(), decision));
    }

    /** The pièce of that number and digest with its file intact; empty when it is eliminated already. */
    private Optional<PieceTenue> there(Dossier dossier, String id, String empreinte) throws IOException, Refus {
        List<PieceTenue> all = PieceTenue.of(dossier);
        PieceTenue piece = all.stream().filter(one -> one.id().equals(id) && one.empreinte().equals(empreinte)).findFirst().orElseThrow(() -> other(id));
        if (piece.disponibilite().equals("ELIMINEE")) {
            return Optional.empty();
        }
        boolean alone = all.stream().filter(one -> one.chemin().equals(piece.chemin())).count() == 1;
        if (!alone || !intact(piece) || Files.exists(folder.resolve(Attestation.chemin(piece.chemin())))) {
            throw other(id);
        }
        return Optional.of(piece);
    }

    private boolean intact(PieceTenue piece) throws IOException {
        Optional<Path> file = Chemin.within(piece.chemin()) ? new OwnFolder(folder).file(piece.chemin()) : Optional.empty();
        return file.isPresent() && !Files.isSymbolicLink(file.get()) && DocumentReader.sha256(Files.readAllBytes(file.get())).equals(piece.empreinte());
    }

    private Refus other(String id) {
        return Refus.of("La pièce " + id + " n’est pas celle que le bordereau propose, ou son fichier n’est plus le sien : rien n’a été éliminé dans ce dossier."
                        + " « ccs check » dit ce qui a changé.",
                "Pièce " + id + " is not the one that was proposed, or its file is no longer its own: nothing was eliminated in this dossier. “ccs check” says what"
                        + " has changed.");
    }

    /**
     * Eliminates the whole dossier: only its attestation is left.
     *
     * @param empreinte of its {@code dossier.xml}
     * @return whether something was left to do
     */
    public boolean entier(String empreinte) throws IOException, Refus {
        try (FolderLock lock = FolderLock.on(folder, FolderLock.PATIENCE)) {
            new Staging(folder, disk).replay();
            if (!Files.exists(folder.resolve(Dossier.FILE))) {
                return gone(empreinte);
            }
            byte[] bytes = Files.readAllBytes(folder.resolve(Dossier.FILE));
            Dossier dossier = Dossier.of(folder.resolve(Dossier.FILE).toString(), bytes);
            if (!DocumentReader.sha256(bytes).equals(empreinte)) {
                throw Refus.of("Le dossier " + dossier.numero() + " a changé depuis la proposition : rien n’y a été éliminé. Proposez un nouveau bordereau.",
                        "Dossier " + dossier.numero() + " has changed since it was proposed: nothing was eliminated in it. Propose a new list.");
            }
            List<PieceTenue> held = PieceTenue.of(dossier).stream().filter(PieceTenue::presente).toList();
            for (PieceTenue piece : held) {
                there(dossier, piece.id(), piece.empreinte());
            }
            if (!held.isEmpty()) {
                garde.require(dossier, Advance.of(dossier, fait(dossier, held), chemin -> false).dossier());
            }
            Changes changes = new Changes(folder, disk).put(Attestation.FILE, Attestation.of(dossier, decision, empreinte)).delete(Dossier.FILE);
            for (String file : listed(dossier)) {
                changes.delete(file);
            }
            changes.commit();
            return true;
        }
    }

    /** Every file of the folder, all of which the dossier lists. */
    private Set<String> listed(Dossier dossier) throws IOException, Refus {
        Set<String> listed = new HashSet<>();
        dossier.chemins().forEach(chemin -> {
            listed.add(chemin.strip());
            listed.add(Attestation.chemin(chemin.strip()));
        });
        Set<String> files = new HashSet<>(FolderFiles.of(folder).keySet());
        files.remove(Dossier.FILE);
        if (!listed.containsAll(files)) {
            throw Refus.of("Le répertoire du dossier " + dossier.numero() + " contient des fichiers qu’aucune pièce n’énumère : rien n’a été éliminé."
                            + " « ccs check » les nomme.",
                    "The folder of dossier " + dossier.numero() + " holds files that no pièce lists: nothing was eliminated. “ccs check” names them.");
        }
        return files;
    }

    private boolean gone(String empreinte) throws IOException, Refus {
        Path stone = folder.resolve(Attestation.FILE);
        if (Files.isRegularFile(stone) && Attestation.read(stone.toString(), Files.readAllBytes(stone)).filter(one -> one.piece().isEmpty()
                && one.empreinte().equals(empreinte)).isPresent()) {
            return false;
        }
        throw Refus.of(folder + " n’est ni un dossier, ni ce qu’en laisse ce bordereau.", folder + " is neither a dossier nor what this list leaves of one.");
    }
}
