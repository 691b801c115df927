package fr.ccs.dossier.archive;

import fr.ccs.dossier.dossier.Changes;
import fr.ccs.dossier.dossier.DecisionElimination;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** A bag with other payload than it was deposited with: manifests, size and table made anew, those of the deposit kept beside. */
final class Rewriting {
    private final BagFolder folder;
    private final BagInfo info;
    private final SortedMap<String, String> payload;
    private final SortedMap<String, String> tags;
    private final SortedMap<String, Long> sizes = new TreeMap<>();
    private final Map<String, byte[]> written = new HashMap<>();
    private final Map<String, byte[]> kept = new TreeMap<>();
    private final java.util.Set<String> gone = new java.util.TreeSet<>();

    /** @param bag one that was found whole */
    Rewriting(BagCheck.Outcome bag) throws IOException {
        this.folder = bag.folder();
        this.info = bag.info();
        this.payload = manifest(Bag.MANIFEST);
        this.tags = manifest(Bag.TAG_MANIFEST);
        folder.sizes().forEach((path, size) -> {
            if (path.startsWith(Bag.PAYLOAD)) {
                sizes.put(path, size);
            }
        });
    }

    private SortedMap<String, String> manifest(String path) throws IOException {
        return folder.text(path).flatMap(Manifest::of).map(Manifest::digests).map(TreeMap::new).orElseThrow(() -> new IOException(path));
    }

    /** A file of the payload. */
    void put(String path, byte[] bytes) {
        payload.put(path, Digests.sha512(bytes));
        sizes.put(path, (long) bytes.length);
        written.put(path, bytes);
    }

    void delete(String path) {
        payload.remove(path);
        sizes.remove(path);
        gone.add(path);
    }

    /** @param table what the script is to print, by how many files the payload has */
    void commit(DecisionElimination decision, IntFunction<byte[]> table, Changes changes) throws IOException {
        BagInfo told = new BagInfo(info.lines().stream().filter(line -> !line.label().equals(BagInfo.OXUM)).toList())
                .with(BagInfo.ELIMINATION, decision.numero() + " " + decision.jour())
                .with(BagInfo.OXUM, sizes.values().stream().mapToLong(Long::longValue).sum() + "." + sizes.size());
        tag(VerifierScript.NAME, VerifierScript.bytes());
        tag(VerifierScript.EXPECTED, table.apply(sizes.size()));
        tag(Bag.INFO, utf8(told.text()));
        tag(Bag.MANIFEST, utf8(new Manifest(payload).text()));
        keep(Bag.TAG_MANIFEST);
        if (payload.containsKey(Bag.ELIMINATED)) {
            kept.keySet().removeIf(path -> !path.equals(Originals.FOLDER + Bag.TAG_MANIFEST));
            folder.sizes().keySet().stream().filter(path -> path.startsWith(Originals.FOLDER) && !path.endsWith(Bag.TAG_MANIFEST)).forEach(gone::add);
        }
        byte[] manifest = written.remove(Bag.MANIFEST);
        kept.forEach(changes::put);
        written.forEach(changes::put);
        changes.last(Bag.MANIFEST, manifest).last(Bag.TAG_MANIFEST, utf8(new Manifest(tags).text()));
        gone.forEach(changes::delete);
        changes.commit();
    }

    private void tag(String path, byte[] bytes) throws IOException {
        if (!Digests.sha512(bytes).equals(tags.put(path, Digests.sha512(bytes)))) {
            keep(path);
            written.put(path, bytes);
        }
    }

    /** A tag file as it was deposited; one that is kept already was written anew before. */
    private void keep(String path) throws IOException {
        if (folder.has(path) && !folder.has(Originals.FOLDER + path)) {
            kept.put(Originals.FOLDER + path, Files.readAllBytes(folder.file(path)));
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
