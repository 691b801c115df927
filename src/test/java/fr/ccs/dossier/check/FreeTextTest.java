package fr.ccs.dossier.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.finding.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rules on free texts say of them: how grave it is, and no more of a number than is needed to find it. */
class FreeTextTest {
    @ParameterizedTest
    @CsvSource({"LIV-007/invalide-deux-criteres, AVERTISSEMENT", "LIV-007/invalide-trois-criteres, ERREUR", "LIV-007/invalide-seuil-du-referentiel, ERREUR",
        "LIV-007/invalide-trois-criteres-edition-sans-seuil, ERREUR", "LIV-027/invalide-nir, ERREUR", "LIV-027/invalide-nir-sans-cle, AVERTISSEMENT",
        "LIV-027/invalide-nir-cle-fausse, AVERTISSEMENT", "LIV-027/invalide-mobile, ERREUR", "LIV-027/invalide-iban, ERREUR", "LIV-028/invalide-sante, CONSEIL",
        "LIV-029/invalide-reproche, CONSEIL"})
    void aFaultIsAsGraveAsItsRuleSays(String fixture, Severity severity) throws IOException {
        assertThat(only(RuleFixtures.ROOT.resolve(fixture + ".xml")).severity()).isEqualTo(severity);
    }

    @Test
    void theSameEmptyWordsTwiceAreTwiceEmptyAndNoRepetition() {
        Specimen livret = Specimen.livret();
        for (String code : new String[] {"C4.2", "C5.1"}) {
            int from = livret.text().indexOf("<texte>", livret.text().indexOf("<critere code=\"" + code + "\""));
            livret = new Specimen(livret.text().substring(0, from) + "<texte>RAS</texte>" + livret.text().substring(livret.text().indexOf("</texte>", from) + 8));
        }
        assertThat(livret.verdict().verdict().findings()).extracting(Finding::rule).containsExactly("LIV-005", "LIV-005");
    }

    /** A report is printed and sent: it must not carry what it tells to delete. */
    @TestFactory
    Stream<DynamicTest> aReportRepeatsNoPersonalDatum() {
        return RuleFixtures.list(RuleFixtures.ROOT.resolve("LIV-027")).stream().filter(RuleFixtures::invalid).map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
            Finding finding = only(file);
            for (Language language : Language.values()) {
                assertThat(finding.message(language).text()).doesNotContainPattern("(\\d[ .]?){7}").doesNotContainPattern("[\\w.]{4,}@").doesNotContainPattern("arobase");
            }
        }));
    }

    private static Finding only(Path file) throws IOException {
        assertThat(RuleFixturesTest.check(file).verdict().findings()).hasSize(1);
        return RuleFixturesTest.check(file).verdict().findings().get(0);
    }
}
