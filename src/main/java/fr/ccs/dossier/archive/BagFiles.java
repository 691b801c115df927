package fr.ccs.dossier.archive;

import fr.ccs.dossier.document.BrokenZip;
import fr.ccs.dossier.document.PlainZip;
import fr.ccs.dossier.document.ZipListing;
import fr.ccs.dossier.dossier.Refus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** All files of a bag that is sound, for who puts them into another container as they are. */
public final class BagFiles {
    /** A container is made and signed in memory. */
    private static final long MOST_BYTES = 512L << 20;

    /** What makes a zip a container, and signatures that others added to it. */
    private static final int BESIDE = 64;

    private BagFiles() {}

    /**
     * By their paths in the bag, with slashes.
     *
     * @throws Refus when they are too much for one container
     */
    public static SortedMap<String, Path> of(Path bag) throws IOException, Refus {
        SortedMap<String, Path> files = new TreeMap<>();
        BagFolder folder = BagFolder.of(bag, new ArrayList<>());
        folder.sizes().keySet().forEach(path -> files.put(path, folder.file(path)));
        if (folder.sizes().values().stream().mapToLong(Long::longValue).sum() > MOST_BYTES) {
            throw Refus.of("Le paquet " + bag + " dépasse 512 Mio : trop pour un conteneur. Versez-le en SEDA (--format seda).",
                    "Bag " + bag + " exceeds 512 MiB: too much for a container. Hand it over as SEDA (--format seda).");
        }
        return files;
    }

    /**
     * Whether a container holds these files, byte by byte, and no other beside what makes it a container.
     *
     * @throws Refus when it does not
     */
    public static void requireHeldBy(Path zip, SortedMap<String, Path> files) throws IOException, Refus {
        if (!held(zip, files)) {
            throw Refus.of("Il y a déjà " + zip + ", qui n’est pas de ce paquet : rien n’a été écrit. Déplacez-le, ou choisissez un autre -o.",
                    zip + " exists already and is not of this bag: nothing was written. Move it, or choose another -o.");
        }
    }

    private static boolean held(Path container, SortedMap<String, Path> files) throws IOException {
        Map<String, Path> missing = new TreeMap<>(files);
        try (PlainZip zip = PlainZip.open(container, files.size() + BESIDE, 2 * MOST_BYTES)) {
            for (ZipListing.Entry entry : zip.entries()) {
                Path file = missing.remove(entry.name());
                if (file == null ? !beside(entry) : !same(zip, entry, file)) {
                    return false;
                }
            }
            return missing.isEmpty();
        } catch (BrokenZip none) {
            return false;
        }
    }

    private static boolean beside(ZipListing.Entry entry) {
        return entry.folder() || entry.name().equals("mimetype") || entry.name().startsWith("META-INF/");
    }

    private static boolean same(PlainZip zip, ZipListing.Entry entry, Path file) throws IOException, BrokenZip {
        if (entry.size() != Files.size(file)) {
            return false;
        }
        ByteArrayOutputStream held = new ByteArrayOutputStream((int) entry.size());
        zip.unfold(entry, held);
        return Arrays.equals(held.toByteArray(), Files.readAllBytes(file));
    }
}
