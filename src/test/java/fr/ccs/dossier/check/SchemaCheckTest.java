package fr.ccs.dossier.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One break of the schema is one finding, in words, in both languages; no rule then speaks. */
class SchemaCheckTest {
    private final Specimen livret = Specimen.livret();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            an unknown element      | <siret>93998113000015</siret>                 | <siret>93998113000015</siret><telephone/>          | entreprise/telephone
            a misspelt element      | <raisonSociale>Confluence Accueil Services (SPÉCIMEN)</raisonSociale> | <raisonsociale>C</raisonsociale> | entreprise/raisonsociale
            an element twice        | <siret>93998113000015</siret>                 | <siret>93998113000015</siret><siret>93998113000015</siret> | entreprise/siret[2]
            two elements swapped    | <civilite>MADAME</civilite>                   | <prenom>Nadia</prenom>                             | candidat/nomNaissance
            an impossible date      | <dateNaissance>1991-05-14</dateNaissance>     | <dateNaissance>1991-02-30</dateNaissance>          | candidat/dateNaissance
            a date in another form  | <dateNaissance>1991-05-14</dateNaissance>     | <dateNaissance>14/05/1991</dateNaissance>          | candidat/dateNaissance
            an instant without zone | <debut>2026-03-31T08:15:00+02:00</debut>      | <debut>2026-03-31T08:15:00</debut>                 | observations/OBS-1/debut
            a word off the list     | <civilite>MADAME</civilite>                   | <civilite>MME</civilite>                           | candidat/civilite
            a number in letters     | <duree>45</duree>                             | <duree>une heure</duree>                           | preparation/entretienPrealable/duree
            an empty text           | <commune>Lyon</commune>                       | <commune/>                                         | entreprise/adresse/commune
            a code of another form  | <siret>93998113000015</siret>                 | <siret>939981130</siret>                           | entreprise/siret
            an attribute off its list | <competence code="C1" proposition="ACQUISE"> | <competence code="C1" proposition="OUI">          | evaluation/C1
            an attribute of another form | <critere code="C4.2" resultat="ATTEINT"> | <critere code="4.2" resultat="ATTEINT">            | evaluation/C4/4.2
            an unknown attribute    | <critere code="C4.2" resultat="ATTEINT">      | <critere code="C4.2" resultat="ATTEINT" note="18"> | evaluation/C4/C4.2
            a missing attribute     | <critere code="C4.2" resultat="ATTEINT">      | <critere resultat="ATTEINT">                       | evaluation/C4/critere[2]
            a text between elements | <concertation date="2026-04-03">              | et <concertation date="2026-04-03">                | evaluation
            an element in a text    | <commune>Lyon</commune>                       | <commune>Lyon <b>3e</b></commune>                  | entreprise/adresse/commune
            an id used twice        | <observation id="OBS-2"                       | <observation id="OBS-1"                            | observations/OBS-1
            an element of another namespace | <civilite>MADAME</civilite>           | <civilite xmlns="urn:autre">MADAME</civilite>      | candidat/civilite
            """)
    void isOneFinding(String what, String sound, String broken, String codes) {
        Specimen faulty = livret.with(sound, broken);
        FileVerdict verdict = faulty.verdict();
        assertThat(verdict.verdict()).isInstanceOf(Verdict.SchemaInvalid.class);
        assertThat(verdict.verdict().findings()).as("%s", verdict.verdict().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("XML-004");
            assertThat(finding.location().codes()).isEqualTo(codes);
            assertReadable(finding);
        });
        assertThat(verdict.rules()).isZero();
        assertThat(verdict.phase()).isEmpty();
    }

    @Test
    void severalFaultsAreSeveralFindingsInTheOrderOfTheDocument() {
        Specimen faulty = livret.with("<civilite>MADAME</civilite>", "<civilite>MME</civilite>").with("<siret>93998113000015</siret>", "<siret>939981130</siret>")
                .with("<duree>45</duree>", "<duree>x</duree>");
        assertThat(faulty.findings()).containsExactly("XML-004:" + faulty.line("MME"), "XML-004:" + faulty.line(">939981130<"), "XML-004:" + faulty.line("<duree>x"));
    }

    @Test
    void thousandsOfFaultsAreCutOffAndSaidToBe() {
        Specimen faulty = livret.with("<observations>", "<observations>" + "<observation note=\"1\"/>".repeat(1_000));
        List<Finding> findings = faulty.verdict().verdict().findings();
        assertThat(findings).hasSize(101);
        assertThat(findings.get(100).french().problem()).contains("D’autres violations");
    }

    @Test
    void aLongValueIsShownShortened() {
        Specimen faulty = livret.with("<codePostal>69002</codePostal>", "<codePostal>" + "6".repeat(5_000) + "</codePostal>");
        assertThat(faulty.verdict().verdict().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.french().problem()).hasSizeLessThan(800).contains("666666");
            assertThat(finding.english().problem()).hasSizeLessThan(800).contains("666666");
        });
    }

    private static void assertReadable(Finding finding) {
        assertThat(finding.french().problem()).isNotBlank().isNotEqualTo(finding.english().problem()).doesNotContain("urn:fr:ccs:dossier:1", "{0}", "'", "#AnonType");
        assertThat(finding.english().problem()).isNotBlank().doesNotContain("urn:fr:ccs:dossier:1", "élément", "valeur");
        assertThat(finding.french().remedy()).as("what to do about: %s", finding.french().problem()).isNotBlank();
        assertThat(finding.english().remedy()).isNotBlank();
    }
}
