package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application as a user starts it. */
class LauncherIT {
    private static final Path HOME = Launched.HOME;
    private static final Path EDITION = HOME.resolve("examples/referentiel/ccs-rc-2026.1-specimen.xml");

    /** In place of the user's, one for all tests: an installation is copied there once. */
    @TempDir
    static Path cache;

    @TempDir
    Path folder;

    @Test
    void startsFromAnyFolderThroughALinkWithSpacesInItsPath() throws Exception {
        Path elsewhere = Files.createDirectories(folder.resolve("un dossier à part"));
        Path link = Files.createSymbolicLink(elsewhere.resolve("mon ccs"), HOME.resolve("ccs"));
        Path copy = Files.copy(EDITION, elsewhere.resolve("édition copiée.xml"));

        Launched run = run(elsewhere, Map.of("LC_ALL", "C"), link.toString(), "check", copy.getFileName().toString());

        assertThat(run.out()).contains("édition copiée.xml", "phase transmission", "rien à signaler").doesNotContain("construction");
        assertThat(run.status()).isZero();
    }

    @Test
    void handsTheExitCodeOn() throws Exception {
        assertThat(run(folder, Map.of(), HOME.resolve("ccs").toString(), "check", "absent.xml").status()).isEqualTo(3);
        assertThat(run(folder, Map.of(), HOME.resolve("ccs").toString(), "check", "--no-such-option").status()).isEqualTo(2);
    }

    /** Java's own code for that is 1, which would mean findings that block. */
    @Test
    void optionsThatJavaRefusesAreAFaultOfTheInstallation() throws Exception {
        Launched run = run(folder, Map.of("CCS_JAVA_OPTS", "-Xmxfoo"), HOME.resolve("ccs").toString(), "--version");

        assertThat(run.out()).contains("CCS_JAVA_OPTS");
        assertThat(run.status()).isEqualTo(3);
    }

    /** A short run lets the first compiler do as little as it must; the second costs more than it brings until there is very much to do. */
    @Test
    void theMoreThereIsToDoTheMoreIsCompiled() throws Exception {
        assertThat(compilers("check", "examples/livrets", "--with", files(200))).contains("TieredStopAtLevel=1", "C1MaxInlineSize");
        assertThat(compilers("check", "examples/livrets", files(200))).contains("TieredStopAtLevel=1").doesNotContain("C1MaxInlineSize");
        assertThat(compilers("check", files(2_000))).contains("TieredStopAtLevel=1").doesNotContain("C1MaxInlineSize");
        assertThat(compilers("render", files(2_000))).doesNotContain("TieredStopAtLevel");
    }

    private String compilers(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(HOME.resolve("ccs").toString()));
        command.addAll(List.of(arguments));
        command.add("--no-such-option");
        return run(HOME, Map.of("CCS_JAVA_OPTS", "-XX:+PrintCommandLineFlags"), command.toArray(String[]::new)).out();
    }

    private String files(int count) throws IOException {
        Path many = folder.resolve(String.valueOf(count));
        if (Files.notExists(many)) {
            Files.createDirectory(many);
            for (int i = 0; i < count; i++) {
                Files.writeString(many.resolve(i + ".xml"), "<absent/>");
            }
        }
        return many.toString();
    }

    /** A folder may have a name that a program takes for an order. */
    @Test
    void aFolderNamedLikeAnOptionDeletesNothing() throws Exception {
        Files.createDirectories(folder.resolve("-delete"));
        Path kept = Files.writeString(folder.resolve("gardé.xml"), "<absent/>");

        run(folder, Map.of(), HOME.resolve("ccs").toString(), "check", "-delete", "gardé.xml");

        assertThat(kept).exists();
    }

    /** Java's own code for that is 1, which would mean findings that block. */
    @Test
    void anInstallationThatIsNotWholeIsNoFinding() throws Exception {
        Launched.copy(HOME.resolve("ccs"), folder.resolve("bin/ccs"));
        Launched.copy(HOME.resolve("target/ccs/ccs.jar"), folder.resolve("app/ccs.jar"));
        isNotWhole("without its libraries");

        Launched.copy(HOME.resolve("target/ccs/lib"), folder.resolve("app/lib"));
        Path jar = folder.resolve("app/ccs.jar");
        byte[] whole = Files.readAllBytes(jar);
        Files.write(jar, Arrays.copyOf(whole, whole.length / 2));
        isNotWhole("cut off");
        Files.writeString(jar, "<html>404</html>");
        isNotWhole("something else");
        Files.delete(jar);
        isNotWhole("without it");
    }

    private void isNotWhole(String why) throws Exception {
        Launched run = run(folder, Map.of(), folder.resolve("bin/ccs").toString(), "--version");
        assertThat(run.out()).as(why).contains("n’est pas entière").hasLineCount(1);
        assertThat(run.status()).as(why).isEqualTo(3);
    }

    @Test
    void carriesClassDataForTheJavaThatMadeThemAndAnUnsignedSaxon() throws Exception {
        assertThat(HOME.resolve("target/ccs").resolve(Runtime.version().feature() >= 25 ? "ccs.aot" : "ccs.jsa")).isNotEmptyFile();
        assertThat(HOME.resolve("target/ccs/release")).hasSameTextualContentAs(Path.of(System.getProperty("java.home"), "release"));
        try (var jars = Files.list(HOME.resolve("target/ccs/lib"))) {
            Path saxon = jars.filter(jar -> jar.getFileName().toString().startsWith("Saxon-HE")).findFirst().orElseThrow();
            try (JarFile jar = new JarFile(saxon.toFile())) {
                assertThat(jar.stream().map(entry -> entry.getName())).noneMatch(name -> name.matches("META-INF/[^/]+\\.(SF|RSA|DSA)"));
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

    private Launched run(Path in, Map<String, String> environment, String... command) throws IOException, InterruptedException {
        return Launched.run(in, cache, environment, command);
    }
}
