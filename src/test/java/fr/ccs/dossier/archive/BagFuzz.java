package fr.ccs.dossier.archive;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.faults.Bounded;
import fr.ccs.dossier.faults.FuzzSeeds;
import fr.ccs.dossier.finding.BagFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tag files of a bag, whatever they say: never an exception, never sound where a digest is not that of its file, and nothing read outside. */
public final class BagFuzz {
    private static final List<String> NAMES = List.of("bagit.txt", "bag-info.txt", "manifest-sha512.txt", "tagmanifest-sha512.txt", "data/dossier/dossier.xml");
    private static final Path BAG = bag();

    private BagFuzz() {}

    private static Path bag() {
        try {
            Path bag = Files.createTempDirectory("bag-fuzz");
            Files.createDirectories(bag.resolve("data/dossier"));
            return bag;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Map<String, byte[]> seeds() {
        String data = "<dossier/>";
        String payload = sha512(data) + "  data/dossier/dossier.xml\n";
        String bagit = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
        String info = "Bagging-Date: 2026-11-30\nPayload-Oxum: " + data.length() + ".1\nExternal-Identifier: CCS-2026-00017\n two lines\n";
        String tags = sha512(info) + "  bag-info.txt\n" + sha512(bagit) + "  bagit.txt\n" + sha512(payload) + "  manifest-sha512.txt\n";
        return new FuzzSeeds().text("whole", String.join("\0", bagit, info, payload, tags, data)).text("nothing", "")
                .text("names", String.join("\0", bagit, info, payload + "0".repeat(128) + "  data/../../etc/passwd\n", tags, data))
                .text("folded", String.join("\0", bagit, "A: b\n" + " \n".repeat(100_000), payload, tags, data)).all();
    }

    private static String sha512(String text) {
        try {
            return java.util.HexFormat.of().formatHex(java.security.MessageDigest.getInstance("SHA-512").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static void fuzzerTestOneInput(byte[] bytes) throws Exception {
        String[] texts = new String(bytes, StandardCharsets.ISO_8859_1).split("\0", -1);
        for (int i = 0; i < NAMES.size(); i++) {
            Files.write(BAG.resolve(NAMES.get(i)), (i < texts.length ? texts[i] : "").getBytes(StandardCharsets.ISO_8859_1));
        }
        BagCheck.Outcome outcome = Bounded.by(bytes.length, () -> BagCheck.of(BAG));
        if (outcome.remarks().stream().noneMatch(remark -> remark.fault().grade() != BagFault.Grade.NOTE)) {
            Map<String, String> payload = read(2).orElseThrow();
            assertThat(payload).containsOnlyKeys(NAMES.get(4));
            assertThat(payload.get(NAMES.get(4))).isEqualToIgnoringCase(sha512(Files.readString(BAG.resolve(NAMES.get(4)), StandardCharsets.ISO_8859_1)));
            assertThat(read(3).orElseThrow()).containsOnlyKeys(NAMES.get(0), NAMES.get(1), NAMES.get(2));
        }
    }

    private static Optional<Map<String, String>> read(int file) throws IOException {
        return Manifest.of(Files.readString(BAG.resolve(NAMES.get(file)))).map(Manifest::digests);
    }
}
