package fr.ccs.dossier.cli;

import static fr.ccs.dossier.cli.Launched.HOME;
import static fr.ccs.dossier.cli.Launched.copy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start loads few classes, and those from class data that fit the Java and the place, whichever they are. Counts, never seconds. */
class ClassDataIT {
    private static final Pattern LOADED = Pattern.compile(".*\\] (\\S+) source: (.*)");
    private static final String KEPT = "shared objects file";
    private static final String LIVRET = "examples/livrets/observation-directe.xml";
    /** Classes that a check of a plain livret may load, with the JDK's own and those the JVM makes; see docs/performance.md. */
    private static final int CEILING = 5_200;

    /** In place of the user's. */
    @TempDir
    static Path cache;

    @TempDir
    Path folder;

    @Test
    void aCheckLoadsNothingOfWhatItDoesNotUse() throws Exception {
        Map<String, String> loaded = loaded(HOME, "./ccs", Map.of());
        Assumptions.assumeTrue(Runtime.version().feature() < 25, "an AOT cache loads all that it has before the program starts");

        assertThat(loaded.keySet()).noneMatch(name -> name.matches("(eu\\.europa\\.esig|org\\.bouncycastle|org\\.apache\\.(fop|pdfbox|batik)|com\\.fasterxml"
                + "|org\\.eclipse\\.jetty|com\\.helger|jakarta|org\\.jose4j)\\..*"));
        assertThat(loaded.keySet()).as("classes that compile a stylesheet").noneMatch(name -> name.startsWith("net.sf.saxon.style.XSL"));
        assertThat(loaded).hasSizeLessThan(CEILING);
    }

    @Test
    void readsItsClassesFromTheDataThatTheBuildMade() throws Exception {
        assertKept(loaded(HOME, "./ccs", Map.of()));
    }

    /** Java keeps no class data of jars whose path needs escaping in a URL. */
    @Test
    void readsThemFromACopyWhereThePathHasASpace() throws Exception {
        Path home = Files.createDirectories(folder.resolve("avec une espace"));
        for (String part : List.of("ccs", "ccs.xml", "examples", "target/ccs")) {
            copy(HOME.resolve(part), home.resolve(part));
        }

        Launched first = Launched.run(home, cache, Map.of(), "./ccs", "--version");

        assertThat(first.out()).contains("démarrage plus rapide", "CCS Dossier");
        assertKept(loaded(home, "./ccs", Map.of()));
        assertThat(Launched.run(home, Path.of("/proc/nowhere"), Map.of(), "./ccs", "--version").out()).startsWith("CCS Dossier");
    }

    /** Nobody may have to write into an installation; of two starts at once, one makes what both use. */
    @Test
    void anInstallationKeepsThemInTheCacheAndIsLeftAsItIs() throws Exception {
        Path home = installation();
        List<Path> before = files(home);
        assertThat(Launched.run(home, cache, Map.of("CI", "true"), "bin/ccs", "--version").out()).startsWith("CCS Dossier");

        Process one = Launched.start(home, cache, Map.of(), "bin/ccs", "--version");
        Process other = Launched.start(home, cache, Map.of(), "bin/ccs", "--version");
        List<Launched> both = List.of(Launched.end(one), Launched.end(other));

        assertThat(both).allMatch(run -> run.status() == 0 && run.out().contains("CCS Dossier"))
                .filteredOn(run -> run.out().contains("démarrage plus rapide")).hasSize(1);
        assertKept(loaded(home, "bin/ccs", Map.of()));
        assertThat(files(home)).isEqualTo(before);

        Files.writeString(home.resolve("app/built"), "une autre construction");
        assertThat(Launched.run(home, cache, Map.of(), "bin/ccs", "--version").out()).contains("démarrage plus rapide");
    }

    /** A machine without flock (macOS): the same, by a folder that one alone can make; what was left there long ago keeps nobody waiting. */
    @Test
    void withoutFlockOneAloneMakesThemToo() throws Exception {
        Path home = installation();
        Path own = folder.resolve("cache");
        Path tools = Files.createDirectories(folder.resolve("outils"));
        for (String tool : List.of("dirname", "readlink", "sed", "head", "tail", "cmp", "find", "id", "mkdir", "rmdir", "rm", "mv", "cp", "chmod", "cksum", "cut", "wc", "sleep", "cat")) {
            Path named = Files.writeString(tools.resolve(tool), "#!/bin/sh\nexec " + OutsideProgram.run("sh", "-c", "command -v " + tool).said().strip() + " \"$@\"\n");
            assertThat(named.toFile().setExecutable(true)).isTrue();
        }
        Map<String, String> plain = Map.of("PATH", tools.toString());
        Path left = Files.createDirectories(own.resolve("ccs-dossier/.build.alone"));
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minusSeconds(3600)));
        Files.setPosixFilePermissions(own.resolve("ccs-dossier"), PosixFilePermissions.fromString("rwx------"));

        Process one = Launched.start(home, own, plain, "bin/ccs", "--version");
        Process other = Launched.start(home, own, plain, "bin/ccs", "--version");
        List<Launched> both = List.of(Launched.end(one), Launched.end(other));

        assertThat(both).allMatch(run -> run.status() == 0 && run.out().contains("CCS Dossier")).filteredOn(run -> run.out().contains("démarrage plus rapide")).hasSize(1);
        assertThat(left).doesNotExist();
        assertThat(Launched.run(home, own, plain, "bin/ccs", "--version").out()).startsWith("CCS Dossier");
    }

    /** What is in the cache is code. */
    @Test
    void aCacheThatOthersMayWriteIsNotUsedNorTouched() throws Exception {
        Path home = installation();
        Path own = Files.createDirectories(folder.resolve("cache"));
        Launched.run(home, own, Map.of(), "bin/ccs", "--version");
        Path data;
        try (var folders = Files.list(own.resolve("ccs-dossier"))) {
            data = folders.filter(Files::isDirectory).filter(place -> place.getFileName().toString().matches("\\d+")).findFirst().orElseThrow();
        }
        Map<String, String> telling = Map.of("CCS_JAVA_OPTS", "-XX:+PrintCommandLineFlags", "CI", "true");
        assertThat(Launched.run(home, own, telling, "bin/ccs", "--version").out()).contains(data.toString());

        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThat(Launched.run(home, own, telling, "bin/ccs", "--version").out()).contains("CCS Dossier").doesNotContain(data.toString());
    }

    @Test
    void aCacheNamedByARelativePathIsNone() throws Exception {
        Path home = installation();

        Launched run = Launched.run(home, Path.of("relatif"), Map.of("HOME", ""), "bin/ccs", "--version");

        assertThat(run.out()).startsWith("CCS Dossier");
        assertThat(home.resolve("relatif")).doesNotExist();
    }

    @Test
    void theLockOfAPreparationEmptiesNothing() throws Exception {
        Path home = installation();
        Path victim = Files.writeString(folder.resolve("précieux"), "précieux");
        Path own = folder.resolve("cache");
        Files.createSymbolicLink(Files.createDirectories(own.resolve("ccs-dossier")).resolve(".build.lock"), victim);

        assertThat(Launched.run(home, own, Map.of(), "bin/ccs", "--version").status()).isZero();

        assertThat(victim).hasContent("précieux");
    }

    @Test
    void aNewerJavaHasACacheOfItsOwnAndWarnsOfNothing() throws Exception {
        Map<String, String> newer = Map.of("JAVA_HOME", NewerJava.home().toString());
        Launched.run(HOME, cache, newer, "./ccs", "--version");

        assertKept(loaded(HOME, "./ccs", newer));
        assertSaysOnlyWhatItShould(newer);
    }

    @Test
    void theJavaOfTheBuildWarnsOfNothing() throws Exception {
        Launched.run(HOME, cache, Map.of(), "./ccs", "--version");

        assertSaysOnlyWhatItShould(Map.of());
    }

    private void assertSaysOnlyWhatItShould(Map<String, String> environment) throws Exception {
        Launched check = Launched.run(HOME, cache, environment, "./ccs", "check", "--no-cache", LIVRET);
        Launched print = Launched.run(HOME, cache, environment, "./ccs", "render", "--quiet", "-o", folder.resolve("livret.pdf").toString(), LIVRET);

        assertThat(check.out().lines().filter(line -> !line.startsWith("Contrôle "))).as("but for progress, on a slow machine").hasSize(3);
        assertThat(print).isEqualTo(new Launched(0, ""));
        assertThat(folder.resolve("livret.pdf")).isNotEmptyFile();
    }

    private static void assertKept(Map<String, String> loaded) {
        Map<String, String> ours = new HashMap<>(loaded);
        ours.keySet().removeIf(name -> !name.matches("(fr\\.ccs|net\\.sf\\.saxon|picocli)\\.[\\w.$]+"));
        assertThat(ours).hasSizeGreaterThan(500);
        ours.values().removeIf(source -> source.contains(KEPT));
        assertThat(ours).as("classes of ours, Saxon and picocli that were read from their jars").hasSizeLessThan(20);
    }

    /** The classes of one check by their names, and where each came from. */
    private Map<String, String> loaded(Path home, String launcher, Map<String, String> environment) throws IOException, InterruptedException {
        Path log = folder.resolve("classes.txt");
        Map<String, String> all = new HashMap<>(environment);
        all.put("CCS_JAVA_OPTS", "-Xlog:class+load:file=" + log);
        Launched run = Launched.run(home, cache, all, launcher, "check", "--no-cache", "--referentiels", "examples/referentiel", "--with", "examples", LIVRET);
        assertThat(run.out()).contains("rien à signaler").doesNotContain("préparation");
        assertThat(run.status()).isZero();
        Map<String, String> loaded = new HashMap<>();
        Files.readAllLines(log).stream().map(LOADED::matcher).filter(Matcher::matches).forEach(line -> loaded.put(line.group(1), line.group(2)));
        return loaded;
    }

    private Path installation() throws IOException {
        Path home = folder.resolve("ccs-dossier");
        copy(HOME.resolve("ccs"), home.resolve("bin/ccs"));
        copy(HOME.resolve("examples"), home.resolve("examples"));
        for (String part : List.of("ccs.jar", "lib", "built")) {
            copy(HOME.resolve("target/ccs").resolve(part), home.resolve("app").resolve(part));
        }
        return home;
    }

    private static List<Path> files(Path home) throws IOException {
        try (var files = Files.walk(home)) {
            return new ArrayList<>(files.sorted().toList());
        }
    }
}
