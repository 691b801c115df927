package fr.ccs.dossier.render;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.draft.Formulaire;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people type in a form: understood as they write it, or reported with what is expected. */
class FormValuesTest {
    private static byte[] empty;

    @BeforeAll
    static void print() throws Exception {
        empty = Filling.form(Samples.SPECIMEN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            candidat/dateNaissance | 14/05/1991 | <dateNaissance>1991-05-14</dateNaissance>
            candidat/dateNaissance | 1991-05-14 | <dateNaissance>1991-05-14</dateNaissance>
            candidat/dateNaissance | 1er mars 1991 | <dateNaissance>1991-03-01</dateNaissance>
            candidat/dateNaissance | mardi 14 mai 1991 | <dateNaissance>1991-05-14</dateNaissance>
            candidat/id | p-n11hwgcnq | id="P-N11HWGCNQ"
            preparation/entretienPrealable/duree | 45 min | <duree>45</duree>
            candidat/prenoms | Nadia, Marie-Lou | <prenom>Nadia</prenom>
            candidat/missions | <script>alert(1)</script> &amp; ]]> | &lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; ]]&gt;
            """)
    void understandsWhatPeopleWrite(String field, String typed, String written) throws Exception {
        assertThat(Filling.livret(Filling.filled(empty, Map.of(field, typed)))).contains(written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            candidat/dateNaissance | 31/02/1991 | 31/03/2026
            candidat/dateNaissance | 14/05/91 | 31/03/2026
            candidat/dateNaissance | au printemps | 31/03/2026
            candidat/nomNaissance | 42 | lettre
            candidat/id | P-123 | P-
            entreprise/siret | 123 | 14 chiffres
            preparation/entretienPrealable/duree | une heure | minutes
            observations/OBS-1/debut | 14:30 | la date
            observations/OBS-1/date | 31/03/2026 | heure de début
            entretien/ENT-1/echange/2/reponse | Elle a rappelé. | Critère
            preparation/situationChoisie/ACCUEIL/motif | Le matin | cochée
            evaluateurExterne/1/siren | 968350918 | Organisme
            identite/par | evaluateurExterne/1 | Numéro dans la branche
            """)
    void saysWhatItDoesNotUnderstand(String field, String typed, String expected) throws Exception {
        Formulaire.Outcome outcome = Formulaire.livret(Filling.read(Filling.filled(empty, Map.of(field, typed))), Filling.NO_WISHES);
        assertThat(outcome.livret()).isEmpty();
        assertThat(outcome.problems()).hasSize(1);
        assertThat(outcome.problems().get(0).read()).isEqualTo(field.endsWith("/par") ? "l’évaluateur externe" : typed);
        assertThat(outcome.problems().get(0).expected()).contains(expected);
        assertThat(outcome.problems().get(0).field()).isNotEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({"18/01/2026, 14:00, 15:30, 2026-01-18T14:00:00+01:00, 2026-01-18T15:30:00+01:00", "18/07/2026, 9h, 9h45, 2026-07-18T09:00:00+02:00, 2026-07-18T09:45:00+02:00",
        "18/07/2026, 22:00, 1 h 30, 2026-07-18T22:00:00+02:00, 2026-07-19T01:30:00+02:00"})
    void hoursGetTheOffsetOfTheirDay(String day, String start, String end, String from, String to) throws Exception {
        assertThat(Filling.livret(Filling.filled(empty, Map.of("observations/OBS-1/date", day, "observations/OBS-1/debut", start, "observations/OBS-1/fin", end))))
                .contains("<debut>" + from + "</debut>", "<fin>" + to + "</fin>");
    }

    @ParameterizedTest
    @CsvSource({"18/07/2026, 14:00, 04:30", "29/03/2026, 02:30, 03:30", "18/07/2026, 25:00, 26:00"})
    void hoursThatCannotBeAreRefused(String day, String start, String end) throws Exception {
        assertThat(Formulaire.livret(Filling.read(Filling.filled(empty, Map.of("observations/OBS-1/date", day, "observations/OBS-1/debut", start, "observations/OBS-1/fin", end))), Filling.NO_WISHES)
                .problems()).isNotEmpty();
    }
}
