package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a secretariat types when something happens to a dossier; the examples’ annuaire and référentiel are at hand. */
class DossierCommandTest {
    private static final Path EXAMPLES = Path.of("examples/dossiers");
    private static final String DAY = "--date=2026-11-20";

    @TempDir
    Path temporary;
    private Path folder;
    private Path letter;

    @BeforeEach
    void aDossierThatWaitsForItsEvaluation() throws IOException {
        folder = copy("CCS-2026-00058");
        letter = Files.writeString(temporary.resolve("Lettre reçue.pdf"), "%PDF-1.7\n");
    }

    private Path copy(String numero) throws IOException {
        Path to = temporary.resolve(numero);
        try (Stream<Path> files = Files.walk(EXAMPLES.resolve(numero))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(EXAMPLES.resolve(numero).relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        return to;
    }

    private String dossier() throws IOException {
        return Files.readString(folder.resolve("dossier.xml"));
    }

    private static CcsProcess.Result ccs(Object... arguments) {
        List<Object> all = new java.util.ArrayList<>(List.of("--lang", "fr", "dossier"));
        all.addAll(List.of(arguments));
        return Commands.run(all.toArray());
    }

    /** The livret of another example, made to be the one that this dossier waits for. */
    private Path livret(String numero) throws IOException {
        return Files.writeString(temporary.resolve("livret.xml"),
                Files.readString(EXAMPLES.resolve("CCS-2026-00017/pieces/livret-1.xml")).replace("CCS-2026-00017-L1", numero + "-L1")
                .replace("CCS-2026-00017", numero));
    }

    @Test
    void anEvaluatorIsTakenFromTheAnnuaire() throws IOException {
        CcsProcess.Result result = ccs("designation", folder, "--evaluateur", "P-CMDW0WN5I", "--motif-fin", "Indisponibilité", DAY, "--piece",
                letter + ":DESIGNATION");
        assertThat(result.status()).as(result.said()).isZero();
        assertThat(result.err()).contains("CCS-2026-00058", "DESIGNATION", "état DESIGNE", "On attend l’évaluateur externe");
        assertThat(dossier()).contains("<organisme siren=\"968350918\">Rhône Évaluation Conseil (SPÉCIMEN)</organisme>", "reference=\"HAB-2025-042\"",
                "<motifFin>Indisponibilité</motifFin>", "chemin=\"pieces/lettre-recue.pdf\"");
        assertThat(Commands.run("check", folder, "--date", "2026-11-20").out()).doesNotContain("DOS-00", "DOS-02");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            P-83NVZSY8S | 2024-06-03 | 2026-11-20
            P-AAAAAAAAA | 2026-11-20 | L’annuaire ne connaît personne
            """)
    void anEvaluatorWhoIsNotEntitledIsRefused(String id, String jour, String words) throws IOException {
        String before = dossier();
        CcsProcess.Result result = ccs("designation", folder, "--evaluateur", id, "--motif-fin", "Indisponibilité", "--jour", jour, DAY);
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.said()).contains(words.startsWith("L’") ? words : "");
        assertThat(dossier()).isEqualTo(before);
    }

    @Test
    void theLivretIsAssessedSentAndReceived() throws IOException {
        Path livret = livret("CCS-2026-00058");
        assertThat(ccs("evaluation", folder, DAY).status()).isZero();
        assertThat(ccs("envoi", folder, DAY).status()).isZero();
        CcsProcess.Result without = ccs("reception", folder, DAY);
        assertThat(without.status()).isEqualTo(1);
        assertThat(without.err()).contains("--piece FICHIER:LIVRET");
        CcsProcess.Result other = ccs("reception", folder, DAY, "--piece", EXAMPLES.resolve("CCS-2026-00017/pieces/livret-1.xml") + ":LIVRET");
        assertThat(other.status()).isEqualTo(1);
        assertThat(other.err()).contains("CCS-2026-00017", "non de CCS-2026-00058");
        CcsProcess.Result received = ccs("reception-branche", folder, DAY, "--piece", livret + ":LIVRET");
        assertThat(received.status()).as(received.said()).isZero();
        assertThat(received.err()).contains("état RECU", "On attend la branche");
        assertThat(dossier()).contains("numero=\"CCS-2026-00058-L1\"").contains("etat=\"RECU\"");
        assertThat(folder.resolve("pieces/livret.xml")).hasSameBinaryContentAs(livret);
    }

    @Test
    void whatWouldMakeTheJournalFaultyForEverIsNotWritten() throws IOException {
        String before = dossier();
        CcsProcess.Result mail = ccs("abandon", folder, DAY, "--precision", "Écrire à jean.durand@gmail.com", "--piece", letter + ":ABANDON");
        assertThat(mail.status()).isEqualTo(1);
        assertThat(mail.out()).contains("DOS-019");
        CcsProcess.Result kind = ccs("abandon", folder, DAY, "--piece", letter + ":CERTIFICAT");
        assertThat(kind.status()).isEqualTo(1);
        CcsProcess.Result early = ccs("abandon", folder, "--date=2020-01-01");
        assertThat(early.status()).isEqualTo(1);
        assertThat(early.err()).contains("date antérieure");
        assertThat(dossier()).isEqualTo(before);
        assertThat(folder.resolve("pieces/lettre-recue.pdf")).doesNotExist();
    }

    @Test
    void aWithdrawalAndAReturnAreTheCandidates() throws IOException {
        assertThat(ccs("abandon", folder, DAY, "--precision", "Changement de poste.", "--piece", letter + ":ABANDON").status()).isZero();
        CcsProcess.Result back = ccs("reprise", folder, DAY);
        assertThat(back.status()).as(back.said()).isZero();
        assertThat(dossier()).contains("etat=\"INSCRIT\"").containsOnlyOnce("<cycle ")
                .containsPattern("type=\"ABANDON\"[^>]*>\\s*<acteur qualite=\"CANDIDAT\" id=\"P-");
    }

    @Test
    void aReassessmentOpensACycleThatTakesUpTheEnrolment() throws IOException {
        assertThat(ccs("reevaluation", folder, DAY).err()).contains("part de NON_VALIDE, CLOS");
        for (Object[] event : new Object[][] {{"evaluation"}, {"envoi"}, {"reception", "--piece", livret("CCS-2026-00058") + ":LIVRET"},
                {"recevabilite"}, {"presentation", "--document", "SES-2026-009"},
                {"decision-non-validation", "--document", "PV-2026-009"}, {"notification", "--destinataire", "La personne candidate et l’entreprise"}}) {
            Object[] all = new Object[event.length + 2];
            all[0] = event[0];
            all[1] = folder;
            all[2] = DAY;
            System.arraycopy(event, 1, all, 3, event.length - 1);
            CcsProcess.Result result = ccs(all);
            assertThat(result.status()).as(event[0] + " " + result.said()).isZero();
        }
        CcsProcess.Result opened = ccs("reevaluation", folder, DAY, "--champ", "fonction=Responsable d’accueil");
        assertThat(opened.status()).as(opened.said()).isZero();
        String cycle = dossier().replaceAll("(?s).*(<cycle n=\"2\".*?</cycle>).*", "$1");
        String first = dossier().replaceAll("(?s).*(<cycle n=\"1\".*?</cycle>).*", "$1");
        assertThat(cycle).contains("type=\"REEVALUATION\"", "<inscription statut=", "date=\"2026-11-20\"", "<livret numero=\"CCS-2026-00058-L2\"/>",
                "<fonction>Responsable d’accueil</fonction>")
                .contains(first.replaceAll("(?s).*(<entreprise>.*</entreprise>).*", "$1")).doesNotContain("<designation");
        assertThat(dossier()).contains("etat=\"INSCRIT\"");
        assertThat(ccs("designation", folder, DAY, "--evaluateur", "P-CMDW0WN5I").status()).isZero();
        assertThat(dossier().split("<designation", -1)).as("the evaluator of the first cycle is not replaced").hasSize(3);
    }

    @Test
    void namesAndContactDetailsChangeFieldByField() throws IOException {
        assertThat(ccs("changement-etat-civil", folder, DAY, "--champ", "nomUsage=Lemoine SPÉCIMEN").status()).isZero();
        assertThat(ccs("changement-coordonnees", folder, DAY, "--champ", "courriel=autre@example.org").status()).isZero();
        assertThat(dossier()).contains("<nomUsage>Lemoine SPÉCIMEN</nomUsage>", "<courriel>autre@example.org</courriel>");
        CcsProcess.Result unknown = ccs("rectification", folder, DAY, "--champ", "nom=Durand");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err()).contains("nomNaissance");
        assertThat(ccs("rectification", folder, DAY).status()).isEqualTo(2);
    }

    @Test
    void filesAreAddedLostAndMadeAgain() throws IOException {
        assertThat(ccs("add", folder, letter, "--type", "COURRIER", "--libelle", "Réponse", DAY).status()).isZero();
        Files.delete(folder.resolve("pieces/lettre-recue.pdf"));
        String id = dossier().replaceAll("(?s).*<piece id=\"(PIE-[0-9]+)\"[^>]*lettre-recue.*", "$1");
        assertThat(ccs("perte-piece", folder, "--perdue", id, "--precision", "Classeur égaré.", DAY).status()).isZero();
        assertThat(ccs("reconstitution-piece", folder, "--perdue", id, "--precision", "D’après la copie de l’entreprise.", "--copie", letter, DAY)
                .status()).isZero();
        assertThat(folder.resolve("pieces/lettre-recue.pdf")).hasSameBinaryContentAs(letter);
        assertThat(dossier()).contains("disponibilite=\"RECONSTITUEE\"", "<libelle>Réponse</libelle>");
        assertThat(ccs("add", folder, letter, DAY).status()).isEqualTo(2);
        assertThat(ccs("add", folder, letter, "--type", "FACTURE", DAY).err()).contains("COURRIER", "LIVRET");
    }

    @Test
    void holdsNoticesAndDerogationsAreEntered() throws IOException {
        assertThat(ccs("gel", folder, DAY, "--precision", "Contentieux en cours.", "--decide-par", "Comité CCS").status()).isZero();
        assertThat(ccs("gel", folder, DAY, "--precision", "Encore.", "--decide-par", "Comité CCS").status()).isEqualTo(1);
        assertThat(ccs("levee-gel", folder, DAY).status()).isZero();
        assertThat(ccs("levee-gel", folder, DAY).status()).isEqualTo(1);
        CcsProcess.Result derogation = ccs("derogation", folder, DAY, "--regle", "liv-013", "--pour", "CCS-2026-00058-L1", "--justification",
                "Le poste ne permet pas d’observer quarante minutes de suite.",
                "--decide-par", "Comité CCS du 18 novembre 2026", "--echeance", "2027-06-30");
        assertThat(derogation.status()).as(derogation.said()).isZero();
        assertThat(dossier()).contains("<gel debut=\"2026-11-20\" fin=\"2026-11-20\"", "<derogation regle=\"LIV-013\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyEventExplainsItself(String language) {
        CcsProcess.Result all = Commands.run("--lang", language, "dossier", "--help");
        assertThat(all.status()).isZero();
        List<String> events = fr.ccs.dossier.dossier.Transitions.evenements().stream().map(fr.ccs.dossier.dossier.Evenement::command).toList();
        assertThat(all.out()).contains(events).contains("reception", "add", "recours", "rectification");
        for (String event : List.of("designation", "reception", "derogation", "gel", "perte-piece", "add", "reevaluation", "information")) {
            CcsProcess.Result help = Commands.run("--lang", language, "dossier", event, "--help");
            assertThat(help.status()).isZero();
            assertThat(help.out()).contains("--jour", "--acteur", "--piece").doesNotContainPattern("(?m)^ +--[a-z-]+(=\\S+)?$\\n^ +(--|-q)");
            assertThat(help.out()).contains(language.equals("fr") ? "Répertoire du dossier." : "The dossier’s folder.");
        }
    }

    @Test
    void aDossierThatWasWrittenByHandIsOpenedByItsEnrolment() throws IOException {
        String before = dossier().replaceAll("(?s)<journal>.*</journal>", "<journal/>").replaceAll("(?s)\\s*<designation .*</designation>", "")
                .replaceAll("\\s*<information [^>]*>", "")
                .replace("etat=\"DESIGNE\"", "etat=\"INSCRIT\"");
        Files.writeString(folder.resolve("dossier.xml"), before);
        assertThat(ccs("abandon", folder, DAY).err()).contains("il s’ouvre par INSCRIPTION");
        CcsProcess.Result opened = ccs("inscription", folder, DAY, "--document", "PIE-1");
        assertThat(opened.status()).as(opened.said()).isZero();
        assertThat(dossier())
                .containsPattern("<evenement id=\"EVT-1\" date=\"2026-11-20T12:00:00\\+01:00\" type=\"INSCRIPTION\" jour=\"2026-[0-9-]+\">")
                .contains("<acteur qualite=\"ENTREPRISE\">");
        assertThat(ccs("inscription", folder, DAY).err()).contains("Cet événement ouvre un dossier");
        assertThat(ccs("add", folder, "--document", "PIE-99", "--piece", letter + ":COURRIER", DAY).err()).contains("n’a pas de pièce PIE-99");
        assertThat(ccs("elimination-piece", folder, "--document", "PIE-1", DAY).status()).isEqualTo(1);
    }

    @Test
    void aFolderThatIsNoDossierIsSaidSo() {
        assertThat(ccs("abandon", temporary).status()).isEqualTo(3);
        assertThat(ccs("abandon", temporary.resolve("absent")).err()).contains("n’est pas le répertoire d’un dossier");
        assertThat(ccs("abandon", folder, "--date=hier").status()).isEqualTo(2);
        assertThat(ccs("renaissance", folder).status()).isEqualTo(2);
    }
}
