package fr.ccs.dossier.archive;

import fr.ccs.dossier.dossier.Attestation;
import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.dossier.Eliminees;
import fr.ccs.dossier.dossier.PieceTenue;
import fr.ccs.dossier.dossier.Refus;
import fr.ccs.dossier.finding.BagRemark;
import fr.ccs.dossier.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The pièces of a deposit that were eliminated since, and what that explains: its {@code dossier.xml} never changes, and says that they are there.
 *
 * @param chemins by their numbers, their paths in the dossier
 * @param decisions by their numbers, the bordereaux that their attestations cite
 * @param documents the numbers of the documents that they were
 */
record Tombstones(Map<String, String> chemins, Map<String, String> decisions, Set<String> documents) {
    private static final Tombstones NONE = new Tombstones(Map.of(), Map.of(), Set.of());

    /** Those whose file is gone and whose attestation is theirs; without the manifests of the deposit there is none. */
    static Tombstones in(BagFolder bag, Dossier deposited) throws IOException {
        Map<String, String> chemins = new TreeMap<>();
        Map<String, String> decisions = new TreeMap<>();
        Set<String> documents = new TreeSet<>();
        List<PieceTenue> deposed = new Originals(bag).differ() ? PieceTenue.of(deposited) : List.of();
        for (PieceTenue piece : deposed.stream().filter(PieceTenue::presente).toList()) {
            String stone = Bag.DOSSIER + Attestation.chemin(piece.chemin());
            if (!bag.has(Bag.DOSSIER + piece.chemin()) && bag.has(stone)) {
                Attestation.read(stone, Files.readAllBytes(bag.file(stone))).filter(read -> read.de(deposited, piece)).ifPresent(read -> {
                    chemins.put(piece.id(), piece.chemin());
                    decisions.put(piece.id(), read.decision());
                    documents.add(piece.numero());
                });
            }
        }
        documents.remove("");
        return new Tombstones(chemins, decisions, documents);
    }

    /** The dossier as it reads now. */
    static Dossier applied(BagFolder bag, Dossier deposited) throws IOException, Refus {
        return Eliminees.dans(deposited, in(bag, deposited).chemins.keySet());
    }

    /** Those of the bag that an audit has read already. */
    static Tombstones of(BagCheck.Outcome bag, Held held) throws IOException {
        Optional<Dossier> now = held.dossier();
        if (now.isEmpty() || !new Originals(bag.folder()).differ()) {
            return NONE;
        }
        try {
            return in(bag.folder(), Dossier.of(now.get().document().name(), Files.readAllBytes(bag.folder().file(held.fonds().path()))));
        } catch (Refus unreadable) {
            throw new IOException(unreadable.getMessage(), unreadable);
        }
    }

    /** Whether a finding says only what an elimination says: no event in a journal that ended before it, a citation of what is gone. */
    boolean explain(Finding finding) {
        String place = finding.location().codes().replaceAll(".*/", "");
        return finding.rule().equals("DOS-015") && chemins.containsKey(place)
                || finding.rule().equals("RES-001") && documents.stream().anyMatch(numero -> finding.french().problem().contains("«\u00A0" + numero + "\u00A0»"));
    }

    /** What is to be said of those that nothing outside of the deposit confirms. */
    List<BagRemark> doubts(Confirmation confirmation) {
        List<BagRemark> doubts = new ArrayList<>();
        decisions.forEach((id, decision) -> confirmation.piece(id, decision).ifPresent(fault -> doubts.add(BagRemark.of(fault, id))));
        return doubts;
    }
}
