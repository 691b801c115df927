package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.document.DocumentReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the gate does not take: sessions that are over or unready, dossiers of elsewhere, what could not be checked; nothing is written then. */
class SubmitRefusalsTest {
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

    @Test
    void aDossierOfAnotherSessionOrEtatIsPassedOverUnlessItIsNamed() throws Exception {
        branch.received(1).appointed(2);
        assertThat(branch.submit().status()).isZero();
        Path other = branch.session("SES-E-2026-2", "2026-09-10");
        Map<String, String> before = branch.state();
        CcsProcess.Result walked = Commands.run("--lang", "fr", "submit", branch.folder().resolve("dossiers"), "--session", other, "--date=2026-06-03",
                "--referentiels", branch.folder().resolve("referentiel"), "--with", branch.folder());
        assertThat(walked.status()).as(walked.said()).isEqualTo(3);
        assertThat(walked.err()).contains("Aucun dossier à présenter");
        CcsProcess.Result named = Commands.run("--lang", "fr", "submit", branch.dossier(1), branch.dossier(2), "--session", other, "--date=2026-06-03",
                "--referentiels", branch.folder().resolve("referentiel"), "--with", branch.folder());
        assertThat(named.status()).isEqualTo(1);
        assertThat(named.err()).contains("E-2026-0001 est au lot de la session SES-E-2026-1", "E-2026-0002 est DESIGNE", "On attend à présent l’évaluateur externe",
                "Rien n’a été écrit");
        assertThat(branch.state()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            numero="SES-E-2026-1"     | numero="SES-E-2026-1" procesVerbal="PV-2026-007" | 2026-06-02 | on ne lui présente plus rien
            <lieu>Paris, siège de la branche</lieu> |                                     | 2026-06-02 | pas de jour ou de lieu
            numero="SES-E-2026-1"     |                                                   | 2026-06-02 | pas de numéro
            <lot/>                    | <lot/>                                            | 2026-06-19 | est passée
            <lot/>                    | <lot></lot><lot/>                                 | 2026-06-02 | ne respecte pas son schéma
            """)
    void aSessionThatCannotTakeALotIsRefused(String from, String to, String day, String words) throws Exception {
        branch.received(1);
        Files.writeString(branch.session(), session().replace(from, to == null ? "" : to));
        Map<String, String> before = branch.state();
        CcsProcess.Result result = branch.submit("--date", day);
        assertThat(result.status()).as(result.said()).isIn(1);
        assertThat(result.said()).contains(words);
        assertThat(branch.state()).isEqualTo(before);
    }

    @Test
    void summonsesAreSentBeforeTheMeetingAndNotInAdvance() throws Exception {
        branch.received(1);
        assertThat(branch.submit("--convoquees", "2026-06-18").err()).contains("trop tard");
        assertThat(branch.submit("--convoquees", "2026-06-03").out()).contains("SES-006");
        assertThat(branch.submit().status()).isZero();
        assertThat(session()).contains("<convocation membre=").doesNotContainPattern("<convocation [^>]*date=");
        assertThat(branch.submit("--convoquees", "2026-06-02").status()).isZero();
        assertThat(session().split("date=\"2026-06-02\"", -1)).hasSize(6);
    }

    @Test
    void withoutAnnuaireOrEditionNothingIsDecided() throws Exception {
        branch.received(1);
        Map<String, String> before = branch.state();
        CcsProcess.Result alone = new CcsProcess().in(temporary).run("--lang", "fr", "submit", branch.dossier(1), "--session", branch.session(), SubmitBranch.DAY,
                "--partial", "--referentiels", branch.folder().resolve("referentiel"));
        assertThat(alone.status()).as(alone.said()).isEqualTo(3);
        assertThat(alone.err()).contains("Aucun annuaire");
        CcsProcess.Result unknown = new CcsProcess().in(temporary).run("--lang", "fr", "submit", branch.dossier(1), "--session", branch.session(), SubmitBranch.DAY,
                "--partial", "--with", branch.folder().resolve("annuaire.xml"));
        assertThat(unknown.status()).as(unknown.said()).isEqualTo(3);
        assertThat(unknown.said()).contains("CCS-RC 2026.1-sans-signature", "Présentables au jury\u00A0: 0 sur 1\u202F; à compléter\u00A0: 0");
        assertThat(branch.state()).isEqualTo(before);
    }

    @Test
    void aDossierThatCannotBeReadIsNeverPresented() throws Exception {
        branch.received(2);
        Path broken = branch.dossier(2).resolve("dossier.xml");
        Files.writeString(broken, dossier(2).replace("</journal>", ""));
        CcsProcess.Result whole = branch.submit();
        assertThat(whole.status()).as(whole.said()).isEqualTo(3);
        assertThat(whole.err()).contains("Non contrôlé\u00A0: " + broken);
        assertThat(session()).contains("<lot/>");
        CcsProcess.Result rest = branch.submit("--partial");
        assertThat(rest.status()).isEqualTo(3);
        assertThat(SubmitBranch.last(rest)).isEqualTo("Présentables au jury\u00A0: 1 sur 2\u202F; à compléter\u00A0: 0");
        assertThat(session()).contains("E-2026-0001-L1").doesNotContain("E-2026-0002");
    }

    /** One broken file keeps nobody else from the jury. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <journal>                                  | <inconnu/><journal>
            etat="RECU"                                | etat="EN_ROUTE"
            (<dossier [^>]*)numero="E-2026-0002"       | $1
            """)
    void aDossierThatBreaksItsSchemaIsNeverPresentedEither(String from, String to) throws Exception {
        branch.received(2);
        Path broken = Files.writeString(branch.dossier(2).resolve("dossier.xml"), dossier(2).replaceFirst(from, to));
        byte[] before = Files.readAllBytes(broken);
        CcsProcess.Result whole = branch.submit();
        assertThat(whole.status()).as(whole.said()).isEqualTo(3);
        assertThat(session()).contains("<lot/>");
        CcsProcess.Result rest = branch.submit("--partial");
        assertThat(rest.status()).as(rest.said()).isEqualTo(3);
        assertThat(rest.err()).containsPattern("Non contrôlé\u00A0: \\S*E-2026-0002");
        assertThat(SubmitBranch.last(rest)).isEqualTo("Présentables au jury\u00A0: 1 sur 2\u202F; à compléter\u00A0: 0");
        assertThat(session()).contains("E-2026-0001-L1").doesNotContain("E-2026-0002");
        assertThat(broken).hasBinaryContent(before);
    }

    /** It cannot be closed as a double from before the jury. */
    @Test
    void aDoubleThatIsPresentedLeavesTheLotFirst() throws Exception {
        branch.received(1);
        assertThat(branch.submit().status()).isZero();
        String person = dossier(1).replaceAll("(?s).*<dossier [^>]*personne=\"([^\"]*)\".*", "$1");
        branch.received(2, livret -> livret);
        Files.writeString(branch.dossier(2).resolve("dossier.xml"), dossier(2).replaceFirst("personne=\"[^\"]*\"", "personne=\"" + person + "\""));
        CcsProcess.Result twice = branch.submit("--partial");
        assertThat(twice.status()).isEqualTo(1);
        assertThat(twice.err()).contains("Déjà présenté\u00A0: E-2026-0001\u202F;", "retrait-du-lot");
        assertThat(Commands.run("dossier", "doublon", branch.dossier(1), "--date=2026-06-03").status()).as("not from before the jury").isEqualTo(1);
    }

    @Test
    void onePersonOrDossierGoesBeforeAJuryOnce() throws Exception {
        branch.received(1).received(2, livret -> livret);
        String person = dossier(1).replaceAll("(?s).*<dossier [^>]*personne=\"([^\"]*)\".*", "$1");
        Files.writeString(branch.dossier(2).resolve("dossier.xml"), dossier(2).replaceFirst("personne=\"[^\"]*\"", "personne=\"" + person + "\""));
        CcsProcess.Result twice = branch.submit("--partial");
        assertThat(twice.status()).isEqualTo(1);
        assertThat(twice.err()).contains("E-2026-0001 et E-2026-0002 sont de la même personne").doesNotContain("retrait-du-lot");
    }

    @Test
    void aPieceThatChangedOnTheDiskIsFound() throws Exception {
        branch.received(1);
        Path livret = branch.dossier(1).resolve("pieces/livret.xml");
        Files.writeString(livret, Files.readString(livret).replace("Trop", "Trop") + "\n");
        CcsProcess.Result result = branch.submit();
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out()).contains("DOS-004");
    }

    /** What a dossier cannot be judged by does not reach the jury: its edition goes before no jury any more. */
    @Test
    void anEditionMayHaveHadItsLastJury() throws Exception {
        Path edition = branch.folder().resolve("referentiel/edition.xml");
        Files.writeString(edition, Files.readString(edition).replace("<vigueur debut=\"2026-01-01\"/>", "<vigueur debut=\"2026-01-01\" dernierJury=\"2026-06-17\"/>"));
        String digest = DocumentReader.sha256(Files.readAllBytes(edition));
        branch.received(1, livret -> livret.replaceFirst("(<editionAppliquee [^>]*empreinte=\")[^\"]*", "$1" + digest));
        CcsProcess.Result result = branch.submit();
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out()).contains("PV-018", "après le 2026-06-17");
    }

    /** On the day of the meeting it will be past; today nobody can have done it. */
    @Test
    void aDayThatIsStillToComeIsNotGoneByOnTheDayOfTheMeeting() throws Exception {
        branch.received(1, livret -> livret.replace("<restitution date=\"2026-04-07\">", "<restitution date=\"2026-06-10\">"));
        assertThat(branch.submit("--date", "2026-06-11").status()).as("seen from the day after").isZero();
        branch.received(2, livret -> livret.replace("<restitution date=\"2026-04-07\">", "<restitution date=\"2026-06-10\">"));
        CcsProcess.Result early = branch.submit("--date", "2026-06-02");
        assertThat(early.status()).as(early.said()).isEqualTo(1);
        assertThat(early.out()).contains("LIV-015").endsWith("à compléter\u00A0: 1 (E-2026-0002)\n");
    }

    @Test
    void aSessionAtWhichTheJuryDecidedTakesNothingMore() throws Exception {
        branch.received(2);
        assertThat(branch.submit().status()).isZero();
        CcsProcess.Result decision = Commands.run("dossier", "decision-report", branch.dossier(1), "--document", "PV-E-2026-1", "--date=2026-06-18T12:00:00+02:00");
        assertThat(decision.status()).as(decision.said()).isZero();
        Map<String, String> before = branch.state();
        CcsProcess.Result result = branch.submit("--date", "2026-06-18T15:00:00+02:00");
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err()).contains("Le jury a décidé du dossier E-2026-0001");
        assertThat(branch.state()).isEqualTo(before);
        Path next = branch.session("SES-E-2026-2", "2026-09-10");
        CcsProcess.Result again = Commands.run("--lang", "fr", "submit", branch.dossier(1), "--session", next, "--date=2026-06-25", "--dry-run",
                "--referentiels", branch.folder().resolve("referentiel"), "--with", branch.folder().resolve("annuaire.xml"));
        assertThat(again.out()).as("put off, it goes before the next one").contains("sur 1\u202F;");
    }

    /** Two runs for two sessions met: the dossier went to the other one. */
    @Test
    void whatWentElsewhereLeavesTheLot() throws Exception {
        branch.received(2);
        byte[] unheard = Files.readAllBytes(branch.dossier(1).resolve("dossier.xml"));
        assertThat(branch.submit().status()).isZero();
        byte[] lotOfBoth = Files.readAllBytes(branch.session());
        Files.write(branch.dossier(1).resolve("dossier.xml"), unheard);
        Path other = branch.session("SES-E-2026-2", "2026-06-25");
        CcsProcess.Result elsewhere = Commands.run("--lang", "fr", "submit", branch.dossier(1), "--session", other, "--date=2026-06-02",
                "--referentiels", branch.folder().resolve("referentiel"), "--with", branch.folder().resolve("annuaire.xml"));
        assertThat(elsewhere.status()).as(elsewhere.said()).isZero();
        assertThat(branch.session()).hasBinaryContent(lotOfBoth);
        CcsProcess.Result again = branch.submit();
        assertThat(again.status()).as(again.said()).isZero();
        assertThat(again.err()).contains("Le dossier E-2026-0001 quitte le lot");
        assertThat(Files.readString(branch.session())).doesNotContain("E-2026-0001").contains("E-2026-0002");
    }
}
