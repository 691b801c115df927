package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application as a user starts it. */
class LauncherIT {
    private static final Path HOME = Path.of("").toAbsolutePath();
    private static final Path EDITION = HOME.resolve("examples/referentiel/ccs-rc-2026.1-specimen.xml");

    @TempDir
    Path folder;

    private record Run(int status, String out) {}

    @Test
    void startsFromAnyFolderThroughALinkWithSpacesInItsPath() throws Exception {
        Path elsewhere = Files.createDirectories(folder.resolve("un dossier à part"));
        Path link = Files.createSymbolicLink(elsewhere.resolve("mon ccs"), HOME.resolve("ccs"));
        Path copy = Files.copy(EDITION, elsewhere.resolve("édition copiée.xml"));

        Run run = run(elsewhere, Map.of("LC_ALL", "C"), link.toString(), "check", copy.getFileName().toString());

        assertThat(run.out).contains("édition copiée.xml", "phase transmission", "rien à signaler").doesNotContain("construction");
        assertThat(run.status).isZero();
    }

    @Test
    void handsTheExitCodeOn() throws Exception {
        assertThat(run(folder, Map.of(), HOME.resolve("ccs").toString(), "check", "absent.xml").status).isEqualTo(3);
        assertThat(run(folder, Map.of(), HOME.resolve("ccs").toString(), "check", "--no-such-option").status).isEqualTo(2);
    }

    @Test
    void carriesAClassDataArchiveAndAnUnsignedSaxon() throws Exception {
        assertThat(HOME.resolve("target/ccs/ccs.jsa")).isNotEmptyFile();
        try (var jars = Files.list(HOME.resolve("target/ccs/lib"))) {
            Path saxon = jars.filter(jar -> jar.getFileName().toString().startsWith("Saxon-HE")).findFirst().orElseThrow();
            try (JarFile jar = new JarFile(saxon.toFile())) {
                assertThat(jar.stream().map(entry -> entry.getName())).noneMatch(name -> name.matches("META-INF/[^/]+\\.(SF|RSA|DSA)"));
            }
        }
    }

    @Test
    void readsItsOwnClassesFromTheArchive() throws Exception {
        assumeTrue(HOME.toUri().toString().equals("file://" + HOME + "/"),
                "Java 17 keeps no class data of jars whose path needs escaping in a URL: it starts all the same, more slowly");
        Run run = run(HOME, Map.of("CCS_JAVA_OPTS", "-Xlog:class+load:file=" + folder.resolve("classes.txt")), "./ccs", "--version");
        assertThat(run.status).isZero();
        List<String> loaded = Files.readAllLines(folder.resolve("classes.txt"));
        long ours = loaded.stream().filter(line -> line.contains("fr.ccs.dossier")).count();
        long shared = loaded.stream().filter(line -> line.contains("fr.ccs.dossier") && line.contains("shared objects file")).count();
        assertThat(ours).isPositive();
        assertThat(shared).as("of our own classes, those read from the archive").isGreaterThan(ours * 8 / 10);
    }

    private static Run run(Path folder, Map<String, String> environment, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command))).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().putIfAbsent("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Run(process.exitValue(), out);
    }
}
