package fr.ccs.dossier.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Resolver;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;

/** The kit of two evaluators: four papers under four bookmarks, and the livret that they fill in inside. */
class TroussePrintTest {
    private static final RenderOptions DATED = RenderOptions.STANDARD.withDate(LocalDate.of(2026, 10, 20));

    private static byte[] pdf(Source livret) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Samples.RENDERER.render(Recueils.trousse(livret.document(), livret.resolver()), DATED, out);
        return out.toByteArray();
    }

    @Test
    void itHoldsAllThatTheyNeedAndCarriesTheLivret() throws Exception {
        Source livret = Prefilled.of("CCS-2026-00044");
        byte[] bytes = pdf(livret);
        assertThat(EmbeddedSource.of(bytes).bytes()).isEqualTo(livret.document().bytes());
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Trousse des évaluateurs · CCS-2026-00044-L1");
            assertThat(StreamSupport.stream(pdf.getDocumentCatalog().getDocumentOutline().children().spliterator(), false).map(PDOutlineItem::getTitle))
                    .containsExactly("Lettre à la personne candidate", "Livret d’évaluation prérempli", "Guide de l’évaluateur", "Guide d’entretien");
            String all = PdfFactsTest.text(pdf, 1, pdf.getNumberOfPages());
            assertThat(all).contains("Mme Odile Muller SPÉCIMEN, évaluateur externe", "30 janvier 1993", "912 342 433 00022", "HAB-2026-077", "C1.1", "C5.3").doesNotContain("BROUILLON");
        }
    }

    @Test
    void ofAReassessmentItAsksAboutTheMissingCompetencyAlone() throws Exception {
        byte[] bytes = pdf(Prefilled.reassessed("CCS-2026-00023", "extrait-pv-2026-003.xml"));
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            PDOutlineItem interview = StreamSupport.stream(pdf.getDocumentCatalog().getDocumentOutline().children().spliterator(), false).reduce((a, b) -> b).orElseThrow();
            int first = pdf.getPages().indexOf(interview.findDestinationPage(pdf)) + 1;
            assertThat(PdfFactsTest.text(pdf, first, pdf.getNumberOfPages())).contains("C4.1", "C4.3").doesNotContain("C1.1", "C3.1", "C5.1");
        }
    }

    @Test
    void whoTookOverIsTold() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(pdf(Prefilled.of("CCS-2026-00031")))) {
            assertThat(PdfFactsTest.text(pdf, 3, 6)).contains("Bernard Dumont SPÉCIMEN", "du 20 avril au 12 mai 2026", "Claire Desmet SPÉCIMEN", "Pévèle Contact (SPÉCIMEN)");
        }
    }

    @Test
    void withoutItsEditionThereIsNoGuide() throws Exception {
        Source livret = Prefilled.of("CCS-2026-00044");
        Resolver none = new Resolver(List.of(), new DocumentReader(Limits.DEFAULT));
        assertThatThrownBy(() -> Recueils.trousse(livret.document(), none)).isInstanceOf(RenderException.class).hasMessageContaining("référentiel");
    }
}
