package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The livret that evaluators receive holds all that the dossier knows, and is clean as the draft that it is. */
class PrefillingTest {
    private static final Path MINUTES = AwaitingBranch.EXAMPLES.resolve("proces-verbaux/pv-2026-003.xml");
    private static final String DESIGNATION = "(?s)    <designation .*</designation>\n";

    @TempDir
    Path temporary;
    private AwaitingBranch branch;
    private Path made;

    @BeforeEach
    void aBranch() throws IOException {
        branch = new AwaitingBranch(temporary.resolve("branche"));
        made = temporary.resolve("livret.xml");
    }

    private void isCleanDraft(Path dossier) {
        CcsProcess.Result check = Commands.run("check", "--show-values", "--phase", "brouillon", "--date", "2026-10-20", "--referentiels", branch.folder().resolve("referentiel"),
                "--with", branch.folder().resolve("annuaire.xml"), "--with", AwaitingBranch.EXAMPLES.resolve("proces-verbaux"), "--with", dossier.resolve("dossier.xml"), made);
        assertThat(check.status()).as(check.said()).isZero();
        assertThat(check.out()).contains("rien à signaler");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "dossier.xml"})
    void aFirstAssessmentIsOnEveryCriterion(String file) throws IOException {
        Path dossier = branch.bring("CCS-2026-00044", "DESIGNE");
        CcsProcess.Result result = branch.prefill(dossier.resolve(file), made);
        assertThat(result.status()).as(result.said()).isZero();
        assertThat(made).content().contains("type=\"INITIALE\" etat=\"BROUILLON\" numero=\"CCS-2026-00044-L1\" dossier=\"CCS-2026-00044\"",
                "edition=\"2026.1-specimen\" empreinte=\"214baa2064ca4f92", "<candidat id=\"P-GCU8S7RU1\" statut=\"SALARIE\">", "<nomNaissance>Roth SPÉCIMEN</nomNaissance>",
                "<dateNaissance>1993-01-30</dateNaissance>", "<fonction>Chef de projets de traduction</fonction>", "<siret>91234243300022</siret>", "<referentEntreprise id=\"P-9P9G8VE6A\"",
                "<evaluateurExterne id=\"P-L4FT4DK7R\" du=\"2026-05-04\">", "<habilitation reference=\"HAB-2026-077\"/>", "<critere code=\"C1.1\"/>", "<critere code=\"C5.3\"/>")
                .doesNotContain("<reevaluationDe", "P-9P9G8VE6A\" du=", "sexe", "courriel", "resultat=");
        assertThat(made).content().containsPattern("(<critere code=\"C\\d\\.\\d\"/>\\s*(</?competence[^>]*>\\s*)*){19}");
        isCleanDraft(dossier);
    }

    @Test
    void beforeAnEvaluatorIsAppointedThatPlaceStaysToBeFilledIn() throws IOException {
        Path dossier = branch.bring("CCS-2026-00044", "INSCRIT");
        Path file = dossier.resolve("dossier.xml");
        Files.writeString(file, Files.readString(file).replaceFirst(DESIGNATION, ""));
        assertThat(branch.prefill(dossier, made).status()).isZero();
        assertThat(made).content().contains("<evaluateurExterne/>", "Roth SPÉCIMEN");
        isCleanDraft(dossier);
    }

    @Test
    void aReassessmentIsOnWhatTheJurysExtractLeavesMissing() throws IOException {
        Path dossier = branch.bring("CCS-2026-00023", "DESIGNE");
        assertThat(branch.prefill(dossier, made).status()).isZero();
        assertThat(made).content().contains("type=\"REEVALUATION\"", "numero=\"CCS-2026-00023-L2\"",
                "<reevaluationDe procesVerbal=\"PV-2026-003\" date=\"2026-06-18\">\n    <competence code=\"C4\"/>\n  </reevaluationDe>", "<critere code=\"C4.3\"/>",
                "<evaluateurExterne id=\"P-9ZY1UB09B\" du=\"2026-09-01\">").doesNotContain("code=\"C1", "code=\"C5", "P-83NVZSY8S");
        isCleanDraft(dossier);
        CcsProcess.Result fromMinutes = branch.run("new", "livret", "--from", MINUTES, "--dossier", "CCS-2026-00023", "-o", temporary.resolve("du-pv.xml"));
        assertThat(fromMinutes.status()).as(fromMinutes.said()).isZero();
        assertThat(temporary.resolve("du-pv.xml")).as("the same as from the minutes").hasSameTextualContentAs(made);
    }

    @Test
    void withoutTheExtractTheMinutesThatAreAtHandSay() throws IOException {
        Path dossier = branch.bring("CCS-2026-00023", "DESIGNE");
        Path extrait = AwaitingBranch.extraits(dossier).get(0);
        Files.writeString(extrait, Files.readString(extrait).replace("\"C4\"", "\"C5\""));
        Object[] command = {"--lang", "fr", "new", "livret", "--from", dossier, "-o", made, "--date", "2026-10-20"};
        CcsProcess.Result none = branch.run(command);
        assertThat(none.status()).as("a file that is no longer the pièce is not believed").isEqualTo(3);
        assertThat(none.err()).contains("CCS-2026-00023", "--with");
        CcsProcess.Result result = branch.run(Stream.concat(Stream.of(command), Stream.of("--with", MINUTES)).toArray());
        assertThat(result.status()).as(result.said()).isZero();
        assertThat(made).content().contains("<reevaluationDe procesVerbal=\"PV-2026-003\"", "C4.1").doesNotContain("C5.1");
    }

    @Test
    void aTemporaryWorkerHasTwoCompaniesAndAnEvaluatorWhoTookOverComesSecond() throws IOException {
        Path dossier = branch.bring("CCS-2026-00031", "DESIGNE");
        assertThat(branch.prefill(dossier, made).status()).isZero();
        assertThat(made).content().contains("statut=\"INTERIMAIRE\"", "<entrepriseUtilisatrice>", "lien=\"ENTREPRISE_UTILISATRICE\"");
        String livret = Files.readString(made);
        assertThat(livret.indexOf("P-CHUYWYFZB\" du=\"2026-05-13\"")).isGreaterThan(livret.indexOf("P-YU14ULYYQ\" du=\"2026-04-20\" au=\"2026-05-12\"")).isPositive();
        isCleanDraft(dossier);
    }

    @Test
    void aCompanyWithoutSiretSaysWhy() throws IOException {
        Path dossier = branch.bring("CCS-2026-00058", "DESIGNE");
        assertThat(branch.prefill(dossier, made).status()).isZero();
        assertThat(made).content().contains("<sansSiret motif=\"Siège transféré", "lien=\"DESIGNE_PAR_BRANCHE\"", "statut=\"DIRIGEANT\"");
        isCleanDraft(dossier);
    }

    @Test
    void theIdentityIsTheOneInForce() throws IOException {
        Path dossier = branch.bring("CCS-2026-00044", "DESIGNE", "  </identite>\n", "  </identite>\n  <identite depuis=\"2026-06-01\" motif=\"CHANGEMENT_ETAT_CIVIL\">\n"
                + "    <nomNaissance>Roth SPÉCIMEN</nomNaissance>\n    <nomUsage>Keller SPÉCIMEN</nomUsage>\n    <prenom>Matthieu</prenom>\n    <dateNaissance>1993-01-31</dateNaissance>\n  </identite>\n");
        assertThat(branch.prefill(dossier, made).status()).isZero();
        assertThat(made).content().contains("<nomUsage>Keller SPÉCIMEN</nomUsage>", "1993-01-31").doesNotContain("1993-01-30");
    }

    @ParameterizedTest
    @CsvSource({"EVALUE, Livret signé", "RECEVABLE, Dossier recevable", "CERTIFIE, Certificat délivré", "ABANDON, Démarche abandonnée", "NON_VALIDE, non validée", "CLOS, Dossier clos"})
    void whatIsNotWaitingForAnAssessmentHasNone(String etat, String words) throws IOException {
        CcsProcess.Result result = branch.prefill(branch.bring("CCS-2026-00044", etat), made);
        assertThat(result.status()).as(result.said()).isEqualTo(1);
        assertThat(result.err()).contains("CCS-2026-00044", words).doesNotContain("Roth");
        assertThat(made).doesNotExist();
    }

    @Test
    void aDossierToCompleteMayNeedALivretAgain() throws IOException {
        assertThat(branch.prefill(branch.bring("CCS-2026-00044", "A_COMPLETER"), made).status()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --numero CCS-2026-00044-L7   | CCS-2026-00044-L1 | bears the number
            --candidat P-GCU8S7RU1       | --candidat        | --candidat
            --motif essai                | --motif           | says nothing to
            --jour 2026-10-20            | --jour            | --jour
            """)
    void whatSaysNothingOfItIsRefused(String options, String french, String english) throws IOException {
        Path dossier = branch.bring("CCS-2026-00044", "DESIGNE");
        CcsProcess.Result result = branch.prefill(dossier, made, (Object[]) options.split(" "));
        assertThat(result.status()).as(result.said()).isEqualTo(2);
        assertThat(result.err()).contains(french);
        Object[] all = ("--lang en " + options).split(" ");
        assertThat(branch.prefill(dossier, made, all).err()).contains(english).doesNotContain("retirez");
        assertThat(made).doesNotExist();
    }

    @Test
    void aDocumentOfAnotherKindIsNamed() {
        for (String language : new String[] {"fr", "en"}) {
            CcsProcess.Result result = branch.prefill(AwaitingBranch.EXAMPLES.resolve("annuaire.xml"), made, "--lang", language);
            assertThat(result.status()).isEqualTo(2);
            assertThat(result.err()).contains("annuaire", "dossier", "procesVerbal");
        }
        assertThat(branch.prefill(branch.folder(), made).status()).isEqualTo(2);
    }
}
