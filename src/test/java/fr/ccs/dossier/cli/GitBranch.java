package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The documents of a branch in a git repository of their own, committed once. */
final class GitBranch {
    private static final Path EXAMPLES = Path.of("examples").toAbsolutePath();
    private static final List<String> PARTS = List.of("annuaire.xml", "certificats", "confiance", "dossiers", "livrets", "proces-verbaux", "referentiel", "sessions");
    static final String PROJECT = """
            <ccs xmlns="urn:fr:ccs:dossier:projet">
              <referentiels chemin="referentiel"/>
              <documents chemin="."/>
              <confiance chemin="confiance"/>
              <exclu chemin="**/fautes-*"/>
              <exclu chemin="**/fautes-*/**"/>
            </ccs>
            """;

    final Path folder;

    private GitBranch(Path folder) {
        this.folder = folder;
    }

    static GitBranch in(Path folder) throws IOException {
        GitBranch branch = new GitBranch(Files.createDirectories(folder).toRealPath());
        for (String part : PARTS) {
            try (Stream<Path> files = Files.walk(EXAMPLES.resolve(part))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path copy = branch.folder.resolve(EXAMPLES.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
        Files.writeString(branch.folder.resolve("ccs.xml"), PROJECT);
        branch.git("init", "-q", "-b", "principale");
        branch.commit();
        return branch;
    }

    GitBranch commit() throws IOException {
        git("add", "-A");
        git("-c", "user.name=SPÉCIMEN", "-c", "user.email=specimen@example.org", "-c", "commit.gpgsign=false", "commit", "-q", "-m", "état");
        return this;
    }

    void git(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(arguments));
        OutsideProgram.Result run = OutsideProgram.run(command.toArray(String[]::new));
        assertThat(run.status()).as(run.said()).isZero();
    }

    void change(String file, String from, String to) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }

    CcsProcess.Result check(Object... arguments) throws IOException {
        return process().run(Stream.concat(Stream.of("check", "--show-values", "--date", "2026-12-01"), Stream.of(arguments)).toArray());
    }

    CcsProcess process() {
        return new CcsProcess().in(folder);
    }

    /** The documents that a text report names, in its order. */
    static List<String> judged(CcsProcess.Result run) {
        return run.out().lines().filter(line -> line.matches("[✓✗≈] .* \\(.*")).map(line -> line.substring(2, line.indexOf(" ("))).toList();
    }
}
