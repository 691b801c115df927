package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.document.DocumentReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gate lets the whole lot pass or nothing, sets aside only when asked to, and does nothing twice. */
class SubmitCommandTest {
    private static final String SHORT = "Trop court pour un constat.";

    @TempDir
    Path temporary;
    private SubmitBranch branch;

    @BeforeEach
    void aBranch() throws IOException {
        branch = SubmitBranch.at(temporary.resolve("branche"));
    }

    private String session() throws IOException {
        return Files.readString(branch.session());
    }

    private String dossier(int n) throws IOException {
        return Files.readString(branch.dossier(n).resolve("dossier.xml"));
    }

    private CcsProcess.Result check() {
        return Commands.run("--lang", "fr", "check", branch.folder().resolve("dossiers"), branch.folder().resolve("sessions"), "--date", "2026-06-04",
                "--referentiels", branch.folder().resolve("referentiel"), "--with", branch.folder().resolve("annuaire.xml"));
    }

    @Test
    void aLotIsWrittenWithItsPapersAndEveryDossierIsTold() throws Exception {
        branch.received(3).appointed(4);
        CcsProcess.Result result = branch.submit("--convoquees", "2026-06-01");
        assertThat(result.status()).as(result.said()).isZero();
        assertThat(result.out()).isEqualTo("1 dossier laissé de côté\u00A0: d’un autre état, ou au lot d’une autre session.\n"
                + "Présentables au jury\u00A0: 3 sur 3\u202F; à compléter\u00A0: 0\n");
        String digest = DocumentReader.sha256(Files.readAllBytes(branch.dossier(2).resolve("pieces/livret.xml")));
        assertThat(session()).contains("<livret numero=\"E-2026-0002-L1\" dossier=\"E-2026-0002\" chemin=\"../../dossiers/E-2026-0002/pieces/livret.xml\" "
                + "empreinte=\"" + digest + "\" recevable=\"true\"/>", "<lieu>Paris, siège de la branche</lieu>",
                "<convocation membre=\"P-BHN1G201L\" college=\"EMPLOYEURS\" date=\"2026-06-01\">");
        assertThat(session().split("<convocation ", -1)).as("the five whose mandate holds that day, the secretary not").hasSize(6);
        assertThat(dossier(2)).contains("etat=\"PRESENTE\"").containsPattern("(?s)type=\"RECEVABILITE\".*<objet ref=\"E-2026-0002-L1\"/>.*type=\"PRESENTATION\""
                + ".*<objet ref=\"SES-E-2026-1\"/>\\s*<objet ref=\"E-2026-0002-L1\"/>");
        for (String paper : List.of("bordereau.pdf", "seance.pdf")) {
            byte[] carried = CarriedDocument.in(Files.readAllBytes(branch.session().resolveSibling(paper))).orElseThrow();
            assertThat(carried).as(paper).isEqualTo(Files.readAllBytes(branch.session()));
        }
        CcsProcess.Result checked = check();
        assertThat(checked.status()).as(checked.out()).isZero();
        assertThat(Commands.run("--lang", "fr", "status", branch.folder(), "--date", "2026-06-04").out()).contains("décision du jury (SES-E-2026-1)");
        Map<String, String> before = branch.state();
        CcsProcess.Result again = branch.submit("--date", "2026-06-03");
        assertThat(again.status()).as(again.said()).isZero();
        assertThat(SubmitBranch.last(again)).isEqualTo("Présentables au jury\u00A0: 3 sur 3\u202F; à compléter\u00A0: 0");
        assertThat(branch.state()).isEqualTo(before);
    }

    @Test
    void oneFaultyDossierKeepsTheWholeLotBack() throws Exception {
        branch.received(1).received(2, SubmitBranch::tooShort);
        Map<String, String> before = branch.state();
        CcsProcess.Result result = branch.submit();
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out()).contains("✗ E-2026-0002\u00A0: à compléter\n", "erreur LIV-004 [evaluation/C1/C1.1/constat/texte]", SHORT);
        assertThat(SubmitBranch.last(result)).isEqualTo("Présentables au jury\u00A0: 1 sur 2\u202F; à compléter\u00A0: 1 (E-2026-0002)");
        assertThat(result.err()).contains("Rien n’a été écrit", "--partial");
        assertThat(branch.state()).isEqualTo(before);
    }

    @Test
    void aTrialWritesNothingAndFailsWhenSomethingIsMissing() throws Exception {
        branch.received(1).received(2, SubmitBranch::tooShort);
        Map<String, String> before = branch.state();
        CcsProcess.Result partial = branch.submit("--dry-run", "--partial");
        assertThat(partial.status()).as("a CI job wants to know").isEqualTo(1);
        assertThat(SubmitBranch.last(partial)).isEqualTo("Présentables au jury\u00A0: 1 sur 2\u202F; à compléter\u00A0: 1 (E-2026-0002)");
        CcsProcess.Result english = Commands.run("--lang", "en", "submit", branch.dossier(1), "--session", branch.session(), SubmitBranch.DAY, "--dry-run",
                "--referentiels", branch.folder().resolve("referentiel"), "--with", branch.folder().resolve("annuaire.xml"));
        assertThat(english.status()).as(english.said()).isZero();
        assertThat(english.out()).isEqualTo("Ready for the jury: 1 of 1; to complete: 0\n");
        assertThat(branch.state()).isEqualTo(before);
        assertThat(branch.session().resolveSibling(".verrou")).as("not even a lock").doesNotExist();
    }

    @Test
    void whatIsSetAsideIsToldWhyAndComesBackCompleted() throws Exception {
        branch.received(1).received(2, SubmitBranch::tooShort);
        CcsProcess.Result result = branch.submit("--partial");
        assertThat(result.status()).as(result.said()).isZero();
        assertThat(SubmitBranch.last(result)).isEqualTo("Présentables au jury\u00A0: 1 sur 2\u202F; à compléter\u00A0: 1 (E-2026-0002)");
        assertThat(session()).containsOnlyOnce("<livret ").contains("<misDeCote numero=\"E-2026-0002-L1\" dossier=\"E-2026-0002\">",
                "<motif regle=\"LIV-004\">Un constat compte au moins le nombre de mots que fixe le référentiel (livret E-2026-0002-L1, evaluation/C1/C1.1/constat/texte).<").doesNotContain(SHORT);
        assertThat(dossier(2)).contains("etat=\"A_COMPLETER\"", "<precision>LIV-004 : Un constat compte").doesNotContain(SHORT);
        byte[] letter = Files.readAllBytes(branch.dossier(2).resolve("pieces/demande-complement.pdf"));
        assertThat(new String(CarriedDocument.in(letter).orElseThrow(), StandardCharsets.UTF_8)).as("the letter was made of this dossier alone")
                .contains("numero=\"E-2026-0002\"", "<precision>LIV-004 : ");
        assertThat(dossier(2)).containsPattern("<piece [^>]*type=\"DEMANDE_COMPLEMENT\"");
        assertThat(check().out()).contains("LIV-004").doesNotContain("DOS-");
        Map<String, String> before = branch.state();
        CcsProcess.Result again = branch.submit("--partial");
        assertThat(again.status()).isZero();
        assertThat(SubmitBranch.last(again)).isEqualTo(SubmitBranch.last(result));
        assertThat(branch.submit("--dry-run").status()).isEqualTo(1);
        assertThat(branch.state()).isEqualTo(before);
        Path completed = Files.writeString(temporary.resolve("livret-complete.xml"), SubmitBranch.livret(2));
        assertThat(Commands.run("dossier", "complement-recu", branch.dossier(2), "--piece", completed + ":LIVRET", "--date=2026-06-03").status()).isZero();
        CcsProcess.Result completedToo = branch.submit("--date", "2026-06-04");
        assertThat(completedToo.status()).as(completedToo.said()).isZero();
        assertThat(SubmitBranch.last(completedToo)).isEqualTo("Présentables au jury\u00A0: 2 sur 2\u202F; à compléter\u00A0: 0");
        assertThat(session()).contains("pieces/livret-complete.xml").doesNotContain("<misDeCote");
        assertThat(check().status()).as(check().out()).isZero();
    }

    /** What was lost again, or merely added, is not the livret that goes before the jury. */
    @Test
    void aCompletedLivretThatIsLostOrOneMerelyAddedDoesNotCount() throws Exception {
        branch.received(1, SubmitBranch::tooShort);
        branch.submit("--partial");
        Path completed = Files.writeString(temporary.resolve("livret-complete.xml"), SubmitBranch.livret(1));
        Commands.run("dossier", "complement-recu", branch.dossier(1), "--piece", completed + ":LIVRET", "--date=2026-06-03");
        String piece = dossier(1).replaceAll("(?s).*<piece id=\"(PIE-[0-9]+)\"[^>]*chemin=\"pieces/livret-complete.xml\".*", "$1");
        CcsProcess.Result lost = Commands.run("--lang", "fr", "dossier", "perte-piece", branch.dossier(1), "--perdue", piece, "--precision", "Fichier illisible.", "--date=2026-06-03");
        assertThat(lost.status()).as(lost.said()).isZero();
        CcsProcess.Result first = branch.submit("--date", "2026-06-04");
        assertThat(first.out()).as("the first one is there, and is still too short").contains("LIV-004").doesNotContain("n’est pas au dossier");
        Path other = branch.received(3, livret -> livret);
        Commands.run("--lang", "fr", "dossier", "add", other, Files.writeString(temporary.resolve("autre.xml"), SubmitBranch.tooShort(SubmitBranch.livret(3))),
                "--type", "LIVRET", "--date=2026-06-03");
        assertThat(dossier(3)).contains("pieces/autre.xml");
        CcsProcess.Result added = branch.submit("--date", "2026-06-04", "--partial");
        assertThat(added.out()).as("nothing is hidden by it").contains("RES-003", "pieces/livret.xml");
    }

    private void derogation(String until) {
        CcsProcess.Result granted = Commands.run("dossier", "derogation", branch.dossier(1), "--regle", "LIV-004", "--pour", "E-2026-0001-L1",
                "--justification", "Le constat est bref, les deux évaluateurs l’ont complété de vive voix.", "--decide-par", "Comité CCS du 12 mai 2026",
                "--echeance", until, "--date=2026-05-12");
        assertThat(granted.status()).as(granted.said()).isZero();
    }

    @Test
    void aDerogationLetsADossierPassAndTheJuryReadsIt() throws Exception {
        branch.received(1, SubmitBranch::tooShort);
        derogation("2026-06-18");
        CcsProcess.Result result = branch.submit();
        assertThat(result.status()).as(result.said()).isZero();
        assertThat(session()).contains("recevable=\"false\"", "<derogation regle=\"LIV-004\" dossier=\"E-2026-0001\" document=\"E-2026-0001-L1\" "
                + "decidePar=\"Comité CCS du 12 mai 2026\" date=\"2026-05-12\" echeance=\"2026-06-18\">", "de vive voix.</justification>");
        assertThat(check().status()).as(check().out()).isZero();
        Map<String, String> before = branch.state();
        assertThat(branch.submit().status()).isZero();
        assertThat(branch.state()).isEqualTo(before);
    }

    @Test
    void aDerogationThatEndsBeforeTheMeetingServesNoMore() throws Exception {
        branch.received(1, SubmitBranch::tooShort);
        derogation("2026-06-17");
        assertThat(branch.submit().status()).isEqualTo(1);
    }

    @Test
    void aLotInAnOrderOfItsOwnKeepsIt() throws Exception {
        branch.received(2);
        assertThat(branch.submit().status()).isZero();
        Files.writeString(branch.session(), session().replaceFirst("(?s)(<livret [^>]*/>)(\\s*)(<livret [^>]*/>)", "$3$2$1"));
        branch.received(3, livret -> livret);
        assertThat(branch.submit().status()).isZero();
        assertThat(session()).containsPattern("(?s)<livret numero=\"E-2026-0002.*<livret numero=\"E-2026-0001.*<livret numero=\"E-2026-0003");
    }

    /** The machine stopped when the session was written, and a dossier decided but not in its place. */
    @Test
    void aRunThatWasStoppedIsEndedByTheNext() throws Exception {
        branch.received(2);
        byte[] before = Files.readAllBytes(branch.dossier(1).resolve("dossier.xml"));
        byte[] untouched = Files.readAllBytes(branch.dossier(2).resolve("dossier.xml"));
        assertThat(branch.submit().status()).isZero();
        Map<String, String> whole = branch.state();
        byte[] after = Files.readAllBytes(branch.dossier(1).resolve("dossier.xml"));
        Files.write(branch.dossier(2).resolve("dossier.xml"), untouched);
        Files.write(branch.dossier(1).resolve("dossier.xml"), before);
        Path decided = Files.createDirectory(branch.dossier(1).resolve(".ecriture"));
        Files.write(decided.resolve("0"), after);
        Files.writeString(decided.resolve("liste"), DocumentReader.sha256(after) + " dossier.xml\n");
        CcsProcess.Result result = branch.submit();
        assertThat(result.status()).as(result.said()).isZero();
        assertThat(SubmitBranch.last(result)).isEqualTo("Présentables au jury\u00A0: 2 sur 2\u202F; à compléter\u00A0: 0");
        assertThat(branch.state()).isEqualTo(whole);
    }

    @Test
    void twoAtOnceDoItOnce() throws Exception {
        branch.received(3);
        ExecutorService two = Executors.newFixedThreadPool(2);
        Callable<CcsProcess.Result> submit = () -> branch.submit();
        for (Future<CcsProcess.Result> result : two.invokeAll(List.of(submit, submit))) {
            assertThat(result.get().status()).as(result.get().said()).isZero();
        }
        two.shutdown();
        for (int n = 1; n <= 3; n++) {
            assertThat(dossier(n).split("type=\"PRESENTATION\"", -1)).hasSize(2);
        }
        assertThat(session().split("<livret ", -1)).hasSize(4);
    }
}
