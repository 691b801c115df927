package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.check.Phase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Minutes prepared from a session say all that is known and nothing that only the jury can say; every rule then bites on them. */
class SessionMinutesTest {
    @TempDir
    static Path folder;
    private static PreparedMinutes meeting;
    private static String draft;

    @TempDir
    Path own;

    @BeforeAll
    static void prepare() throws IOException {
        meeting = PreparedMinutes.in(folder);
        draft = meeting.draft();
    }

    @Test
    void whatIsKnownStandsInTheDraft() {
        assertThat(draft).contains("numero=\"PV-2026-909\" session=\"SES-2026-909\" etat=\"BROUILLON\" nature=\"ORIGINAL\"", "<date>2026-11-18</date>",
                "<membre id=\"P-BHN1G201L\" college=\"EMPLOYEURS\" qualite=\"PRESIDENT\">", "<entreprise siren=\"944543628\">Pévèle Contact (SPÉCIMEN)</entreprise>",
                "<sansEmployeur/>", "<presence de=\"2026-11-18T09:30:00+01:00\" a=\"2026-11-18T11:45:00+01:00\"/>", "<secretaire id=\"P-TA35QYJF7\">",
                "livret=\"CCS-2026-00017-L1\"", "<competence code=\"C4\" proposition=\"ACQUISE\"/>",
                "<acquis competence=\"C5\" procesVerbal=\"PV-2026-003\"/>\n      <competence code=\"C4\"");
        assertThat(draft.indexOf("00017-L1")).as("in the order of the lot").isLessThan(draft.indexOf("00031-L1"));
        assertThat(draft).containsPattern("PRESIDENT\"(?s:.)*VICE_PRESIDENT\"(?s:.)*MEMBRE\"");
        assertThat(Pattern.compile("<acquis ").matcher(draft).results().count()).as("acquired before").isEqualTo(4);
    }

    @Test
    void nothingThatOnlyTheJuryCanSayStandsThere() {
        assertThat(draft).doesNotContain(" decision=", "decisionFinale", "heure=", "<deliberation", "<recommandation", "<signatures", "dateNaissance");
    }

    @Test
    void aMemberOfTheCompanyThatACandidateWorksInIsToWithdraw() {
        assertThat(draft).containsOnlyOnce("<deport ").contains("<deport membre=\"P-K4T7ZQ2VQ\">\n        <motif>Ce membre est de l’entreprise de la personne "
                + "candidate.</motif>");
        assertThat(draft.indexOf("<deport")).isBetween(draft.indexOf("00031-L1"), draft.indexOf("00023-L2"));
    }

    @Test
    void theDraftIsCleanAndWhatIsMissingIsWhatTheJuryHasToSay() {
        assertThat(meeting.rules(draft, Phase.BROUILLON)).isEmpty();
        assertThat(meeting.rules(draft, Phase.SIGNATURE)).hasSize(3 * 3 + 5 + 5 + 1).containsOnly("PV-005", "PV-006", "PV-011", "PV-023");
        assertThat(meeting.rules(draft, Phase.TRANSMISSION)).hasSize(3 * 3 + 11 + 2).contains("PV-015");
    }

    @Test
    void onceTheJuryHasSpokenNothingIsMissing() {
        assertThat(meeting.rules(PreparedMinutes.filled(draft), Phase.SIGNATURE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (P-YCYWFU6T9"(?:(?!/membre>)[\\s\\S])*)<presence [^>]*/>    | $1                                            | PV-004
            (livret="CCS-2026-00017-L1"[\\s\\S]*?)<competence code="C1"[^>]*/> | $1                                     | PV-005
            (00023-L2"[\\s\\S]*?)<acquis competence="C1"[^>]*/>        | $1                                            | PV-006
            (00017-L1"[\\s\\S]*?)VALIDATION                            | $1NON_VALIDATION                              | PV-006
            (competence="C1" procesVerbal=")PV-2026-003               | $1PV-2026-008                                 | RES-001
            (00023-L2"[\\s\\S]*?)VALIDATION([\\s\\S]*?decision=")ACQUISE("/>)  | $1NON_VALIDATION$2NON_ACQUISE"><motif>Le jury s’écarte de la proposition des évaluateurs.</motif></competence> | PV-007
            (00017-L1"[\\s\\S]*?code="C1" proposition=")ACQUISE        | $1AVIS_DIVERGENTS                             | PV-009
            <deport [\\s\\S]*?</deport>                                |                                               | PV-010
            <deliberation mode="CONSENSUS"/>(\\s*<competence code="C4"[^>]*>\\s*</decision>) | <deliberation mode="VOTE"/>$1 | PV-011
            (00017-L1" empreinte=")8dcdbc7d                           | $100000000                                    | RES-002
            (heure="2026-11-18T)10:30([^>]*>(?:(?!heure)[\\s\\S])*$)   | $113:30$2                                     | PV-023
            (presentation=")1(" heure(?:(?!heure)[\\s\\S])*$)          | $12$2                                         | PV-020
            ORIGINAL"                                                 | RECTIFICATIF"                                 | PV-020
            (<membre id="P-XRYKDEMC7"[\\s\\S]*?<nom>)Vasseur           | $1Vasseuse                                    | PV-026
            siren="906182449"                                         | siren="906182448"                             | PV-022
            (<lieu>[^<]*</lieu>)                                      |                                               | PV-025
            <date>2026-11-18                                          | <date>2026-11-17                              | PV-023
            (<motif>)Ce membre est de l’entreprise de la personne candidate. | $1…                                    | PV-027
            """)
    void eachFaultIsNamedOnce(String from, String to, String rule) {
        String filled = PreparedMinutes.filled(draft);
        String broken = filled.replaceFirst(from, to == null ? "" : to);
        assertThat(broken).isNotEqualTo(filled);
        assertThat(meeting.rules(broken, Phase.SIGNATURE)).isNotEmpty().containsOnly(rule);
    }

    @ParameterizedTest
    @CsvSource({"college=\"SALARIES\", PV-001", "qualite=\"MEMBRE\", PV-003", "qualite=\"PRESIDENT\", PV-004"})
    void aDecisionIsTakenByThoseWhoAreThere(String late, String rule) {
        String broken = PreparedMinutes.filled(draft).replaceAll("(" + late + "[^/]*(?:(?!<presence)[\\s\\S])*<presence de=\"2026-11-18T)09:30", "$111:00");
        assertThat(meeting.rules(broken, Phase.SIGNATURE)).hasSize(3).containsOnly(rule);
    }

    @Test
    void withoutAnAttendanceSheetNobodyIsSaidToHaveCome() throws IOException {
        PreparedMinutes foreseen = PreparedMinutes.in(own);
        foreseen.write(foreseen.text(false).replace("P-8RN3804GU\" date", "P-8RN3804GU\" reponse=\"EXCUSE\" date"));
        String prepared = foreseen.draft();
        assertThat(prepared).doesNotContain("<presence").contains("<deport membre=\"P-K4T7ZQ2VQ\">").contains("<membre id=\"P-8RN3804GU\"");
        foreseen.write(foreseen.text(false).replaceAll("  <convocation .*\n", ""));
        assertThat(foreseen.draft()).as("all whose mandate holds").isEqualTo(prepared);
    }

    @Test
    void aMandateOrAnEmployerOfAnotherDayIsNotTaken() throws IOException {
        PreparedMinutes later = PreparedMinutes.in(own);
        Path annuaire = own.resolve("annuaire.xml");
        Files.writeString(annuaire, Files.readString(annuaire).replaceFirst("(<personne id=\"P-K4T7ZQ2VQ\">(?s:.)*?<employeur debut=\"[0-9-]+\")>",
                "$1 fin=\"2026-10-31\">").replaceFirst("(P-K8E2R6BTD(?s:.)*?<mandat [^>]*fin=\")2028-12-31", "$12026-11-17"));
        later.write(later.text(false).replaceAll("  <convocation .*\n", ""));
        assertThat(later.draft()).doesNotContain("Pévèle", "<deport", "P-K8E2R6BTD").contains("P-K4T7ZQ2VQ");
    }

    @Test
    void whoAssessedThePersonIsToWithdraw() throws IOException {
        PreparedMinutes other = PreparedMinutes.in(own);
        other.write(other.text(true).replace("P-XRYKDEMC7", "P-CMDW0WN5I"));
        String prepared = other.draft();
        assertThat(prepared).containsOnlyOnce("<deport membre=\"P-CMDW0WN5I\">\n        <motif>Ce membre a évalué la personne candidate.</motif>");
        assertThat(prepared).as("no mandate tells college or charge").contains("<membre id=\"P-CMDW0WN5I\">");
        assertThat(other.rules(prepared, Phase.BROUILLON)).isEmpty();
        assertThat(other.rules(prepared, Phase.SIGNATURE)).as("which the secretary is asked for").contains("PV-001", "PV-004");
    }

    @Test
    void aDecisionPutOffCountsAndAnExcludingEditionSaysSo() throws IOException {
        PreparedMinutes again = PreparedMinutes.in(own);
        Path dossier = own.resolve("dossiers/CCS-2026-00017/dossier.xml");
        Files.writeString(dossier, Files.readString(dossier).replaceFirst("type=\"DECISION_VALIDATION\"", "type=\"DECISION_REPORT\""));
        Path edition = own.resolve("referentiel/ccs-rc-2026.1-specimen.xml");
        Files.writeString(edition, Files.readString(edition).replace("impartialite=\"DEPORT\"", "impartialite=\"EXCLUSION_SEANCE\""));
        again.write(again.text(false));
        Path reassessed = own.resolve("dossiers/CCS-2026-00023/dossier.xml");
        Files.writeString(reassessed, Files.readString(reassessed).replaceFirst("type=\"DECISION_NON_VALIDATION\"", "type=\"DECISION_REPORT\""));
        assertThat(again.draft()).as("what was put off in an earlier cycle does not count").containsOnlyOnce("presentation=\"2\"")
                .contains("L’édition l’exclut de la séance.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            numero="SES-2026-909"     | numero="SES-2026-909" procesVerbal="PV-2026-005" | 1 | PV-2026-005
            numero="SES-2026-909"     | numero="S-2026-09"                               | 2 | --numero
            <date>2026-11-18</date>   |                                                  | 1 | seance/date
            empreinte="8dcdbc7d       | empreinte="00000000                              | 1 | CCS-2026-00017-L1
            CCS-2026-00017-L1         | CCS-2026-00018-L1                                | 3 | CCS-2026-00018-L1
            dossier="CCS-2026-00017"  | dossier="CCS-2026-00018"                         | 1 | n’est pas du dossier CCS-2026-00018
            numero="SES-2026-909"     | numero="SES-2026-003"                            | 1 | PV-2026-003
            """)
    void whatCannotBePreparedIsRefused(String from, String to, int status, String said) throws IOException {
        PreparedMinutes other = PreparedMinutes.in(own);
        other.write(other.text(true).replace(from, to == null ? "" : to));
        CcsProcess.Result result = other.prepare(own.resolve("pv.xml"));
        assertThat(result.status()).as(result.said()).isEqualTo(status);
        assertThat(result.err()).contains(said);
        assertThat(own.resolve("pv.xml")).doesNotExist();
    }

    @Test
    void aSessionWithoutALotOrDocumentsOutOfReachIsRefused() throws IOException {
        PreparedMinutes other = PreparedMinutes.in(own);
        Files.delete(own.resolve("annuaire.xml"));
        CcsProcess.Result alone = new CcsProcess().in(own).run(other.words(own.resolve("pv.xml")));
        assertThat(alone.status()).isEqualTo(3);
        assertThat(alone.err()).contains("L’annuaire n’est pas à portée");
        other.write(other.text(true).replaceAll("(?s)<lot>.*</lot>", "<lot/>"));
        CcsProcess.Result result = other.prepare(own.resolve("pv.xml"));
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err()).contains("ccs submit");
    }

    /** After an appeal a livret is before the jury again, which then rectifies what it decided. */
    @Test
    void whatOtherMinutesDecidedIsLeftToRectifyingOnes() throws IOException {
        PreparedMinutes other = PreparedMinutes.in(own);
        Files.copy(Path.of("examples/proces-verbaux/pv-2026-004.xml"), own.resolve("proces-verbaux/pv-2026-004.xml"));
        CcsProcess.Result result = alone(other, own.resolve("pv.xml"));
        assertThat(result.status()).as(result.said()).isZero();
        assertThat(result.err()).contains("déjà décidés\u00A0: CCS-2026-00017-L1, CCS-2026-00031-L1.");
        assertThat(Files.readString(own.resolve("pv.xml"))).containsOnlyOnce("<decision ").contains("livret=\"CCS-2026-00023-L2\"");
        other.write(other.text(true).replaceAll("<livret numero=\"CCS-2026-00023-L2\"[^>]*/>", ""));
        CcsProcess.Result nothing = alone(other, own.resolve("pv.xml"), "--force");
        assertThat(nothing.status()).isEqualTo(1);
        assertThat(nothing.err()).contains("Tout le lot est déjà décidé");
    }

    @Test
    void whoGaveUpIsNoLongerBeforeTheJury() throws IOException {
        PreparedMinutes other = PreparedMinutes.in(own);
        Path dossier = own.resolve("dossiers/CCS-2026-00031/dossier.xml");
        Files.writeString(dossier, Files.readString(dossier).replaceFirst("etat=\"[A-Z_]+\"", "etat=\"ABANDON\""));
        CcsProcess.Result result = alone(other, own.resolve("pv.xml"));
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err()).contains("Le dossier CCS-2026-00031 est ABANDON").contains("ccs submit");
    }

    @Test
    void aMeetingHasItsMinutesOnce() throws IOException {
        PreparedMinutes other = PreparedMinutes.in(own);
        Path minutes = own.resolve("pv.xml");
        CcsProcess.Result first = alone(other, minutes);
        assertThat(first.status()).as(first.said()).isZero();
        assertThat(first.err()).contains("Restent à écrire", "Écrit\u00A0: ");
        assertThat(Files.readString(minutes)).endsWith(draft.substring(draft.indexOf("<procesVerbal")));
        assertThat(alone(other, minutes).status()).as("nothing is written over").isEqualTo(2);
        assertThat(alone(other, minutes, "--force").status()).as("prepared anew").isZero();
        CcsProcess.Result second = alone(other, own.resolve("pv-2.xml"), "--numero", "PV-2026-910");
        assertThat(second.status()).isEqualTo(1);
        assertThat(second.err()).contains("déjà son procès-verbal, PV-2026-909");
        assertThat(alone(other, own.resolve("pv-3.xml"), "--motif", "Une erreur.").status()).as("says nothing here").isEqualTo(2);
    }

    /** In a folder where no other examples are at hand. */
    private CcsProcess.Result alone(PreparedMinutes meeting, Path output, Object... more) throws IOException {
        return new CcsProcess().in(own).run(meeting.words(output, more));
    }
}
