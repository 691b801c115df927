package fr.ccs.dossier.seal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.faults.FuzzSeeds;
import fr.ccs.dossier.finding.SignatureVerdict;
import fr.ccs.dossier.finding.SignatureVerdict.State;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A signed container that somebody changed: always judged, and valid only while every file that another program finds in it is the one that was signed. */
public final class ContainerFuzz {
    private static final Containers CONTAINERS = new Containers(Keys.trust(), java.time.Instant.parse("2027-04-07T10:00:00Z"));
    private static final Path FILE = signed();
    private static final byte[] SIGNED = bytes();
    private static final Map<String, String> FILES = files();

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

    public static Map<String, byte[]> seeds() {
        return new FuzzSeeds().bytes("signed", SIGNED).bytes("none", FuzzSeeds.zip(Map.of("a", "b"))).all();
    }

    public static void fuzzerTestOneInput(byte[] bytes) throws Exception {
        Files.write(FILE, bytes);
        SignatureVerdict verdict = CONTAINERS.judge(FILE).verdicts().get(0);
        if (verdict.state() == State.VALIDE) {
            assertThat(files()).isEqualTo(FILES);
        }
    }
}
