package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ccs check --since} in a repository that somebody else prepared: asking what changed runs nothing of theirs, and hides nothing. */
class SinceCloneTest {
    private static final String LIVRET = "livrets/observation-directe.xml";

    @TempDir
    Path temp;

    private GitBranch branch;

    @BeforeEach
    void branch() throws IOException {
        branch = GitBranch.in(temp.resolve("branche"));
    }

    @Test
    void noFilterOfTheRepositoryRuns() throws IOException {
        Files.writeString(branch.folder.resolve(".gitattributes"), "*.xml filter=tiers\n");
        branch.commit();
        branch.git("config", "filter.tiers.clean", trap());
        branch.git("config", "filter.tiers.required", "true");
        Files.setLastModifiedTime(branch.folder.resolve(LIVRET), FileTime.from(Instant.parse("2026-11-30T12:00:00Z")));

        CcsProcess.Result run = branch.check("--since", "HEAD", "livrets");

        assertThat(temp.resolve("piège")).doesNotExist();
        assertThat(run.status()).as(run.said()).isZero();
    }

    @Test
    void aFilterThatNoOptionOverridesStopsTheCheck() throws IOException {
        branch.git("config", "filter.a=b.clean", trap());

        CcsProcess.Result run = branch.check("--since", "HEAD", "livrets");

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("filter.a=b.clean", "rien n’a été vérifié");
        assertThat(temp.resolve("piège")).doesNotExist();
    }

    /** Its settings are plain files of the outer repository, so that a clone brings them along. */
    @Test
    void aRepositoryThatLiesAmongTheFilesOfAnotherIsNotAsked() throws IOException {
        Path evil = branch.folder.resolve("livrets/dedans");
        assertThat(OutsideProgram.run("git", "init", "-q", "--bare", evil.toString()).status()).isZero();
        for (String setting : new String[] {"core.bare=false", "core.worktree=..", "filter.tiers.clean=" + trap()}) {
            String[] pair = setting.split("=", 2);
            assertThat(OutsideProgram.run("git", "config", "--file", evil.resolve("config").toString(), pair[0], pair[1]).status()).isZero();
        }

        CcsProcess.Result run = new CcsProcess().in(evil).run("check", "--since", "HEAD", branch.folder.resolve(LIVRET));

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("bare repository", "rien n’a été vérifié");
    }

    /** What rested on the places that it named rests on them no more. */
    @Test
    void aProjectFileThatIsGoneIsAnAffairOfAll() throws IOException {
        branch.git("mv", "ccs.xml", "ccs-ancien.xml");

        CcsProcess.Result run = branch.check("--since", "HEAD", "livrets/observation-directe.xml");

        assertThat(run.status()).as(run.said()).isEqualTo(1);
        assertThat(GitBranch.judged(run)).containsExactly(LIVRET);
    }

    @Test
    void aStoreThatIsALinkToAnotherFolderIsAnAffairOfAll() throws IOException {
        Files.move(branch.folder.resolve("referentiel"), branch.folder.resolve("editions"));
        Files.createDirectories(branch.folder.resolve("vide"));
        Files.writeString(branch.folder.resolve("vide/.garde"), "");
        Path link = Files.createSymbolicLink(branch.folder.resolve("referentiel"), Path.of("editions"));
        branch.change("ccs.xml", "<documents chemin=\".\"/>", "<documents chemin=\"sessions\"/>");
        branch.commit();
        Files.delete(link);
        Files.createSymbolicLink(link, Path.of("vide"));

        CcsProcess.Result run = branch.check("--since", "HEAD", LIVRET);

        assertThat(GitBranch.judged(run)).as(run.said()).containsExactly(LIVRET);
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void aPlaceWithoutDocumentsIsNoCleanCheck() throws IOException {
        Files.createDirectories(branch.folder.resolve("déplacé"));
        Files.createSymbolicLink(branch.folder.resolve("lien"), Path.of("livrets"));

        for (String place : new String[] {"déplacé", "lien"}) {
            CcsProcess.Result run = branch.check("--since", "HEAD", place);
            assertThat(run.status()).as(run.said()).isEqualTo(3);
            assertThat(run.err()).contains("Aucun document CCS dans " + place);
        }
    }

    /** Digests are of the bytes, whatever git makes of line ends. */
    @Test
    void otherLineEndsAreAChange() throws IOException {
        Files.writeString(branch.folder.resolve(".gitattributes"), "*.xml text\n");
        branch.commit();
        branch.change(LIVRET, "\n", "\r\n");

        assertThat(GitBranch.judged(branch.check("--since", "HEAD", LIVRET))).containsExactly(LIVRET);
    }

    @Test
    void neitherReplacedObjectsNorTheEnvironmentHideAChange() throws IOException {
        branch.change(LIVRET, "Chargée d’accueil", "Agente d’accueil");
        branch.commit().git("tag", "neuf");
        branch.git("replace", "HEAD~1", "HEAD");
        Files.copy(branch.folder.resolve("sessions/ses-2026-003.xml"), branch.folder.resolve("sessions/suite.xml"));

        assertThat(GitBranch.judged(branch.check("--since", "neuf~1", LIVRET))).containsExactly(LIVRET);
        CcsProcess.Result literal = branch.process().environment("GIT_LITERAL_PATHSPECS", "1").run("check", "--since", "HEAD", "sessions/suite.xml");
        assertThat(literal.err()).contains("1 document à contrôler sur 1");
    }

    /** A program that leaves a trace where it ran. */
    private String trap() throws IOException {
        Path program = temp.resolve("filtre");
        Files.writeString(program, "#!/bin/sh\ntouch '" + temp.resolve("piège") + "'\ncat\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return program.toString();
    }
}
