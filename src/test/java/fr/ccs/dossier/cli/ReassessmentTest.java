package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A decision of non-validation opens a livret on what it left missing and on nothing else; no other decision does. */
class ReassessmentTest {
    private static final Path MINUTES = Path.of("examples/proces-verbaux/pv-2026-003.xml");

    @TempDir
    Path temporary;
    private Path made;

    @BeforeEach
    void aPlaceForTheLivret() {
        made = temporary.resolve("livret.xml");
    }

    private CcsProcess.Result open(Path minutes, Object... more) {
        Object[] all = new Object[8 + more.length];
        System.arraycopy(new Object[] {"--lang", "fr", "new", "livret", "--from", minutes, "-o", made}, 0, all, 0, 8);
        System.arraycopy(more, 0, all, 8, more.length);
        return Commands.run(all);
    }

    private Path minutes(String from, String to) throws IOException {
        return Files.writeString(temporary.resolve("pv.xml"), Files.readString(MINUTES).replace(from, to));
    }

    @ParameterizedTest
    @CsvSource({"--dossier, CCS-2026-00023", "--candidat, P-06Z8TCD1I"})
    void theMissingCompetencyAloneIsAssessedAgain(String option, String value) throws IOException {
        CcsProcess.Result result = open(MINUTES, option, value);
        assertThat(result.status()).as(result.said()).isZero();
        assertThat(made).content().contains("numero=\"CCS-2026-00023-L2\" dossier=\"CCS-2026-00023\"", "type=\"REEVALUATION\"", "etat=\"BROUILLON\"",
                "<reevaluationDe procesVerbal=\"PV-2026-003\" date=\"2026-06-18\">\n    <competence code=\"C4\"/>\n  </reevaluationDe>",
                "<candidat id=\"P-06Z8TCD1I\" statut=\"SALARIE\">", "<nomUsage>Lacombe SPÉCIMEN</nomUsage>", "<siret>93826172400018</siret>",
                "<referentEntreprise id=\"P-GDJYFLGST\" lien=\"ENTREPRISE\">", "edition=\"2026.1-specimen\" empreinte=\"", "<critere code=\"C4.3\"/>")
                .doesNotContain("code=\"C1\"", "C3.1", "C5.1", "<missions>");
        assertThat(made).content().as("the evaluator appointed for the reassessment").contains("<evaluateurExterne id=\"P-9ZY1UB09B\" du=\"2026-09-01\">");
        CcsProcess.Result check = Commands.run("check", made, "--phase", "brouillon", "--date", "2026-09-02");
        assertThat(check.status()).as(check.said()).isZero();
        assertThat(check.out()).contains("rien à signaler");
    }

    @Test
    void withoutTheDossierThePersonIsTakenFromTheLivretThatWasDecidedOn() throws IOException {
        Path alone = Files.createDirectory(temporary.resolve("seul"));
        Files.copy(Path.of("examples/livrets/non-acquise-c4.xml"), alone.resolve("livret-1.xml"));
        Path project = Files.createDirectory(temporary.resolve("projet"));
        CcsProcess.Result result = new CcsProcess().in(project).run("new", "livret", "--from", MINUTES.toAbsolutePath(), "--dossier", "CCS-2026-00023",
                "--referentiels", Path.of("examples/referentiel").toAbsolutePath(), "--with", alone, "-o", made);
        assertThat(result.status()).as(result.said()).isZero();
        assertThat(made).content().contains("CCS-2026-00023-L2", "<missions>", "Lacombe SPÉCIMEN", "<evaluateurExterne/>", "P-GDJYFLGST");
        CcsProcess.Result neither = new CcsProcess().in(project).run("new", "livret", "--from", MINUTES.toAbsolutePath(), "--dossier", "CCS-2026-00023",
                "--referentiels", Path.of("examples/referentiel").toAbsolutePath(), "-o", temporary.resolve("autre.xml"));
        assertThat(neither.status()).isEqualTo(3);
        assertThat(neither.err()).contains("--with");
        CcsProcess.Result unknown = new CcsProcess().in(project).run("new", "livret", "--from", MINUTES.toAbsolutePath(), "--dossier", "CCS-2026-00023",
                "--with", alone);
        assertThat(unknown.status()).isEqualTo(3);
        assertThat(unknown.err()).contains("CCS-RC 2026.1-specimen", "--referentiels");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            etat="CLOS"                         | etat="BROUILLON"                | n’est pas clos
            decisionFinale="NON_VALIDATION"     | decisionFinale="VALIDATION"     | est VALIDATION
            decisionFinale="NON_VALIDATION"     | decisionFinale="REPORT"         | est REPORT
            decision="NON_ACQUISE"              | decision="ACQUISE"              | ne laisse manquer aucune compétence
            dossier="CCS-2026-00023"            | dossier="CCS-2026-00024"        | ne décide rien sur CCS-2026-00023
            empreinte="214baa2064ca4f92         | empreinte="014baa2064ca4f92     | son empreinte est autre
            livret="CCS-2026-00023-L1"          | livret="CCS-2026-00023-L4"      | n’est plus la dernière
            </procesVerbal>                     | <procesVerbal>                  | n’est pas un document lisible
            """)
    void noOtherDecisionOpensOne(String from, String to, String words) throws IOException {
        CcsProcess.Result result = open(minutes(from, to), "--dossier", "CCS-2026-00023");
        assertThat(result.status()).as(result.said()).isEqualTo(1);
        assertThat(result.err()).contains(words);
        assertThat(made).doesNotExist();
    }

    @Test
    void aDecisionThatWasRectifiedOpensNone() throws IOException {
        Path later = Files.createDirectory(temporary.resolve("rectificatif"));
        Files.writeString(later.resolve("pv-2026-009.xml"), Files.readString(MINUTES).replace("numero=\"PV-2026-003\"", "numero=\"PV-2026-009\"")
                .replace("nature=\"ORIGINAL\">", "nature=\"RECTIFICATIF\"><rectifie numero=\"PV-2026-003\"/>"));
        CcsProcess.Result result = open(MINUTES, "--dossier", "CCS-2026-00023", "--with", later);
        assertThat(result.status()).as(result.said()).isEqualTo(1);
        assertThat(result.err()).contains("PV-2026-003 est rectifié par", "pv-2026-009.xml");
        assertThat(made).doesNotExist();
    }

    @Test
    void whomItIsForMustBeSaid() {
        assertThat(open(MINUTES).status()).isEqualTo(2);
        assertThat(open(MINUTES, "--dossier", "CCS-2026-00023", "--referentiel", "examples/referentiel/ccs-rc-2026.1-specimen.xml").status()).isEqualTo(2);
        assertThat(Commands.run("new", "pv", "--candidat", "P-06Z8TCD1I").status()).isEqualTo(2);
        assertThat(Commands.run("new", "annuaire", "--from", MINUTES).status()).isEqualTo(2);
    }
}
