package fr.ccs.dossier.archive;

import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.FileNames;
import fr.ccs.dossier.dossier.Attestation;
import fr.ccs.dossier.dossier.Changes;
import fr.ccs.dossier.dossier.DecisionElimination;
import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.dossier.Eliminees;
import fr.ccs.dossier.dossier.FolderLock;
import fr.ccs.dossier.dossier.JournalText;
import fr.ccs.dossier.dossier.PieceTenue;
import fr.ccs.dossier.dossier.Refus;
import fr.ccs.dossier.dossier.Staging;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** Eliminates in a deposit what two people decided on: all of it together or nothing, and what is done already stays done. */
public final class BagElimination {
    private final Path root;
    private final DecisionElimination decision;
    private final Runnable done;

    /** @param root the folder of a deposit */
    public BagElimination(Path root, DecisionElimination decision) {
        this(root, decision, () -> { });
    }

    BagElimination(Path root, DecisionElimination decision, Runnable done) {
        this.root = root;
        this.decision = decision;
        this.done = done;
    }

    /**
     * Eliminates some pièces, told with their digests (SHA-256) by their numbers; those that the deposit does not hold are no matter.
     *
     * @return whether something was left to do
     * @throws Refus when the deposit is not whole, or holds other pièces under these numbers; nothing was done then
     */
    public boolean pieces(Map<String, String> empreintes) throws IOException, Refus {
        try (FolderLock lock = FolderLock.on(root.toAbsolutePath().getParent(), FolderLock.PATIENCE)) {
            Staging.replay(root);
            BagCheck.Outcome bag = sound();
            Dossier deposited = dossier();
            Set<String> gone = new HashSet<>(Tombstones.in(bag.folder(), deposited).chemins().keySet());
            List<PieceTenue> left = new ArrayList<>();
            for (PieceTenue piece : PieceTenue.of(deposited)) {
                if (empreintes.containsKey(piece.id()) && piece.presente() && !gone.contains(piece.id())) {
                    left.add(decided(piece, empreintes.get(piece.id())));
                }
            }
            if (left.isEmpty()) {
                return false;
            }
            left.forEach(piece -> gone.add(piece.id()));
            Rewriting rewriting = new Rewriting(bag);
            for (PieceTenue piece : left) {
                rewriting.put(Bag.DOSSIER + Attestation.chemin(piece.chemin()), Attestation.of(deposited, piece, decision));
                rewriting.delete(Bag.DOSSIER + piece.chemin());
            }
            Held held = Held.of(root.resolve(Bag.DOSSIER), Eliminees.dans(deposited, gone));
            SortedMap<String, byte[]> signatures = Deposit.signatures(root.resolve(Bag.DOSSIER), held);
            bag.folder().sizes().keySet().stream().filter(path -> path.startsWith(Bag.SIGNATURES) && !signatures.containsKey(path)).forEach(rewriting::delete);
            signatures.forEach(rewriting::put);
            String table = new String(signatures.get(SignatureFiles.LIST), StandardCharsets.UTF_8);
            rewriting.commit(decision, files -> VerifierScript.after(files, JournalText.of(deposited.document()), table), new Changes(root, done));
            return true;
        }
    }

    private PieceTenue decided(PieceTenue piece, String empreinte) throws IOException, Refus {
        Path file = root.resolve(Bag.DOSSIER + piece.chemin());
        if (!FileNames.plain(piece.chemin()) || !piece.empreinte().equals(empreinte) || !Files.isRegularFile(file)
                || !DocumentReader.sha256(Files.readAllBytes(file)).equals(empreinte)) {
            throw Refus.of("La pièce " + piece.id() + " du paquet " + root.getFileName() + " n’est pas celle que le bordereau propose : rien n’y a été éliminé.",
                    "Pièce " + piece.id() + " of bag " + root.getFileName() + " is not the one that was proposed: nothing was eliminated in it.");
        }
        return piece;
    }

    /**
     * Eliminates the whole dossier in it: its attestation, its seal and what tells which deposit it was are left.
     *
     * @param seal the digest of its tag manifest as it was deposited
     * @return whether something was left to do
     */
    public boolean entier(String numero, String seal) throws IOException, Refus {
        try (FolderLock lock = FolderLock.on(root.toAbsolutePath().getParent(), FolderLock.PATIENCE)) {
            Staging.replay(root);
            BagCheck.Outcome bag = sound();
            if (!bag.seal().equals(seal) || !bag.info().value(BagInfo.DOSSIER).equals(Optional.of(numero))) {
                throw Refus.of("Le paquet " + root.getFileName() + " n’est pas celui que le bordereau propose : rien n’y a été éliminé.",
                        "Bag " + root.getFileName() + " is not the one that was proposed: nothing was eliminated in it.");
            }
            if (bag.folder().has(Bag.ELIMINATED)) {
                return false;
            }
            Rewriting rewriting = new Rewriting(bag);
            bag.folder().sizes().keySet().stream().filter(path -> path.startsWith(Bag.PAYLOAD)).forEach(rewriting::delete);
            rewriting.put(Bag.ELIMINATED, Attestation.of(dossier(), decision, seal));
            rewriting.commit(decision, VerifierScript::eliminated, new Changes(root, done));
            return true;
        }
    }

    private BagCheck.Outcome sound() throws IOException, Refus {
        BagCheck.Outcome bag = BagCheck.of(root.toRealPath());
        if (!bag.remarks().isEmpty() || Fonds.of(bag.info()).filter(fonds -> fonds == Fonds.DOSSIER).isEmpty()) {
            throw Refus.of("Le paquet " + root.getFileName() + " n’est pas entier, ou n’est pas celui d’un dossier : rien n’y a été éliminé. « ccs audit » dit ce"
                            + " qui ne va pas.",
                    "Bag " + root.getFileName() + " is not whole, or is no dossier’s: nothing was eliminated in it. “ccs audit” says what is wrong.");
        }
        return bag;
    }

    private Dossier dossier() throws IOException, Refus {
        Path file = root.resolve(Fonds.DOSSIER.path());
        return Dossier.of(file.toString(), Files.readAllBytes(file));
    }
}
