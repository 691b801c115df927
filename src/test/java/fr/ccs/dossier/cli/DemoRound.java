package fr.ccs.dossier.cli;

import fr.ccs.dossier.check.Specimen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Demonstration keys of the example people, made once, and closed examples that wait for their signatures. */
final class DemoRound {
    /** On which the example livret is signed. */
    static final String DAY = "2026-04-07";
    private static Path shared;

    private DemoRound() {}

    /** The folder that {@code keys demo} made, with the passphrase beside it in {@code mot-de-passe}. */
    static synchronized Path keys() {
        if (shared == null) {
            try {
                Path folder = Files.createTempDirectory("ccs-keys").resolve("demo");
                CcsProcess.Result made = Commands.run("keys", "demo", folder, "--for", Specimen.EXAMPLES.resolve("livrets"), "--for",
                        Specimen.EXAMPLES.resolve("proces-verbaux"),
                        "--for", Specimen.EXAMPLES.resolve("certificats"));
                if (made.status() != 0) {
                    throw new IllegalStateException(made.said());
                }
                Files.writeString(folder.resolve("mot-de-passe"), "specimen\n");
                shared = folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return shared;
    }

    static Path key(String role, String person) {
        return keys().resolve("cles/" + role + "-" + person + ".p12");
    }

    static Path candidate() {
        return key("CANDIDAT", "P-N11HWGCNQ");
    }

    static Path referent() {
        return key("REFERENT_ENTREPRISE", "P-UNP5E6EWD");
    }

    static Path evaluator() {
        return key("EVALUATEUR_EXTERNE", "P-CMDW0WN5I");
    }

    /** An example with its electronic slots empty. */
    static Path toSign(Path folder, String example) throws IOException {
        return Files.writeString(folder.resolve(Path.of(example).getFileName()), Files.readString(Specimen.EXAMPLES.resolve(example))
                .replaceAll("mode=\"MANUSCRITE\" date=\"[^\"]*\" lieu=\"[^\"]*\" piece=\"[^\"]*\" empreinte=\"[^\"]*\"", "mode=\"ELECTRONIQUE\"")
                .replaceAll("(?s)mode=\"ELECTRONIQUE\">.*?</signature>", "mode=\"ELECTRONIQUE\"/>"));
    }

    static Path livret(Path folder) throws IOException {
        return toSign(folder, "livrets/observation-directe.xml");
    }

    /** Signs in French, the demonstration's authority trusted, on the day of the example. */
    static CcsProcess.Result sign(Path file, Object... more) {
        List<Object> line = new ArrayList<>(List.of("--lang", "fr", "sign", file, "--trust", keys().resolve("confiance"), "--date", DAY));
        return Commands.run(Stream.concat(line.stream(), Stream.of(more)).toArray());
    }

    /** What opens a key. */
    static Object[] with(Path key, Object... more) {
        return Stream.concat(Stream.of("--key", key, "--password-file", keys().resolve("mot-de-passe")), Stream.of(more)).toArray();
    }

    /** The key of the demonstration's time-stamps. */
    static Path tsa() {
        return keys().resolve("cles/horodatage.p12");
    }
}
