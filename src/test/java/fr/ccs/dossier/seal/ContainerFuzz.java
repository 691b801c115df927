package fr.ccs.dossier.seal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.faults.Edits;
import fr.ccs.dossier.faults.FuzzSeeds;
import fr.ccs.dossier.finding.SignatureVerdict;
import fr.ccs.dossier.finding.SignatureVerdict.State;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A signed container that somebody changed: always judged, and valid only while every file that another program finds in it is the one that was signed. Bytes that begin with 0
 * say how its entries are to be changed, five for each: which entry and how, and four that {@link Edits} takes.
 */
public final class ContainerFuzz {
    private static final String MIMETYPE = "mimetype";
    private static final Containers CONTAINERS = new Containers(Keys.trust(), java.time.Instant.parse("2027-04-07T10:00:00Z"));
    private static final Path FILE = signed();
    private static final byte[] SIGNED = bytes();
    private static final Map<String, String> FILES = files();
    private static final Map<String, byte[]> ENTRIES = entries();
    private static final int CHANGE = 4;

    private ContainerFuzz() {}

    private static Path signed() {
        try {
            Path folder = Files.createTempDirectory("container-fuzz");
            TreeMap<String, Path> files = new TreeMap<>();
            files.put("data/a.xml", Files.writeString(folder.resolve("a"), "<a>un</a>"));
            files.put("b.txt", Files.writeString(folder.resolve("b"), "deux"));
            Path file = folder.resolve("fuzz.asice");
            try (OutputStream out = Files.newOutputStream(file)) {
                new ContainerSigner(Keys.trust(), Optional.empty()).sign(files, Keys.of(Keys.EVALUATEUR), Keys.DAY).into(out);
            }
            return file;
        } catch (IOException | CannotSign e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes() {
        try {
            return Files.readAllBytes(FILE);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What another program finds: the digest of each file that is none of the signatures. */
    private static Map<String, String> files() {
        try {
            Map<String, String> files = new TreeMap<>();
            ContainerZips.entries(FILE).forEach((name, bytes) -> files.put(name, DocumentReader.sha256(bytes)));
            files.keySet().removeIf(name -> name.startsWith("META-INF/") || name.endsWith("/"));
            return files;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, byte[]> entries() {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(SIGNED))) {
            Map<String, byte[]> entries = new LinkedHashMap<>();
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
            return entries;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same entries, some of them changed, gone, doubled under another name or under that of another. */
    private static byte[] changed(byte[] script) {
        Map<String, byte[]> entries = new LinkedHashMap<>(ENTRIES);
        for (int at = 1; at + CHANGE + 1 <= script.length; at += CHANGE + 1) {
            List<String> names = List.copyOf(entries.keySet());
            if (names.isEmpty()) {
                break;
            }
            String name = names.get((script[at] & 0x0F) % names.size());
            byte[] bytes = entries.get(name);
            switch ((script[at] & 0xF0) >> 4) {
                case 0 -> entries.remove(name);
                case 1 -> entries.put("META-INF/autre-" + name.replace('/', '-'), bytes);
                case 2 -> entries.put(name.toUpperCase(Locale.ROOT), bytes);
                case 3 -> entries.put(names.get((script[at + 1] & 0xFF) % names.size()), bytes);
                default -> entries.put(name, bytes.length > 0 && bytes[0] == '<' ? Edits.of(new String(bytes, StandardCharsets.UTF_8), Arrays.copyOfRange(script, at + 1, at + 1 + CHANGE), 0)
                        : new byte[] {script[at + 1]});
            }
        }
        return zip(entries);
    }

    private static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : entries.entrySet()) {
                CRC32 sum = new CRC32();
                sum.update(file.getValue());
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTime(0);
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(file.getValue().length);
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    public static Map<String, byte[]> seeds() {
        return new FuzzSeeds().bytes("signed", SIGNED).bytes("same", new byte[] {0}).bytes("changed", new byte[] {0, 0x43, 0, 0, 5, 3}).bytes("gone", new byte[] {0, 2, 0, 0, 0, 0}).bytes("unnamed", new byte[] {0, 0, 0, 0, 0, 0})
                .bytes("doubled", new byte[] {0, 0x13, 0, 0, 0, 0, 0x23, 0, 0, 0, 0}).bytes("none", FuzzSeeds.zip(Map.of("a", "b"))).all();
    }

    public static void fuzzerTestOneInput(byte[] bytes) throws Exception {
        Files.write(FILE, bytes.length > 0 && bytes[0] == 0 ? changed(bytes) : bytes);
        SignatureVerdict verdict = CONTAINERS.judge(FILE).verdicts().get(0);
        if (verdict.state() == State.VALIDE) {
            Map<String, String> files = files();
            files.putIfAbsent(MIMETYPE, FILES.get(MIMETYPE)); // ETSI EN 319 162-1: a container may do without, and nothing signs it
            assertThat(files).isEqualTo(FILES);
        }
    }
}
