package fr.ccs.dossier.document;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.faults.Bounded;
import fr.ccs.dossier.faults.FuzzSeeds;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Bytes that claim to be a zip file: what we accept is what another reader, that goes through it from the front, finds in it, under names that lead nowhere. */
public final class ZipFuzz {
    private static final Path FILE = file();

    private ZipFuzz() {}

    private static Path file() {
        try {
            Path file = Files.createTempFile("zip", ".fuzz");
            file.toFile().deleteOnExit();
            return file;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    public static Map<String, byte[]> seeds() {
        return new FuzzSeeds().bytes("empty", FuzzSeeds.zip(Map.of("a", ""))).bytes("plain", FuzzSeeds.zip(Map.of("bagit.txt", "BagIt", "data/é.xml", "<a/>", "data/b/", "")))
                .bytes("hostile", FuzzSeeds.zip(Map.of("../a", "x", "/etc/b", "x", "C:c", "x", "A", "", "a", ""))).bytes("long", FuzzSeeds.zip(Map.of("x", "x".repeat(3_000)))).all();
    }

    public static void fuzzerTestOneInput(byte[] bytes) throws Exception {
        Files.write(FILE, bytes);
        Map<String, String> ours = Bounded.by(bytes.length, ZipFuzz::unfolded);
        if (ours == null) {
            return;
        }
        Map<String, String> theirs = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                theirs.put(entry.getName(), DocumentReader.sha256(zip.readAllBytes()));
            }
        }
        assertThat(ours).isEqualTo(theirs);
        ours.keySet().forEach(name -> assertThat(Path.of("/folder").resolve(name).normalize()).startsWithRaw(Path.of("/folder")));
    }

    /** The digest of each entry by its name; null when the file is refused. */
    private static Map<String, String> unfolded() throws Exception {
        Map<String, String> entries = new LinkedHashMap<>();
        try (PlainZip zip = PlainZip.open(FILE, 100, 1 << 20)) {
            for (ZipListing.Entry entry : zip.entries()) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                zip.unfold(entry, out);
                entries.put(entry.name(), DocumentReader.sha256(out.toByteArray()));
            }
            return entries;
        } catch (BrokenZip refused) {
            return null;
        }
    }
}
