package fr.ccs.dossier.draft;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.helpers.DefaultHandler;

/** A certificate says what the decisions, the edition and the dossier say on its day, and nothing else. */
class CertificatsTest {
    private static final Path EXAMPLES = Path.of("examples");
    private static final String REGISTRATION = "  <enregistrement repertoire=\"RS\" code=\"RS92\" debut=\"2026-01-01\" fin=\"2026-12-31\" "
            + "dateLimiteDelivrance=\"2026-09-30\">\n    <decision reference=\"Décision du 1er décembre 2025\" date=\"2025-12-01\"/>\n"
            + "    <nsf code=\"312\">Commerce, vente</nsf>\n  </enregistrement>\n  <competences>";

    private static Document read(String name, String text) {
        return ((Reading.Read) new DocumentReader(Limits.DEFAULT).read(name, text.getBytes(StandardCharsets.UTF_8), (kind, cursor) -> new DefaultHandler()))
                .document();
    }

    private static String example(String name) throws IOException {
        return Files.readString(EXAMPLES.resolve(name));
    }

    private static Document edition(boolean registered) throws IOException {
        String text = example("referentiel/ccs-rc-2026.1-specimen.xml");
        return read("edition.xml", registered ? text.replaceFirst("  <competences>", java.util.regex.Matcher.quoteReplacement(REGISTRATION)) : text);
    }

    /** The decision on the reassessment of C4, which carries over what the first minutes acknowledged. */
    private static Document second() throws IOException {
        String first = example("proces-verbaux/pv-2026-003.xml").replace("PV-2026-003", "PV-2026-009").replace("2026-06-18", "2026-10-08").replace("-L1", "-L2")
                .replace("decisionFinale=\"NON_VALIDATION\"", "decisionFinale=\"VALIDATION\"").replaceAll("(?s)      <competence code=\"C[1235]\"[^>]*/>\n", "")
                .replace("proposition=\"NON_ACQUISE\" decision=\"NON_ACQUISE\"", "proposition=\"ACQUISE\" decision=\"ACQUISE\"")
                .replaceAll("(?s)      <recommandation.*</recommandation>\n", "");
        String acquis = "";
        for (String code : List.of("C1", "C2", "C3", "C5")) {
            acquis += "      <acquis competence=\"" + code + "\" procesVerbal=\"PV-2026-003\"/>\n";
        }
        return Extraits.of(read("pv.xml", first.replace("      <deliberation", acquis + "      <deliberation"))).get(0).document("extrait.xml");
    }

    private static String certificat(boolean registered, String day) throws IOException {
        Document earlier = Extraits.of(read("pv-2026-003.xml", example("proces-verbaux/pv-2026-003.xml"))).get(0).document("extrait-1.xml");
        Document dossier = read("dossier.xml", example("dossiers/CCS-2026-00023/dossier.xml").replaceFirst("(?s)  <coordonnees>",
                "  <identite depuis=\"2026-11-02\" motif=\"CHANGEMENT_ETAT_CIVIL\">\n    <nomNaissance>Fabre SPÉCIMEN</nomNaissance>\n    <prenom>Élodie</prenom>\n"
                        + "    <dateNaissance>1988-12-03</dateNaissance>\n  </identite>\n  <coordonnees>"));
        Certificats.Acte acte = new Certificats.Acte("CCS-RC-2026-000007-10", 1, "ORIGINAL", LocalDate.parse(day), Optional.empty(), "P-MVU1QMZJS",
                "Solène Marchetti SPÉCIMEN", "Pour le Comité CCS", "FIVB-AAFA-BE7G-8AW1-E");
        return new String(new Certificats(second(), List.of(earlier), edition(registered), dossier).etabli(acte, Optional.empty()), StandardCharsets.UTF_8);
    }

    @Test
    void everyDecisionThatCountsIsCitedTheValidatingOneLast() throws IOException {
        assertThat(Certificats.acquis(second())).containsExactly("PV-2026-003");
        assertThat(certificat(false, "2026-10-12")).contains("""
                  <decision procesVerbal="PV-2026-003" date="2026-06-18" livret="CCS-2026-00023-L1"/>
                  <decision procesVerbal="PV-2026-009" date="2026-10-08" livret="CCS-2026-00023-L2"/>
                """).contains("<lieu>Paris</lieu>").doesNotContain("<enregistrement", "<nsf");
    }

    @Test
    void theIdentityIsThatOfTheDay() throws IOException {
        assertThat(certificat(false, "2026-10-12")).contains("<nomUsage>Lacombe SPÉCIMEN</nomUsage>");
        assertThat(certificat(false, "2026-11-02")).doesNotContain("nomUsage").contains("<nomNaissance>Fabre SPÉCIMEN</nomNaissance>");
    }

    /** The register's line and the certificate must not tell two stories. */
    @ParameterizedTest
    @CsvSource({"2025-12-31, false", "2026-01-01, true", "2026-09-30, true", "2026-10-01, false", "2027-01-01, false"})
    void aRegistrationIsMentionedOnlyWhileItCanBe(String day, boolean mentioned) throws IOException {
        assertThat(Certificats.enregistrement(edition(true), LocalDate.parse(day)).isPresent()).isEqualTo(mentioned);
        String text = certificat(true, day);
        assertThat(text.contains("<enregistrement repertoire=\"RS\" code=\"RS92\"")).isEqualTo(mentioned);
        assertThat(text.contains("\n  <nsf code=\"312\">")).isEqualTo(mentioned);
    }
}
