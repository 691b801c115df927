package fr.ccs.dossier.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.helpers.DefaultHandler;

/** An evaluator is appointed with the employer and the habilitation that hold that day, or not at all. */
class AnnuaireTest {
    private static final Annuaire ANNUAIRE = new Annuaire(((Reading.Read) new DocumentReader(Limits.DEFAULT).read("annuaire.xml", """
            <annuaire xmlns="urn:fr:ccs:dossier:1"><personne id="P-83NVZSY8S"><nom>Vidal</nom><prenom>Catherine</prenom>
              <employeur debut="2015-01-05" fin="2025-12-31"><organisme siren="968350918">Conseil</organisme></employeur>
              <employeur debut="2026-01-01"><independant/></employeur>
              <habilitation reference="HAB-1" debut="2022-03-07" fin="2025-03-06"/>
              <habilitation reference="HAB-2" debut="2025-03-07" fin="2028-03-06"><suspension debut="2026-05-01" fin="2026-06-30"/></habilitation>
            </personne></annuaire>""".getBytes(StandardCharsets.UTF_8), (kind, cursor) -> new DefaultHandler())).document());

    private static Changement.Designation on(String day) throws Refus {
        return ANNUAIRE.designation("P-83NVZSY8S", LocalDate.parse(day), Optional.empty());
    }

    @Test
    void whatHoldsThatDayIsTaken() throws Refus {
        assertThat(on("2025-03-06")).isEqualTo(new Changement.Designation("P-83NVZSY8S", "Vidal", "Catherine", Optional.of("Conseil"), Optional.of("968350918"), "HAB-1", Optional.empty()));
        assertThat(on("2025-03-07").habilitation()).isEqualTo("HAB-2");
        assertThat(on("2026-07-01").organisme()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-03-06", "2026-05-01", "2026-06-30", "2028-03-07"})
    void withoutHabilitationThatDayNobodyIsAppointed(String day) {
        assertThatThrownBy(() -> on(day)).isInstanceOf(Refus.class).hasMessageContaining(day);
    }

    @Test
    void peopleAreNamedByTheirNumbers() {
        assertThat(ANNUAIRE.nom("P-83NVZSY8S")).contains("Catherine Vidal");
        assertThat(ANNUAIRE.nom("P-000000000")).isEmpty();
    }
}
