package fr.ccs.dossier.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables are read as RFC 4180 and French spreadsheets write them, and every field knows how it is written. */
class TableauTest {
    private static List<Tableau.Rangee> rows(String text) throws Refus {
        return Tableau.of(text.getBytes(StandardCharsets.UTF_8)).rangees();
    }

    @Test
    void quotesHoldSeparatorsQuotesAndLines() throws Refus {
        assertThat(rows("a,b\r\n\"1,5\",\"dit \"\"oui\"\"\"\r\n\"deux\nlignes\",\r\nfin,x")).containsExactly(
                new Tableau.Rangee(1, List.of("a", "b")), new Tableau.Rangee(2, List.of("1,5", "dit \"oui\"")),
                new Tableau.Rangee(3, List.of("deux\nlignes", "")), new Tableau.Rangee(5, List.of("fin", "x")));
    }

    @Test
    void theHeaderTellsTheSeparatorAndBlankLinesCountForNothing() throws Refus {
        assertThat(rows("\uFEFFa;b\n1,5;2\n\n;\n3;4\n")).extracting(Tableau.Rangee::cells).containsExactly(List.of("a", "b"), List.of("1,5", "2"), List.of("3", "4"));
        assertThat(rows("a;b\n1;2\n\n3;4\n")).extracting(Tableau.Rangee::line).containsExactly(1, 2, 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n\"1", "a,b\n\"1\"2,3", "a,b\n1\"2\",3"})
    void quotesThatDoNotCloseAreToldWithTheirLine(String text) {
        assertThatThrownBy(() -> rows(text)).isInstanceOf(Refus.class).hasMessageContaining("Line 2");
    }

    @ParameterizedTest
    @CsvSource({"DATE_NAISSANCE, 5/7/1990, 1990-07-05", "DATE_NAISSANCE, 15.12.1990, 1990-12-15", "DATE_NAISSANCE, 1990-12-15, 1990-12-15", "DATE_NAISSANCE, hier, hier",
        "SIRET, 939 981 130 00015, 93998113000015", "STATUT, salarie, SALARIE", "FONCTION, Chargée  d’accueil, Chargée d’accueil"})
    void valuesAreWrittenAsADossierWritesThem(Rubrique rubrique, String typed, String written) {
        assertThat(rubrique.ecrite(typed)).isEqualTo(written);
    }

    @Test
    void everyFieldHasANameOfItsOwnAndIsFoundHoweverItIsTyped() {
        assertThat(Rubrique.values()).extracting(Rubrique::nom).doesNotHaveDuplicates().contains("nomNaissance", "codeInseeNaissance", "raisonSocialeUtilisatrice");
        assertThat(Rubrique.named("Nom_naissance")).contains(Rubrique.NOM_NAISSANCE);
        assertThat(Rubrique.named("nom")).isEmpty();
    }

    @Test
    void everyFieldIsInTheGuideInItsOwnWords() throws Exception {
        String guide = Files.readString(Path.of("docs/inscriptions.md"));
        assertThat(Rubrique.values()).allSatisfy(rubrique -> assertThat(guide.lines())
                .anyMatch(line -> line.equalsIgnoreCase("| `" + rubrique.nom() + "` | " + rubrique.french() + " |")));
        assertThat(guide.lines().filter(line -> line.startsWith("| `"))).hasSize(Rubrique.values().length);
    }
}
