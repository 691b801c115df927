package fr.ccs.dossier.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.helpers.DefaultHandler;

/** What a branch waits for beside its dossiers: certificates to send, habilitations, meetings; and in which order all is told. */
class SuiviTest {
    private static final String DELIVERED = "<ligne n='1' date='2026-07-09T11:00:00+02:00'><delivrance numero='CCS-RC-2026-000001-32' exemplaire='1' "
            + "nature='ORIGINAL' etat='DELIVRE'"
            + " personne='P-1' dossier='D-1' procesVerbal='PV-1' delivreLe='2026-07-09' codeVerification='X' sousEnregistrement='RS92'/></ligne>";
    private static final String SENT = "<ligne n='2' date='2026-07-10T11:00:00+02:00'><transmissionCpf certificat='CCS-RC-2026-000001-32' flux='F1' "
            + "idTechnique='1' date='2026-07-10'/></ligne>";
    private static final String REJECTED = "<ligne n='3' date='2026-07-11T11:00:00+02:00'><recepisseCpf certificat='CCS-RC-2026-000001-32' flux='F1' "
            + "resultat='REJETE' date='2026-07-11'/></ligne>";

    private static Document document(String root, String content) {
        String text = "<" + root + " xmlns='urn:fr:ccs:dossier:1' " + content + "</" + root + ">";
        return ((Reading.Read) new DocumentReader(Limits.DEFAULT).read(root, text.getBytes(StandardCharsets.UTF_8), (kind, cursor) -> new DefaultHandler()))
                .document();
    }

    private static List<Attente> toSend(String lines) {
        return Transmissions.of(document("registre", "genre='DELIVRANCES'>" + lines)).getOrDefault("D-1", List.of());
    }

    @ParameterizedTest
    @CsvSource({"2026-10-08, false", "2026-10-09, false", "2026-10-10, true"})
    void aRegisteredCertificateIsSentWithinThreeMonths(String day, boolean late) {
        assertThat(toSend(DELIVERED)).singleElement().satisfies(one -> {
            assertThat(one.jusque()).contains(LocalDate.parse("2026-10-09"));
            assertThat(one.reference()).isEqualTo("CCS-RC-2026-000001-32");
            assertThat(one.depassee(LocalDate.parse(day))).isEqualTo(late);
        });
    }

    @Test
    void whatWasSentIsNotAwaitedUnlessItWasRejected() {
        assertThat(toSend(DELIVERED + SENT)).isEmpty();
        assertThat(toSend(DELIVERED + SENT + REJECTED)).hasSize(1);
        assertThat(toSend(DELIVERED + SENT + REJECTED + SENT)).isEmpty();
    }

    @Test
    void aCertificateWithoutRegistrationOrWithdrawnOrADuplicateIsNotSent() {
        assertThat(toSend(DELIVERED.replace(" sousEnregistrement='RS92'", ""))).isEmpty();
        assertThat(toSend(DELIVERED + DELIVERED.replace("'DELIVRE'", "'RETIRE'"))).isEmpty();
        assertThat(toSend(DELIVERED.replace("ORIGINAL", "DUPLICATA"))).isEmpty();
        assertThat(toSend(DELIVERED + DELIVERED.replace("'DELIVRE'", "'REMPLACE' remplacePar='CCS-RC-2026-000001-32'"))).as("by a duplicate").hasSize(1);
        assertThat(toSend(DELIVERED + DELIVERED.replace("'DELIVRE'", "'REMPLACE' remplacePar='CCS-RC-2026-000002-29'"))).as("by a correction").isEmpty();
    }

    @Test
    void theDelaysAreThoseOfTheEdition() {
        assertThat(Delais.of(document("referentiel", "><jury><delaiDecision>P3M</delaiDecision></jury><delivrance><delaiReevaluation>P24M</delaiReevaluation>"
                + "</delivrance><recours><delai>P15D</delai></recours>"))).isEqualTo(new Delais(new Delai.Fixe(Period.ofMonths(3)),
                        new Delai.Fixe(Period.ofDays(15)), new Delai.Fixe(Period.ofMonths(24))));
        assertThat(Delais.of(document("referentiel", ">")).recours()).isEqualTo(new Delai.Aucun());
    }

    private static List<LigneSuivi> ending(String habilitations, String day, String... inCharge) {
        return Habilitations.of(document("annuaire", "><personne id='P-9'><nom>Vidal</nom><prenom>Catherine</prenom>" + habilitations + "</personne>"),
                List.of(inCharge), LocalDate.parse(day));
    }

    @ParameterizedTest
    @CsvSource({"2028-03-05, 1", "2028-03-06, 1", "2028-03-07, 0", "2027-12-07, 1", "2027-12-06, 0"})
    void anHabilitationIsToldInItsLastNinetyDays(String day, int lines) {
        assertThat(ending("<habilitation reference='HAB-1' debut='2025-03-07' fin='2028-03-06'/>", day)).hasSize(lines)
                .allSatisfy(line -> assertThat(line.numero() + " " + line.attente().reference() + " " + line.attente().jusque().orElseThrow())
                        .isEqualTo("P-9 HAB-1 2028-03-06"));
    }

    @Test
    void anHabilitationThatIsRenewedIsNotTold() {
        String first = "<habilitation reference='HAB-1' debut='2025-03-07' fin='2028-03-06'/>";
        assertThat(ending(first + "<habilitation reference='HAB-2' debut='2028-03-07' fin='2031-03-06'/>", "2028-03-01")).isEmpty();
        assertThat(ending(first + "<habilitation reference='HAB-2' debut='2028-03-07'/>", "2028-03-01")).isEmpty();
    }

    @Test
    void anHabilitationThatHasEndedIsToldOfWhoHoldsADossier() {
        String ended = "<habilitation reference='HAB-1' debut='2022-03-07' fin='2025-03-06'/>";
        assertThat(ending(ended, "2025-06-01", "P-8")).isEmpty();
        assertThat(ending(ended, "2025-06-01", "P-9")).singleElement().satisfies(line -> assertThat(line.attente().depassee(LocalDate.parse("2025-06-01")))
                .isTrue());
        assertThat(ending(ended + "<habilitation reference='HAB-2' debut='2025-03-07' fin='2028-03-06'/>", "2025-06-01", "P-9")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-06-17, SEANCE", "2026-06-18, SEANCE", "2026-06-19, PROCES_VERBAL"})
    void aMeetingIsToBeHeldThenWrittenDown(String day, Attendu expected) {
        Document session = document("session", "numero='SES-1'><seance><date>2026-06-18</date></seance><lot><livret numero='D-1-L1'/></lot>");
        assertThat(Seances.of(session, LocalDate.parse(day))).get().satisfies(line -> {
            assertThat(line.attente().attendu()).isEqualTo(expected);
            assertThat(line.attente().depassee(LocalDate.parse(day))).isFalse();
        });
        assertThat(Seances.celleDe(List.of(session), "D-1-L1")).contains("SES-1");
        assertThat(Seances.celleDe(List.of(session), "D-2-L1")).isEmpty();
        assertThat(Seances.of(document("session", "numero='SES-1' procesVerbal='PV-1'><seance><date>2026-06-18</date></seance>"), LocalDate.parse(day)))
                .isEmpty();
    }

    @Test
    void whatIsLateComesFirstThenWhatIsDueThenTheOldest() {
        LocalDate day = LocalDate.parse("2026-06-01");
        List<LigneSuivi> lines = List.of(line("D-5", Attente.rien(day.minusYears(2))), line("D-4", Attente.sansDelai(Attendu.LIVRET,
                Qualite.EVALUATEUR_EXTERNE, day)),
                line("D-3", Attente.sansDelai(Attendu.LIVRET, Qualite.EVALUATEUR_EXTERNE, day.minusDays(1))),
                line("D-2", Attente.jusquAu(Attendu.DECISION, Qualite.JURY, day, day, "")),
                line("D-1", Attente.jusquAu(Attendu.DECISION, Qualite.JURY, day, day.minusDays(1), "")));
        Suivi suivi = new Suivi(day, 5, lines, List.of(), true, true);
        assertThat(suivi.lignes()).extracting(LigneSuivi::numero).containsExactly("D-1", "D-2", "D-3", "D-4", "D-5");
        assertThat(suivi.depassees()).isOne();
    }

    private static LigneSuivi line(String numero, Attente attente) {
        return new LigneSuivi(numero, "", Optional.empty(), attente);
    }
}
