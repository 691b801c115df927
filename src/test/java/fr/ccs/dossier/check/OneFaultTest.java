package fr.ccs.dossier.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** One fault made in a livret that has none is one finding: the right one, at the right line. */
class OneFaultTest {
    private final Specimen livret = Specimen.livret();

    @Test
    void theLivretItselfHasNone() {
        assertThat(livret.findings()).isEmpty();
    }

    @Test
    void aCompetenceDeleted() {
        Specimen faulty = livret.without("<competence code=\"C4\"", "</competence>");
        assertThat(faulty.findings()).containsExactly("LIV-001:" + faulty.line("<evaluation>"));
    }

    @Test
    void aConstatEmptied() {
        Specimen faulty = livret.without("          <texte>Le fichier des visites ne porte pas", "</texte>");
        assertThat(faulty.verdict().verdict().findings()).singleElement()
                .satisfies(finding -> assertThat(finding.location().codes()).startsWith("evaluation/C4/C4.2"));
        assertThat(faulty.findings()).allMatch(found -> found.matches("LIV-(004|005|026):.*"));
    }

    @Test
    void aConstatThatSaysNothing() {
        Specimen faulty = livret.without("Le fichier des visites ne porte pas", "six minutes.").with("<texte></texte>", "<texte>RAS</texte>");
        assertThat(faulty.findings()).containsExactly("LIV-005:" + faulty.line("<texte>RAS</texte>"));
    }

    @Test
    void aSourceThatPointsAtNothing() {
        Specimen faulty = livret.with("<source ref=\"OBS-2\"/>\n          <texte>Un homme demande", "<source ref=\"OBS-9\"/>\n          <texte>Un homme demande");
        assertThat(faulty.findings()).containsExactly("LIV-006:" + faulty.line("<source ref=\"OBS-9\"/>"));
    }

    @Test
    void twoDatesSwapped() {
        Specimen faulty = livret.with("<debut>2026-03-31T08:15:00+02:00</debut>", "<debut>2026-03-31T09:50:00+02:00</debut>")
                .with("<fin>2026-03-31T09:50:00+02:00</fin>", "<fin>2026-03-31T08:15:00+02:00</fin>");
        assertThat(faulty.findings()).containsExactly("LIV-014:" + faulty.line("<observation id=\"OBS-1\""));
    }

    @Test
    void anUnknownCriterion() {
        Specimen faulty = livret.with("<critere code=\"C4.2\"", "<critere code=\"C4.9\"");
        assertThat(faulty.findings()).containsExactly("LIV-003:" + faulty.line("<critere code=\"C4.9\""));
    }

    @Test
    void aSignatureSlotRemoved() {
        Specimen faulty = livret.without("    <signature role=\"CANDIDAT\"", "/>\n");
        assertThat(faulty.findings()).containsExactly("LIV-024:" + faulty.line("<signatures>"));
    }
}
