package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application as a user starts it. */
class LauncherIT {
    private static final Path HOME = Path.of("").toAbsolutePath();
    private static final Path EDITION = HOME.resolve("examples/referentiel/ccs-rc-2026.1-specimen.xml");

    /** In place of the user's, one for all tests: an installation is copied there once. */
    @TempDir
    static Path cache;

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
        assertReadFromTheArchive(HOME);
    }

    /** Java 17 keeps no class data of jars whose path needs escaping in a URL. */
    @Test
    void readsThemFromACopyWhereThePathHasASpace() throws Exception {
        Path home = Files.createDirectories(folder.resolve("avec une espace"));
        copy(HOME.resolve("ccs"), home.resolve("ccs"));
        copy(HOME.resolve("ccs.xml"), home.resolve("ccs.xml"));
        copy(HOME.resolve("examples"), home.resolve("examples"));
        copy(HOME.resolve("target/ccs"), home.resolve("target/ccs"));

        Run first = run(home, Map.of(), "./ccs", "--version");

        assertThat(first.out).contains("démarrage plus rapide", "CCS Dossier");
        assertReadFromTheArchive(home);
        assertThat(run(home, Map.of("XDG_CACHE_HOME", "/proc/nowhere"), "./ccs", "--version").out).startsWith("CCS Dossier");
    }

    private void assertReadFromTheArchive(Path home) throws Exception {
        Run run = run(home, Map.of("CCS_JAVA_OPTS", "-Xlog:class+load:file=" + folder.resolve("classes.txt")), "./ccs", "check",
                "examples/livrets/observation-directe.xml");
        assertThat(run.status).isZero();
        assertThat(run.out).doesNotContain("préparation");
        List<String> loaded = Files.readAllLines(folder.resolve("classes.txt"));
        List<String> ours = loaded.stream().filter(line -> line.matches(".* fr\\.ccs\\.dossier\\.[\\w.$]+ source: .*")).toList();
        assertThat(ours).hasSizeGreaterThan(50);
        assertThat(ours).filteredOn(line -> !line.contains("shared objects file")).as("of our own classes, those not read from the archive")
                .hasSizeLessThan(ours.size() / 10);
        assertThat(loaded).filteredOn(line -> line.contains(" picocli.")).isNotEmpty().allMatch(line -> line.contains("shared objects file"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    /** A service that the index does not know is not found, however well its library is on the class path. */
    @Test
    void hasAnIndexOfEveryLibraryAndService() throws Exception {
        Map<String, Set<String>> index = index(HOME.resolve("target/ccs/ccs.jar"));
        try (var jars = Files.list(HOME.resolve("target/ccs/lib"))) {
            assertThat(jars).isNotEmpty().allSatisfy(file -> {
                try (JarFile jar = new JarFile(file.toFile())) {
                    List<String> entries = jar.stream().filter(entry -> !entry.isDirectory()).map(JarEntry::getName).toList();
                    List<String> services = entries.stream().filter(name -> name.startsWith("META-INF/services/")).toList();
                    List<String> packages = entries.stream().filter(name -> !name.startsWith("META-INF/") && name.contains("/"))
                            .map(name -> name.substring(0, name.lastIndexOf('/'))).distinct().toList();
                    assertThat(index.getOrDefault("lib/" + file.getFileName(), Set.of())).as(file.toString()).containsAll(services).containsAll(packages);
                }
            });
        }
    }

    /** What the index says of each jar: the names of its packages, and of its files in META-INF. */
    private static Map<String, Set<String>> index(Path app) throws IOException {
        Map<String, Set<String>> index = new HashMap<>();
        try (JarFile jar = new JarFile(app.toFile())) {
            String text = new String(jar.getInputStream(jar.getEntry("META-INF/INDEX.LIST")).readAllBytes(), StandardCharsets.UTF_8);
            for (String section : text.split("\\R\\R")) {
                List<String> lines = section.lines().toList();
                index.computeIfAbsent(lines.get(0), name -> new HashSet<>()).addAll(lines.subList(1, lines.size()));
            }
        }
        return index;
    }

    private Run run(Path folder, Map<String, String> environment, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command))).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("XDG_CACHE_HOME", cache.toString());
        builder.environment().putAll(environment);
        builder.environment().putIfAbsent("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Run(process.exitValue(), out);
    }
}
