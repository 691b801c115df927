package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ccs check --since}: what changed and all that may depend on it, and never “nothing changed” because git could not say. */
class SinceTest {
    private static final String LIVRET = "livrets/observation-directe.xml";
    private static final String EDITION = "referentiel/ccs-rc-2026.1-specimen.xml";

    @TempDir
    Path temp;

    private GitBranch branch;

    @BeforeEach
    void branch() throws IOException {
        branch = GitBranch.in(temp.resolve("branche d’été"));
    }

    @Test
    void nothingChangedIsToldAndClean() throws IOException {
        CcsProcess.Result run = branch.check("--since", "HEAD");

        assertThat(run.status()).as(run.said()).isZero();
        assertThat(run.err()).contains("Depuis HEAD", "0 document");
        assertThat(GitBranch.judged(run)).isEmpty();
    }

    @Test
    void aChangedLivretTakesItsMinutesAndDossierAlong() throws IOException {
        branch.change(LIVRET, "Chargée d’accueil", "Agente d’accueil");

        List<String> judged = GitBranch.judged(branch.check("--since", "principale"));

        assertThat(judged).contains(LIVRET, "proces-verbaux/pv-2026-004.xml", "dossiers/CCS-2026-00017/dossier.xml", "certificats/ccs-rc-2026-000001.xml")
                .doesNotContain(EDITION, "annuaire.xml");
    }

    @Test
    void aChangedEditionTakesAlongAllThatCiteIt() throws IOException {
        branch.change(EDITION, "</referentiel>", "<!-- relu --></referentiel>");

        List<String> judged = GitBranch.judged(branch.check("--since", "HEAD", "livrets"));

        assertThat(judged).contains(LIVRET, "livrets/reevaluation-c4.xml").allMatch(file -> file.startsWith("livrets/"));
    }

    @Test
    void aDeletedOrRenamedDocumentIsMissedByThoseThatCiteIt() throws IOException {
        Files.delete(branch.folder.resolve(EDITION));
        CcsProcess.Result deleted = branch.check("--since", "HEAD", "livrets");
        assertThat(deleted.status()).isEqualTo(1);
        assertThat(deleted.out()).contains("RES-001");

        branch.git("checkout", "-q", ".");
        branch.git("mv", EDITION, "referentiel/édition 2026.xml");
        CcsProcess.Result renamed = branch.check("--since", "HEAD");
        assertThat(renamed.status()).as(renamed.said()).isZero();
        assertThat(GitBranch.judged(renamed)).contains("referentiel/édition 2026.xml", LIVRET);
    }

    @Test
    void whatGitDoesNotFollowCountsAsChanged() throws IOException {
        Files.writeString(branch.folder.resolve(".gitignore"), "à-part/\n");
        branch.commit();
        for (String copy : List.of("neuf.xml", "à-part/ignoré.xml")) {
            Files.createDirectories(branch.folder.resolve(copy).getParent());
            Files.copy(branch.folder.resolve("sessions/ses-2026-003.xml"), branch.folder.resolve(copy));
        }
        branch.git("update-index", "--assume-unchanged", "annuaire.xml");

        assertThat(GitBranch.judged(branch.check("--since", "HEAD", "neuf.xml", "à-part", "annuaire.xml")))
                .containsExactlyInAnyOrder("neuf.xml", "à-part/ignoré.xml", "annuaire.xml");
    }

    @Test
    void aPieceThatIsNoXmlTakesItsDossierAlong() throws IOException {
        Path piece = branch.folder.resolve("dossiers/CCS-2026-00017/pieces/designation.pdf");
        Files.writeString(piece, Files.readString(piece, StandardCharsets.ISO_8859_1) + "\n", StandardCharsets.ISO_8859_1);

        assertThat(GitBranch.judged(branch.check("--since", "HEAD"))).contains("dossiers/CCS-2026-00017/dossier.xml");
    }

    @Test
    void theProjectFileIsAnAffairOfAll() throws IOException {
        branch.change("ccs.xml", "</ccs>", "<!-- relu --></ccs>");

        assertThat(GitBranch.judged(branch.check("--since", "HEAD", "referentiel", "annuaire.xml"))).contains(EDITION, "annuaire.xml");
    }

    @Test
    void gitThatCannotSayIsNoCleanCheck() throws IOException {
        CcsProcess.Result unknown = branch.check("--since", "nulle-part");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err()).contains("nulle-part", "rien n’a été vérifié");
        assertThat(branch.check("--since", "").status()).isEqualTo(2);
        assertThat(branch.check("--since", "--output=x").status()).isEqualTo(2);

        CcsProcess.Result without = branch.process().environment("PATH", temp.toString()).run("check", "--since", "HEAD");
        assertThat(without.status()).isEqualTo(3);
        assertThat(without.err()).contains("git");

        CcsProcess.Result outside = new CcsProcess().in(temp).run("check", "--since", "HEAD", branch.folder);
        assertThat(outside.status()).isEqualTo(3);
        assertThat(outside.err()).contains("dépôt git", "rien n’a été vérifié");
    }

    @Test
    void aCloneWithoutHistorySaysWhatToAskFor() throws IOException {
        branch.change(LIVRET, "Chargée d’accueil", "Agente d’accueil");
        branch.commit();
        Path shallow = temp.resolve("sans histoire");
        OutsideProgram.Result clone = OutsideProgram.run("git", "clone", "-q", "--depth", "1", branch.folder.toUri().toString(), shallow.toString());
        assertThat(clone.status()).as(clone.said()).isZero();

        CcsProcess.Result run = new CcsProcess().in(shallow).run("check", "--since", "HEAD~1");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("fetch-depth: 0");
    }

    /** The point of it all: a document left out has the verdict that it had, and one that is judged the verdict of a check of everything. */
    @Test
    void whatIsLeftOutKeepsItsVerdictAndWhatIsJudgedGetsThatOfAWholeCheck() throws IOException {
        Map<String, JsonNode> before = verdicts(branch.check("--format", "json", "."));
        List<Runnable> changes = List.of(
                () -> edit("referentiel/ccs-rc-2026.1-specimen.xml", "duree=\"P5Y\"", "duree=\"P6Y\""),
                () -> edit(LIVRET, "type=\"INITIALE\"", "type=\"REEVALUATION\""),
                () -> edit("proces-verbaux/pv-2026-003.xml", "NON_VALIDATION", "VALIDATION"),
                () -> edit("dossiers/CCS-2026-00023/dossier.xml", "etat=\"", "etat=\"X"),
                () -> edit("annuaire.xml", "P-", "P-X"),
                () -> edit("sessions/ses-2026-003.xml", "CCS-2026-00023", "CCS-2026-00024"));
        for (Runnable change : changes) {
            change.run();
            Map<String, JsonNode> whole = verdicts(branch.check("--format", "json", "."));
            Map<String, JsonNode> some = verdicts(branch.check("--format", "json", "--since", "HEAD", "."));
            assertThat(some).as("judged").isNotEmpty().allSatisfy((file, verdict) -> assertThat(verdict).as(file).isEqualTo(whole.get(file)));
            whole.keySet().removeAll(some.keySet());
            assertThat(whole).as("left out").allSatisfy((file, verdict) -> assertThat(verdict).as(file).isEqualTo(before.get(file)));
            branch.git("checkout", "-q", ".");
        }
    }

    private void edit(String file, String from, String to) {
        try {
            branch.change(file, from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, JsonNode> verdicts(CcsProcess.Result run) throws IOException {
        Map<String, JsonNode> verdicts = new HashMap<>();
        new ObjectMapper().readTree(run.out()).get("files").forEach(file -> verdicts.put(file.get("file").asText(), file));
        return verdicts;
    }
}
