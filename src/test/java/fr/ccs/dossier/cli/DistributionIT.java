package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The installable archive: unpacked, read-only, through a link, as nobody, without a network. */
class DistributionIT {
    @RegisterExtension
    static final Unpacked UNPACKED = new Unpacked();

    @TempDir
    Path folder;

    private static Installation installation() {
        return UNPACKED.installation();
    }

    @Test
    void startsThroughALinkFromElsewhereAndBuildsNothing() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("mon ccs"), Path.of(installation().ccs()));

        OutsideProgram.Result version = installation().run(folder, List.of(link.toString(), "--version"));
        assertThat(version.said()).startsWith("CCS Dossier 0.1.0").doesNotContain("construction");
        OutsideProgram.Result check = installation().run(folder, List.of(link.toString(), "check", "--with", installation().folder.resolve("examples").toString(),
                "--trust", installation().folder.resolve("examples/confiance").toString(),
                installation().folder.resolve("examples/livrets/observation-directe.xml").toString()));
        assertThat(check.said()).contains("rien à signaler");
        assertThat(check.status()).isZero();
        assertThat(installation().run(folder, List.of(link.toString(), "rules", "LIV-004")).said()).contains("invalide-");
    }

    @Test
    void anOlderJavaIsRefusedInWordsThatSayWhatIsNeeded() throws IOException {
        Path java = Files.createDirectories(folder.resolve("java-11/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nexit 42\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Files.writeString(folder.resolve("java-11/release"), "JAVA_VERSION=\"11.0.2\"\n");

        OutsideProgram.Result run = installation().with("JAVA_HOME", folder.resolve("java-11").toString()).run(folder, List.of(installation().ccs(), "--version"));

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.said()).contains("Java 17", "11");
    }

    @Test
    void keepsItsClassDataInTheCacheOfTheUser() throws IOException {
        Installation atHome = installation().with("XDG_CACHE_HOME", folder.resolve("cache").toString()).with("CI", "");
        assertThat(atHome.run(folder, List.of(installation().ccs(), "--version")).said()).contains("CCS Dossier 0.1.0");
        try (Stream<Path> kept = Files.walk(folder.resolve("cache"))) {
            assertThat(kept.map(file -> file.getFileName().toString())).containsAnyOf("ccs.jsa", "ccs.aot");
        }
        assertThat(atHome.run(folder, List.of(installation().ccs(), "--version")).said()).startsWith("CCS Dossier 0.1.0");
    }

    /** What the image of docs/ci/Dockerfile is run with: nobody, everything read-only, no network. */
    @Test
    void checksABranchAsNobodyWithoutANetworkWhereNothingCanBeWritten() throws IOException {
        GitBranch branch = GitBranch.in(folder.resolve("branche"));
        branch.change("livrets/observation-directe.xml", "Chargée d’accueil", "Agente d’accueil");
        List<String> sandbox = List.of("bwrap", "--unshare-all", "--uid", "65532", "--gid", "65532", "--ro-bind", "/", "/", "--dev", "/dev", "--proc", "/proc",
                "--tmpfs", "/tmp", "--ro-bind", installation().folder.toString(), "/tmp/opt/ccs", "--ro-bind", branch.folder.toString(), "/tmp/work",
                "--chdir", "/tmp/work", "--setenv", "HOME", "/tmp", "--setenv", "CI", "true", "--setenv", "LC_ALL", "C.UTF-8", "--setenv", "XDG_CACHE_HOME", "/nowhere");
        List<String> check = new ArrayList<>(sandbox);
        check.addAll(List.of("/tmp/opt/ccs/bin/ccs", "check", "--since", "HEAD", "--report", "sarif=/tmp/ccs.sarif"));

        OutsideProgram.Result run = OutsideProgram.run(check.toArray(String[]::new));

        assertThat(run.said()).contains("Depuis HEAD", "livrets/observation-directe.xml");
        assertThat(run.status()).as(run.said()).isIn(0, 1);
        List<String> writing = new ArrayList<>(sandbox);
        writing.addAll(List.of("/tmp/opt/ccs/bin/ccs", "check", ".", "--report", "sarif=ccs.sarif"));
        OutsideProgram.Result refused = OutsideProgram.run(writing.toArray(String[]::new));
        assertThat(refused.status()).as(refused.said()).isEqualTo(3);
    }

    @Test
    void theManualIsCleanAndSpeaksBothLanguages() throws IOException {
        for (String language : List.of("man/man1", "man/fr/man1")) {
            try (Stream<Path> pages = Files.list(installation().folder.resolve("share").resolve(language))) {
                List<String> command = new ArrayList<>(List.of("mandoc", "-Tlint", "-Wwarning"));
                command.addAll(pages.map(Path::toString).sorted().toList());
                assertThat(command).hasSizeGreaterThan(20).anyMatch(page -> page.endsWith("/ccs-check.1"));
                Installation.ok(command.toArray(String[]::new));
            }
        }
        assertThat(Installation.ok("mandoc", "-Tutf8", installation().folder.resolve("share/man/fr/man1/ccs-check.1").toString()).said().replaceAll(".\b", ""))
                .contains("--files-from", "CODE DE RETOUR", "dépôt git");
        assertThat(Installation.ok("mandoc", "-Tutf8", installation().folder.resolve("share/man/man1/ccs.1").toString()).said().replaceAll(".\b", ""))
                .contains("EXIT STATUS", "ccs-check(1)");
    }

    @Test
    void bashAndZshComplete() throws IOException {
        String share = installation().folder.resolve("share").toString();
        String bash = "source \"$1/bash-completion/completions/ccs\"; complete -p ccs; COMP_WORDS=(ccs che); COMP_CWORD=1; _complete_ccs; echo \"=${COMPREPLY[*]}=\";"
                + " COMP_WORDS=(ccs check --sin); COMP_CWORD=2; _complete_ccs; echo \"=${COMPREPLY[*]}=\"";
        assertThat(Installation.ok("bash", "-c", bash, "bash", share).said()).contains("complete ", "=check=", "=--since=");

        String zsh = "fpath=($1/zsh/site-functions $fpath); autoload -U compinit; compinit -D -u; print $_comps[ccs];"
                + " _arguments() { print -r -- \"$@\" }; _ccs; _ccs_check";
        assertThat(Installation.ok("zsh", "-f", "-c", zsh, "zsh", share).said()).contains("_ccs", "--since[");
    }

    @Test
    void holdsEveryLicenceAndNothingOfTheMachineThatBuiltIt() throws IOException {
        String licences = Files.readString(installation().folder.resolve("licences/THIRD-PARTY.txt"));
        assertThat(licences).doesNotContain("Unknown license").contains("net.sf.saxon:Saxon-HE", "org.eclipse.jetty:jetty-server");
        try (Stream<Path> libraries = Files.list(installation().folder.resolve("app/lib"))) {
            Pattern coordinates = Pattern.compile("\\([\\w.-]+:([\\w.-]+):([\\w.-]+) - ");
            List<String> listed = coordinates.matcher(licences).results().map(found -> found.group(1) + "-" + found.group(2)).toList();
            assertThat(libraries.map(file -> file.getFileName().toString())).allMatch(name -> listed.stream().anyMatch(name::startsWith), "has its licence listed");
        }
        assertThat(installation().folder.resolve("LICENSE")).isNotEmptyFile();
        assertThat(installation().folder.resolve("app/built")).content().matches("(?s)0\\.1\\.0 [0-9a-f]{64}\\s*");
        List<String> entries = Installation.ok("tar", "-tvzf", Installation.ARCHIVE.toString(), "--numeric-owner", "--full-time").said().lines().toList();
        assertThat(entries).isNotEmpty().allMatch(line -> line.contains(" 2026-01-01 00:00:00 "), "bears no time but the release's")
                .noneMatch(line -> line.endsWith(".jsa") || line.endsWith(".aot"));
    }
}
