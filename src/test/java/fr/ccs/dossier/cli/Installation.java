package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The archive that the build made, unpacked where a user might, and its launcher started as a user does. */
final class Installation {
    static final Path ARCHIVE = Path.of("target/ccs-dossier-0.1.0.tar.gz").toAbsolutePath();

    final Path folder;
    private final Map<String, String> environment = new HashMap<>(Map.of("CI", "true"));

    private Installation(Path folder) {
        this.folder = folder;
    }

    /** Unpacked below a folder whose name has a space and an accent, and nothing in it may be written. */
    static Installation below(Path parent) throws IOException {
        Path place = Files.createDirectories(parent.resolve("logiciels installés"));
        ok("tar", "-xzf", ARCHIVE.toString(), "-C", place.toString());
        Path folder = place.resolve("ccs-dossier-0.1.0");
        ok("chmod", "-R", "a-w", folder.toString());
        return new Installation(folder);
    }

    /** So that the folder can be deleted. */
    void release() throws IOException {
        ok("chmod", "-R", "u+w", folder.toString());
    }

    static OutsideProgram.Result ok(String... command) throws IOException {
        OutsideProgram.Result run = OutsideProgram.run(command);
        assertThat(run.status()).as(run.said()).isZero();
        return run;
    }

    String ccs() {
        return folder.resolve("bin/ccs").toString();
    }

    Installation with(String name, String value) {
        Installation other = new Installation(folder);
        other.environment.putAll(environment);
        other.environment.put(name, value);
        return other;
    }

    /** Both outputs as one text. */
    OutsideProgram.Result run(Path from, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(from.toFile()).redirectErrorStream(true);
        builder.environment().putIfAbsent("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new OutsideProgram.Result(process.waitFor(), said);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw new IOException(e);
        }
    }
}
