package fr.ccs.dossier.cli;

import fr.ccs.dossier.check.RulesInForce;
import fr.ccs.dossier.document.DocumentReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All that bears on every verdict of a run, in one digest: the program and its Java, the rules, the day, who is trusted. */
final class CacheSettings {
    /** Raised when what is kept changes its form or meaning. */
    private static final String FORM = "1";
    private static final int END = 22;
    private static final int END_SIGNATURE = 0x504b0506;

    private CacheSettings() {}

    /** Empty when something of it cannot be told. */
    static Optional<String> of(LocalDate day, List<Path> trust) {
        try {
            StringBuilder all = new StringBuilder(String.join("\n", FORM, Ccs.toolVersion(), build(program()), Runtime.version().toString(),
                    RulesInForce.ruleSet().version(), RulesInForce.ruleSet().sha256(), day.toString()));
            for (Path folder : trust) {
                Optional<FolderState> state = FolderState.of(folder);
                if (state.isEmpty()) {
                    return Optional.empty();
                }
                all.append("\n").append(state.get().digest());
            }
            return Optional.of(digest(all.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Whether the program is a packaged one: of classes that are just being changed nothing is kept, unless a folder is named. */
    static boolean packaged() {
        return Files.isRegularFile(program());
    }

    private static Path program() {
        try {
            return Path.of(Ccs.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Of a jar its directory, which has a checksum of each class, and of the manifest that names the libraries with their versions. */
    private static String build(Path program) throws IOException {
        if (Files.isRegularFile(program)) {
            return digest(directory(program));
        }
        StringBuilder classes = new StringBuilder();
        try (Stream<Path> walk = Files.walk(program)) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                classes.append(program.relativize(file)).append(' ').append(digest(Files.readAllBytes(file))).append('\n');
            }
        }
        return digest(classes.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] directory(Path jar) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(jar.toFile(), "r")) {
            file.seek(file.length() - END);
            if (file.readInt() != END_SIGNATURE) {
                return Files.readAllBytes(jar);
            }
            file.skipBytes(8);
            byte[] directory = new byte[Integer.reverseBytes(file.readInt())];
            file.seek(Integer.toUnsignedLong(Integer.reverseBytes(file.readInt())));
            file.readFully(directory);
            return directory;
        }
    }

    private static String digest(byte[] bytes) {
        return DocumentReader.sha256(bytes);
    }
}
