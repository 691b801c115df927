package fr.ccs.dossier.archive;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.dossier.Refus;
import fr.ccs.dossier.finding.BagRemark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a deposit holds, read and measured for a transfer.
 *
 * @param files all of them, in the order of their paths
 * @param documents those of ours among them, by path
 */
record SipContents(BagFolder folder, Fonds fonds, BagInfo info, List<SipFile> files, Map<String, Document> documents) {
    private static final String ELIMINATED = Bag.PAYLOAD + "elimine.xml";
    private static final String TOMBSTONE = ".elimine.xml";

    /**
     * Reads a deposit.
     *
     * @throws Refus when a file of it is missing, altered or unlisted, or cannot be told in XML: what is handed over must be the whole
     */
    static SipContents of(Path bag) throws IOException, Refus {
        if (Files.exists(bag.resolve(ELIMINATED))) {
            throw Refus.of("Le contenu du paquet " + bag.getFileName() + " a été éliminé : il n’y a plus rien à verser.",
                    "What bag " + bag.getFileName() + " held has been eliminated: there is nothing left to hand over.");
        }
        List<BagRemark> remarks = new ArrayList<>();
        BagFolder folder = BagFolder.of(bag.toRealPath(), remarks);
        BagInfo info = BagInfo.of(folder.text(Bag.INFO).orElse(""));
        Optional<Fonds> fonds = Fonds.of(info);
        if (!remarks.isEmpty() || fonds.isEmpty() || info.value(BagInfo.IDENTIFIER).isEmpty()) {
            throw unsound(bag);
        }
        List<SipFile> files = new ArrayList<>();
        for (String path : folder.sizes().keySet()) {
            if (!path.codePoints().allMatch(SipContents::tellable)) {
                throw unsound(bag);
            }
            files.add(SipFile.read(files.size() + 1, path, folder.file(path)));
        }
        SipContents contents = new SipContents(folder, fonds.get(), info, List.copyOf(files), documents(folder));
        if (!contents.asListed() || !contents.documents.containsKey(fonds.get().path()) || !contents.holdsEveryPiece()) {
            throw unsound(bag);
        }
        return contents;
    }

    private static Refus unsound(Path bag) {
        return Refus.of("Le paquet " + bag.getFileName() + " n’est pas entier : rien n’a été versé. « ccs audit » dit ce qui manque ou a changé.",
                "Bag " + bag.getFileName() + " is not whole: nothing was handed over. “ccs audit” says what is missing or has changed.");
    }

    /** The document that all others belong to. */
    Document principal() {
        return documents.get(fonds.path());
    }

    /** Whether XML 1.0 has this character. */
    private static boolean tellable(int c) {
        return c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }

    /** Our documents, as they stand; what is not readable as one is a file like any other. */
    private static Map<String, Document> documents(BagFolder folder) throws IOException {
        DocumentReader reader = new DocumentReader(Limits.DEFAULT);
        Map<String, Document> documents = new TreeMap<>();
        for (String path : folder.sizes().keySet()) {
            if (path.startsWith(Bag.PAYLOAD) && path.endsWith(".xml") && reader.read(folder.file(path)) instanceof Reading.Read read) {
                documents.put(path, read.document());
            }
        }
        return documents;
    }

    /** Whether the two manifests list each file with the digest that it has; the payload wholly, tag files as far as they go. */
    private boolean asListed() throws IOException {
        Optional<Manifest> payload = folder.text(Bag.MANIFEST).flatMap(Manifest::of);
        Optional<Manifest> tags = folder.text(Bag.TAG_MANIFEST).flatMap(Manifest::of);
        if (payload.isEmpty() || tags.isEmpty()) {
            return false;
        }
        Map<String, String> listed = new HashMap<>(payload.get().digests());
        listed.putAll(tags.get().digests());
        for (SipFile file : files) {
            String digest = listed.remove(file.path());
            if (digest == null ? file.path().startsWith(Bag.PAYLOAD) : !digest.equals(file.sha512())) {
                return false;
            }
        }
        return listed.isEmpty();
    }

    /** Whether each pièce that is said to be there is, or something that tells of its elimination stands in its place. */
    private boolean holdsEveryPiece() {
        List<String> chemins = principal().values("piece", "chemin");
        List<String> kept = principal().values("piece", "disponibilite");
        for (int i = 0; i < chemins.size(); i++) {
            String path = fonds.folder() + chemins.get(i).strip();
            boolean there = kept.get(i).strip().equals("PRESENTE") || kept.get(i).strip().equals("RECONSTITUEE");
            if (there && !folder.has(path) && !folder.has(path + TOMBSTONE)) {
                return false;
            }
        }
        return true;
    }
}
