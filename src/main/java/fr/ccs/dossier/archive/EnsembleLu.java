package fr.ccs.dossier.archive;

import fr.ccs.dossier.document.Citation;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.Attestation;
import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.dossier.PieceGardee;
import fr.ccs.dossier.dossier.Refus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What an {@link Ensemble} holds today, read without trusting any of it.
 *
 * @param vivant the dossier in its own folder; {@code eteint} what is left of it there when all of it was eliminated
 * @param lieux where pièces still stand, and which, each place by its name
 * @param paquets the seals of its deposits by their names, wholly eliminated ones too
 * @param deposees the editions that its deposits carry
 * @param reference the dossier by which retention is reckoned: its own, else that of its last deposit; empty when nothing is left
 */
record EnsembleLu(Optional<Dossier> vivant, Optional<Attestation> eteint, Map<String, List<PieceGardee>> lieux, Map<String, String> paquets,
        Set<Citation> deposees, Optional<Dossier> reference, List<Document> documents) {
    static final String OWN = "dossier";

    static EnsembleLu of(Ensemble ensemble) throws IOException, Refus {
        Map<String, List<PieceGardee>> lieux = new LinkedHashMap<>();
        Map<String, String> paquets = new TreeMap<>();
        Set<Citation> deposees = new LinkedHashSet<>();
        List<Document> documents = new ArrayList<>();
        Optional<Dossier> vivant = Optional.empty();
        Optional<Attestation> eteint = Optional.empty();
        Optional<Dossier> reference = Optional.empty();
        for (Path folder : ensemble.paquets()) {
            BagFolder bag = bag(folder);
            String name = BagInfo.of(bag.text(Bag.INFO).orElse("")).value(BagInfo.IDENTIFIER).orElse("");
            paquets.put(name, DocumentReader.sha256(Files.readAllBytes(bag.file(new Originals(bag).tagManifest()))));
            if (!bag.has(Bag.ELIMINATED)) {
                Dossier deposited = dossier(bag.file(Fonds.DOSSIER.path())).orElseThrow(() -> unreadable(folder));
                reference = Optional.of(Tombstones.applied(bag, deposited));
                Map<String, Document> held = Held.of(folder.resolve(Bag.DOSSIER), reference.get()).documents();
                lieux.put(name, PieceGardee.de(reference.get(), held));
                documents.addAll(held.values());
                deposees.addAll(editions(folder.resolve(Bag.EDITIONS)));
            }
        }
        for (Path folder : ensemble.dossiers()) {
            if (Files.exists(folder.resolve(Dossier.FILE))) {
                vivant = Optional.of(dossier(folder.resolve(Dossier.FILE)).orElseThrow(() -> unreadable(folder)));
                reference = vivant;
                Map<String, Document> held = Held.of(folder, vivant.get()).documents();
                lieux.put(OWN, PieceGardee.de(vivant.get(), held));
                documents.addAll(held.values());
            } else {
                eteint = Optional.of(attestation(folder.resolve(Attestation.FILE)).orElseThrow(() -> unreadable(folder)));
            }
        }
        return new EnsembleLu(vivant, eteint, lieux, paquets, deposees, reference, documents);
    }

    private static BagFolder bag(Path folder) throws IOException, Refus {
        List<fr.ccs.dossier.finding.BagRemark> remarks = new ArrayList<>();
        BagFolder bag = BagFolder.of(folder, remarks);
        if (!remarks.isEmpty() || !bag.has(Bag.TAG_MANIFEST) || !bag.has(Fonds.DOSSIER.path()) && !bag.has(Bag.ELIMINATED)) {
            throw unreadable(folder);
        }
        return bag;
    }

    static Optional<Dossier> dossier(Path file) throws IOException {
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Optional.of(Dossier.of(file.toString(), new DocumentReader(Limits.DEFAULT).bytes(file)))
                    : Optional.empty();
        } catch (Refus none) {
            return Optional.empty();
        }
    }

    static Optional<Attestation> attestation(Path file) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Attestation.read(file.toString(), new DocumentReader(Limits.DEFAULT).bytes(file))
                : Optional.empty();
    }

    /** By their names alone: what they say is read where editions are kept, not out of a deposit. */
    private static Set<Citation> editions(Path folder) {
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) ? new Resolver(List.of(folder), new DocumentReader(Limits.DEFAULT)).known(Kind.REFERENTIEL)
                : Set.of();
    }

    private static Refus unreadable(Path folder) {
        return Refus.of(folder + " ne peut être lu : « ccs check » ou « ccs audit » dit pourquoi.", folder + " cannot be read: “ccs check” or “ccs audit” says why.");
    }

    /** The deposits that the journal cites and that are not at hand. */
    List<String> absents() {
        List<String> cited = new ArrayList<>(vivant.map(dossier -> dossier.values("journal/evenement[@type = 'ARCHIVAGE']/objet[1]/@ref")).orElse(List.of()));
        cited.removeAll(paquets.keySet());
        return cited;
    }
}
