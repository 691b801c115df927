package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The git hook and the Maven recipe at work on a branch, with the installed program. */
class SnippetsIT {
    private static final Path FOLDER = Path.of("docs/ci").toAbsolutePath();
    private static final String LIVRET = "livrets/observation-directe.xml";

    @RegisterExtension
    static final Unpacked UNPACKED = new Unpacked();

    @TempDir
    Path folder;

    private static Installation installation() {
        return UNPACKED.installation();
    }

    @Test
    void theHookJudgesWhatIsStagedAndNotWhatStandsInTheFolder() throws IOException {
        GitBranch branch = GitBranch.in(folder.resolve("branche à nous"));
        Path hook = Files.copy(FOLDER.resolve("pre-commit"), branch.folder.resolve(".git/hooks/pre-commit"));
        assertThat(hook.toFile().setExecutable(true)).isTrue();

        branch.change("sessions/ses-2026-003.xml", "</session>", "<!-- relu --></session>");
        branch.git("add", "-A");
        branch.change("sessions/ses-2026-003.xml", "</session>", "</seance>");
        assertThat(commit(branch)).as("staged in order, broken in the folder").satisfies(run -> assertThat(run.status()).as(run.said()).isZero());

        branch.git("add", "-A");
        branch.change("sessions/ses-2026-003.xml", "</seance>", "</session>");
        OutsideProgram.Result refused = commit(branch);
        assertThat(refused.status()).as("staged broken, in order in the folder").isEqualTo(1);
        assertThat(refused.said()).contains("sessions/ses-2026-003.xml", "XML-001");
    }

    @Test
    void theHookJudgesTheFirstCommitToo() throws IOException {
        Path first = Files.createDirectories(folder.resolve("neuve"));
        Installation.ok("git", "init", "-q", first.toString());
        Files.copy(FOLDER.resolve("pre-commit"), first.resolve(".git/hooks/pre-commit"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.writeString(first.resolve("livret.xml"), "<livret xmlns=\"urn:fr:ccs:dossier:1\">");
        Installation.ok("git", "-C", first.toString(), "add", "-A");

        OutsideProgram.Result run = commit(first);

        assertThat(run.status()).as(run.said()).isEqualTo(1);
        assertThat(run.said()).contains("livret.xml", "XML-001");
    }

    @Test
    void theMavenRecipeFailsTheBuildThatHasAFaultyDocument() throws IOException {
        Path project = Files.createDirectories(folder.resolve("projet"));
        Files.copy(FOLDER.resolve("pom.xml"), project.resolve("pom.xml"));
        Files.createDirectories(project.resolve("referentiel"));
        Files.copy(Path.of("examples/referentiel/ccs-rc-2026.1-specimen.xml"), project.resolve("referentiel/edition.xml"));
        OutsideProgram.Result clean = maven(project);
        assertThat(clean.status()).as(clean.said()).isZero();
        assertThat(project.resolve("target/ccs-junit.xml")).content().contains("<testsuite");

        Files.writeString(project.resolve("livret.xml"), "<livret xmlns=\"urn:fr:ccs:dossier:1\">");
        OutsideProgram.Result faulty = maven(project);
        assertThat(faulty.status()).isNotZero();
        assertThat(faulty.said()).contains("XML-001", "BUILD FAILURE");
    }

    @Test
    void theScriptsAreThoseOfAnyPosixShell() throws IOException {
        Installation.ok("shellcheck", "-s", "sh", FOLDER.resolve("pre-commit").toString(), Path.of("ccs").toAbsolutePath().toString());
    }

    private static OutsideProgram.Result maven(Path project) throws IOException {
        return installation().run(project, List.of(Path.of("mvnw").toAbsolutePath().toString(), "-B", "-o", "-Dccs=" + installation().ccs(), "verify"));
    }

    private static OutsideProgram.Result commit(GitBranch branch) throws IOException {
        return commit(branch.folder);
    }

    private static OutsideProgram.Result commit(Path folder) throws IOException {
        return installation().with("PATH", Path.of(installation().ccs()).getParent() + ":" + System.getenv("PATH")).run(folder,
                List.of("git", "-c", "user.name=SPÉCIMEN", "-c", "user.email=specimen@example.org", "-c", "commit.gpgsign=false", "commit", "-q", "-m", "essai"));
    }
}
