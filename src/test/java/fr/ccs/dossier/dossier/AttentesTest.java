package fr.ccs.dossier.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a dossier waits for follows from its état and its journal; a delay's last day still belongs to it. */
class AttentesTest {
    private static final Delais DELAIS = new Delais(fixe("P3M"), fixe("P2M"), fixe("P24M"));
    private static final String RECEIVED = "INSCRIPTION 2026-01-05, DESIGNATION 2026-01-12, EVALUATION 2026-02-02, RECEPTION_BRANCHE 2026-02-05";
    private static final String SUBMITTED = RECEIVED + ", RECEVABILITE 2026-02-09, PRESENTATION 2026-03-02";
    private static final String REFUSED = SUBMITTED + ", DECISION_NON_VALIDATION 2026-03-20";
    private static final String CERTIFIED = SUBMITTED + ", DECISION_VALIDATION 2026-03-20, NOTIFICATION 2026-03-24, DELIVRANCE 2026-03-30";

    private static Delai fixe(String duration) {
        return new Delai.Fixe(Period.parse(duration));
    }

    private static Journal journal(String events) {
        return new Journal(Stream.of(events.split(", ")).map(event -> event.split(" "))
                .map(event -> new Journal.Passe(event[0], LocalDate.parse(event[1]))).toList());
    }

    private static List<String> awaited(String etat, String events, Delais delais, String day) {
        return new Attentes(etat, journal(events), () -> delais, LocalDate.parse(day)).toutes().stream().map(one -> one.attendu() + " "
                + one.qui().map(Qualite::name).orElse("-") + " " + one.depuis() + " "
                + (one.inconnue() ? "?" : one.jusque().map(LocalDate::toString).orElse("-")) + (one.depassee(LocalDate.parse(day)) ? " !" : "")).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            INSCRIT     | INSCRIPTION 2026-01-05                                                               | DESIGNATION BRANCHE 2026-01-05 -
            DESIGNE     | INSCRIPTION 2026-01-05, DESIGNATION 2026-01-12, DESIGNATION 2026-01-20               | LIVRET EVALUATEUR_EXTERNE 2026-01-12 -
            EVALUE      | INSCRIPTION 2026-01-05, DESIGNATION 2026-01-12, EVALUATION 2026-02-02                | ENVOI EVALUATEUR_EXTERNE 2026-02-02 -
            EVALUE      | INSCRIPTION 2026-01-05, DESIGNATION 2026-01-12, EVALUATION 2026-02-02, ENVOI_EVALUATEUR 2026-02-03 | RECEPTION BRANCHE 2026-02-03 -
            ARCHIVE     | INSCRIPTION 2026-01-05, ABANDON 2026-02-01, CLOTURE 2026-02-02, ARCHIVAGE 2026-03-01 | RIEN - 2026-03-01 -
            CLOS        | INSCRIPTION 2026-01-05, ABANDON 2026-02-01, CLOTURE 2026-02-02                       | ARCHIVAGE ARCHIVISTE 2026-02-02 -
            ABANDON     | INSCRIPTION 2026-01-05, ABANDON 2026-02-01                                           | RIEN - 2026-02-01 -
            """)
    void theNextStepIsOfWhomTheListOfTransitionsSays(String etat, String events, String expected) {
        assertThat(awaited(etat, events, DELAIS, "2026-06-01")).containsExactly(expected);
    }

    @Test
    void whatWasReceivedIsToBeCheckedAndWhatLacksToBeSent() {
        assertThat(awaited("RECU", RECEIVED, DELAIS, "2026-02-06")).containsExactly("CONTROLE BRANCHE 2026-02-05 -");
        assertThat(awaited("A_COMPLETER", RECEIVED + ", COMPLEMENT_DEMANDE 2026-02-07, AJOUT_PIECE 2026-02-08", DELAIS, "2026-02-09"))
                .containsExactly("COMPLEMENT EVALUATEUR_EXTERNE 2026-02-07 -");
    }

    @ParameterizedTest
    @CsvSource({"2026-05-04, ''", "2026-05-05, ''", "2026-05-06, ' !'"})
    void theJuryDecidesWithinTheDelayFromTheReceipt(String day, String late) {
        assertThat(awaited("RECEVABLE", RECEIVED + ", RECEVABILITE 2026-02-09", DELAIS, day)).containsExactly("PRESENTATION BRANCHE 2026-02-09 2026-05-05"
                + late);
        assertThat(awaited("PRESENTE", SUBMITTED, DELAIS, day)).containsExactly("DECISION JURY 2026-03-02 2026-05-05" + late);
    }

    @Test
    void theDelayOfDecisionRunsAnewOnceTheDossierIsComplete() {
        assertThat(awaited("RECEVABLE", RECEIVED + ", COMPLEMENT_DEMANDE 2026-02-09, COMPLEMENT_RECU 2026-02-28, RECEVABILITE 2026-03-02", DELAIS,
                "2026-03-03"))
                .containsExactly("PRESENTATION BRANCHE 2026-03-02 2026-05-28");
        assertThat(awaited("PRESENTE", SUBMITTED + ", DECISION_REPORT 2026-03-20, RECEVABILITE 2026-04-01, PRESENTATION 2026-04-02", DELAIS, "2026-04-03"))
                .containsExactly("DECISION JURY 2026-04-02 2026-06-20");
        assertThat(awaited("REPORTE", SUBMITTED + ", DECISION_REPORT 2026-03-20", DELAIS, "2026-03-21"))
                .containsExactly("NOUVELLE_PRESENTATION BRANCHE 2026-03-20 -");
    }

    @Test
    void aDelayOfAnEditionThatIsNotAtHandIsUnknownAndNotAbsent() {
        assertThat(awaited("PRESENTE", SUBMITTED, Delais.INCONNUS, "2027-01-01")).containsExactly("DECISION JURY 2026-03-02 ?");
        assertThat(awaited("PRESENTE", SUBMITTED, new Delais(new Delai.Aucun(), new Delai.Aucun(), new Delai.Aucun()), "2027-01-01"))
                .containsExactly("DECISION JURY 2026-03-02 -");
    }

    @Test
    void aValidationIsToBeNotifiedAndDelivered() {
        String validated = SUBMITTED + ", DECISION_VALIDATION 2026-03-20";
        assertThat(awaited("VALIDE", validated, DELAIS, "2026-03-21"))
                .containsExactly("NOTIFICATION BRANCHE 2026-03-20 -", "DELIVRANCE COMITE_CCS 2026-03-20 -");
        assertThat(awaited("VALIDE", validated + ", NOTIFICATION 2026-03-24", DELAIS, "2026-03-25")).containsExactly("DELIVRANCE COMITE_CCS 2026-03-20 -");
        assertThat(awaited("CERTIFIE", CERTIFIED, DELAIS, "2026-03-31")).containsExactly("RIEN - 2026-03-30 -");
    }

    @Test
    void theDelayOfAnAppealDoesNotRunBeforeTheNotification() {
        assertThat(awaited("NON_VALIDE", REFUSED, DELAIS, "2026-09-01"))
                .containsExactly("NOTIFICATION BRANCHE 2026-03-20 -", "REEVALUATION CANDIDAT 2026-03-20 2028-03-20");
    }

    @ParameterizedTest
    @CsvSource({"2026-05-23, true", "2026-05-24, true", "2026-05-25, false"})
    void anAppealIsPossibleToItsLastDay(String day, boolean open) {
        String again = "REEVALUATION CANDIDAT 2026-03-20 2028-03-20";
        assertThat(awaited("NON_VALIDE", REFUSED + ", NOTIFICATION 2026-03-24", DELAIS, day))
                .isEqualTo(open ? List.of("RECOURS CANDIDAT 2026-03-24 2026-05-24", again) : List.of(again));
    }

    @Test
    void anAppealIsNotFormedTwice() {
        String events = REFUSED + ", NOTIFICATION 2026-03-24, RECOURS_RECU 2026-04-01";
        assertThat(awaited("EN_RECOURS", events, DELAIS, "2026-04-02")).containsExactly("DECISION_RECOURS COMITE_CCS 2026-04-01 -");
        assertThat(awaited("NON_VALIDE", events + ", RECOURS_REJETE 2026-04-20", DELAIS, "2026-04-21"))
                .containsExactly("REEVALUATION CANDIDAT 2026-03-20 2028-03-20");
    }

    @ParameterizedTest
    @CsvSource({"2028-03-19, REEVALUATION CANDIDAT 2026-03-20 2028-03-20", "2028-03-20, REEVALUATION CANDIDAT 2026-03-20 2028-03-20",
        "2028-03-21, CLOTURE BRANCHE 2028-03-21 -"})
    void whenAllDelaysAreOverTheDossierIsToBeClosed(String day, String expected) {
        assertThat(awaited("NON_VALIDE", REFUSED + ", NOTIFICATION 2026-03-24", DELAIS, day)).containsExactly(expected);
    }

    @Test
    void aWithdrawalOfACertificateCanBeAppealedAgainst() {
        String withdrawn = CERTIFIED + ", RETRAIT_CERTIFICAT 2026-06-01";
        assertThat(awaited("RETIRE", withdrawn, DELAIS, "2026-06-02")).containsExactly("NOTIFICATION BRANCHE 2026-06-01 -");
        assertThat(awaited("RETIRE", withdrawn + ", NOTIFICATION 2026-06-03", DELAIS, "2026-08-03")).containsExactly("RECOURS CANDIDAT 2026-06-03 2026-08-03");
        assertThat(awaited("RETIRE", withdrawn + ", NOTIFICATION 2026-06-03", DELAIS, "2026-08-04")).containsExactly("RIEN - 2026-06-01 -");
    }
}
