package fr.ccs.dossier.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An extract says what the minutes say, of one person only. */
class ExtraitPrintTest {
    private static final Path EXTRACT = Samples.EXAMPLES.resolve("dossiers/CCS-2026-00031/pieces/extrait-pv-2026-004.xml");

    @Test
    void theExtractSaysOfWhichMinutesItIsAndIsCertified() throws Exception {
        String all = ProcesVerbalPrintTest.text(EXTRACT, Imprime.EXTRAIT_PV);
        String digest = Samples.document(Samples.EXAMPLES.resolve("proces-verbaux/pv-2026-004.xml")).sha256();
        assertThat(all).contains("Extrait du procès-verbal du jury", "Pour ce qui concerne M. Julien Delattre SPÉCIMEN", "Procès-verbal PV-2026-004", digest.substring(0, 8) + " " + digest.substring(8, 16),
                "Séance jeudi 2 juillet 2026, de 9 h 30 à 11 h 30 (2 h)", "Décision du jury Certification validée", "Extrait du procès-verbal PV-2026-004, pour ce qui concerne M. Julien Delattre SPÉCIMEN.",
                "Je certifie cet extrait conforme au procès-verbal signé", "Aude Maillard SPÉCIMEN", "Fait à");
        assertThat(PdfFactsTest.bookmarks(ProcesVerbalPrintTest.pdf(EXTRACT, Imprime.EXTRAIT_PV))).containsExactly("1. La décision", "M. Julien Delattre SPÉCIMEN · CCS-2026-00031", "2. La composition du jury", "3. Le quorum et la parité",
                "4. L’extrait certifié conforme");
    }

    @ParameterizedTest
    @CsvSource({"CCS-2026-00017/pieces/extrait-pv-2026-004.xml, Delattre, CCS-2026-00031", "CCS-2026-00031/pieces/extrait-pv-2026-004.xml, Belkacem, CCS-2026-00017"})
    void theExtractShowsNobodyElse(String file, String other, String dossier) throws Exception {
        Source source = Samples.source(Samples.EXAMPLES.resolve("dossiers").resolve(file));
        assertThat(Samples.fo(source, Imprime.EXTRAIT_PV, RenderOptions.STANDARD)).contains("Décision du jury").doesNotContain(other, dossier);
    }

    @Test
    void aLivretOrDossierOfSomebodyElseIsNotReadForAnExtract() throws Exception {
        Path extract = Samples.OWN.resolve("complet-extrait.xml");
        assertThat(ProcesVerbalPrintTest.text(extract, Imprime.EXTRAIT_PV)).contains("Agence d’emploi d’essai (SPÉCIMEN)", "(inscrite au dossier)");
        String stranger = ProcesVerbalPrintTest.text(ProcesVerbalPrintTest.edited(extract, xml -> xml.replace("<candidat id=\"P-L9R346P3K\">", "<candidat id=\"P-4DQ9GNPWH\">")), Imprime.EXTRAIT_PV);
        assertThat(stranger).contains("Pour ce qui concerne Camille Lacombe SPÉCIMEN").doesNotContain("Agence d’emploi d’essai", "(inscrite au dossier)");
    }

    @Test
    void anExtractOfRectifyingMinutesSaysSo() throws Exception {
        assertThat(ProcesVerbalPrintTest.text(Samples.OWN.resolve("complet-extrait.xml"), Imprime.EXTRAIT_PV)).contains("Extrait du procès-verbal rectificatif du jury", "Certification non validée à cette session", "Les recommandations du jury");
    }
}
