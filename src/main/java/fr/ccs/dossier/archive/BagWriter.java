package fr.ccs.dossier.archive;

import fr.ccs.dossier.document.DocumentReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes a deposit whole into a hidden folder beside its place; it counts from the moment it is given its name. */
final class BagWriter {
    private final Path deposits;
    private final BagDisk disk;

    /** @param deposits the folder that holds the deposits */
    BagWriter(Path deposits, BagDisk disk) {
        this.deposits = deposits;
        this.disk = disk;
    }

    /**
     * Writes a deposit beside its place.
     *
     * @param payload by paths within the bag, all below {@code data/}
     * @param tags files beside {@code data/}
     * @param info without Payload-Oxum, which is added
     * @return lower-case hex SHA-256 of the tag manifest: the one digest from which all others follow
     */
    String prepare(String identifier, BagContents payload, BagContents tags, BagInfo info) throws IOException {
        disk.delete(staged(identifier));
        try {
            return written(staged(identifier), payload, tags, info);
        } catch (IOException failed) {
            try {
                discard(identifier);
            } catch (IOException also) {
                failed.addSuppressed(also);
            }
            throw failed;
        }
    }

    private String written(Path bag, BagContents payload, BagContents tags, BagInfo info) throws IOException {
        SortedMap<String, String> digests = new TreeMap<>();
        long octets = write(bag, payload, digests);
        tags.put(Bag.DECLARATION, Bag.DECLARED);
        tags.put(Bag.INFO, utf8(info.with(BagInfo.OXUM, octets + "." + payload.size()).text()));
        tags.put(Bag.MANIFEST, utf8(new Manifest(digests).text()));
        SortedMap<String, String> tagDigests = new TreeMap<>();
        write(bag, tags, tagDigests);
        byte[] seal = utf8(new Manifest(tagDigests).text());
        disk.write(bag.resolve(Bag.TAG_MANIFEST), new ByteArrayInputStream(seal));
        disk.settleAll(bag);
        return DocumentReader.sha256(seal);
    }

    /** Gives a prepared deposit its name. */
    Path publish(String identifier) throws IOException {
        Path bag = deposits.resolve(Bag.folder(identifier));
        disk.publish(staged(identifier), bag);
        return bag;
    }

    /** Takes away what was prepared and is not to be. */
    void discard(String identifier) throws IOException {
        disk.delete(staged(identifier));
    }

    private Path staged(String identifier) {
        return deposits.resolve("." + Bag.folder(identifier) + ".partiel");
    }

    private long write(Path bag, BagContents contents, SortedMap<String, String> digests) throws IOException {
        long octets = 0;
        for (String path : contents.paths()) {
            BagContents.Written written = contents.write(path, bag.resolve(path), disk);
            octets += written.size();
            digests.put(path, written.sha512());
        }
        return octets;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
