package fr.ccs.dossier.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a reader finds in a PDF of ours: text, pages, bookmarks, titles, language, fonts, and the source document. */
class PdfFactsTest {
    private static final Path DIRECT = Samples.LIVRETS.resolve("observation-directe.xml");

    static List<Samples.Print> prints() throws Exception {
        return Samples.prints();
    }

    @ParameterizedTest
    @MethodSource("prints")
    void carriesItsSourceByteForByte(Samples.Print print) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(print.pdf())) {
            PDComplexFileSpecification file = pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames().get(print.file().getFileName().toString());
            assertThat(file.getEmbeddedFile().toByteArray()).isEqualTo(Files.readAllBytes(print.file()));
            assertThat(file.getEmbeddedFile().getSubtype()).isEqualTo("text/xml");
            assertThat(file.getCOSObject().getNameAsString("AFRelationship")).isEqualTo("Source");
            assertThat(pdf.getDocumentCatalog().getCOSObject().getCOSArray(COSName.getPDFName("AF")).size()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("prints")
    void isTitledTaggedInFrenchAndUsesOnlyItsOwnFonts(Samples.Print print) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(print.pdf())) {
            PDDocumentCatalog catalog = pdf.getDocumentCatalog();
            assertThat(pdf.getVersion()).isEqualTo(1.7f);
            assertThat(catalog.getLanguage()).startsWith("fr");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(pdf.getDocumentInformation().getTitle()).isNotBlank().doesNotContain("\u00A0");
            assertThat(catalog.getDocumentOutline().getFirstChild()).isNotNull();
            for (PDPage page : pdf.getPages()) {
                PDResources resources = page.getResources();
                for (COSName name : resources.getFontNames()) {
                    PDFont font = resources.getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.getName()).matches("[A-Z]+\\+Source(Sans3|Serif4)-.*");
                }
                for (PDAnnotation annotation : page.getAnnotations()) {
                    if (annotation instanceof PDAnnotationLink) {
                        assertThat(annotation.getContents()).startsWith("Aller à");
                    }
                }
            }
        }
    }

    @Test
    void livretSaysWhoWhatAndWhoDecides() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(new Samples.Print(Imprime.LIVRET, DIRECT, RenderOptions.STANDARD).pdf())) {
            assertThat(pdf.getNumberOfPages()).isBetween(9, 13);
            String first = text(pdf, 1, 1);
            assertThat(first).contains("Livret d’évaluation", "Nadia Belkacem SPÉCIMEN", "Confluence Accueil Services (SPÉCIMEN)", "CCS-2026-00017-L1",
                    "Proposition des évaluateurs. La décision appartient au seul jury paritaire de branche.", "Page 1 sur " + pdf.getNumberOfPages());
            String all = text(pdf, 1, pdf.getNumberOfPages());
            assertThat(all).contains("mardi 31 mars 2026, de 8 h 15 à 9 h 50 (1 h 35)", "SIRET", "939 981 130 00015", "Signé à la main le 7 avril 2026 à Lyon.", "PIE-3",
                    "Je me porte garant, vis-à-vis de la branche", "(suite)", "Mme Belkacem").doesNotContain("BROUILLON", "non renseigné");
            assertThat(bookmarks(pdf)).contains("1. Les personnes et les entreprises", "Observation OBS-1, mardi 31 mars 2026",
                    "C5 · Rechercher, traiter et transmettre les informations nécessaires à la continuité du service client", "6. Les signatures");
        }
    }

    @Test
    void draftBearsItsWatermarkOnEveryPageAndTheFinalDoesNot() throws Exception {
        Source source = Samples.source(Samples.LIVRETS.resolve("brouillon.xml"));
        try (PDDocument pdf = Loader.loadPDF(Samples.pdf(Samples.RENDERER, source, Imprime.LIVRET, RenderOptions.STANDARD.withDraft(true)))) {
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                assertThat(text(pdf, page, page).replaceAll("\\s", "")).contains("BROUILLON");
            }
            assertThat(text(pdf, 1, 99)).contains("à compléter");
        }
    }

    @Test
    void blankFormHasRoomForHandwritingAndEveryCriterion() throws Exception {
        Source source = Samples.source(Samples.SPECIMEN);
        try (PDDocument pdf = Loader.loadPDF(Samples.pdf(Samples.RENDERER, source, Imprime.LIVRET_VIERGE, RenderOptions.STANDARD))) {
            String all = text(pdf, 1, 99);
            assertThat(all).contains("C1.1", "C3.5", "C5.3", "Fait à", "☐ Atteint").doesNotContain("☑", "non renseigné", "à compléter");
            assertThat(pdf.getNumberOfPages()).isBetween(13, 20);
        }
        String fo = Samples.fo(source, Imprime.LIVRET_VIERGE, RenderOptions.STANDARD);
        assertThat(fo.split("line-height=\"7.9mm\"", -1).length - 1).as("ruled lines").isGreaterThan(100);
    }

    @Test
    void referentielPrintsItsWholePlan() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(new Samples.Print(Imprime.REFERENTIEL, Samples.SPECIMEN, RenderOptions.STANDARD).pdf())) {
            assertThat(pdf.getNumberOfPages()).isBetween(15, 22);
            assertThat(bookmarks(pdf)).contains("1. La certification", "2. Les compétences", "C1 · Établir un contact efficace et adapté au client", "12. L’histoire des éditions");
            assertThat(text(pdf, 1, 1)).contains("Référentiel de la certification", "Édition 2026.1-specimen", "à compter du 1er janvier 2026", "SPÉCIMEN");
        }
    }

    @Test
    void datesComeFromTheDocumentOrTheOptions() throws Exception {
        Source source = Samples.source(DIRECT);
        assertThat(xmp(Samples.pdf(Samples.RENDERER, source, Imprime.LIVRET, RenderOptions.STANDARD)))
                .contains("<xmp:CreateDate>2026-04-07T00:00:00Z", "<xmp:MetadataDate>2026-04-07T00:00:00Z").doesNotContain("1970");
        assertThat(xmp(Samples.pdf(Samples.RENDERER, source, Imprime.LIVRET, RenderOptions.STANDARD.withDate(LocalDate.of(2027, 1, 2)))))
                .contains("<xmp:CreateDate>2027-01-02T00:00:00Z", "<xmp:MetadataDate>2027-01-02T00:00:00Z").doesNotContain("2026-04");
    }

    private static String xmp(byte[] bytes) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            return new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
        }
    }

    static String text(PDDocument pdf, int from, int to) throws Exception {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(from);
        stripper.setEndPage(to);
        stripper.setSortByPosition(false);
        return stripper.getText(pdf).replaceAll("[\\u00A0\\u202F]", " ").replaceAll("\\s*\\R\\s*", " ");
    }

    static List<String> bookmarks(PDDocument pdf) {
        List<String> titles = new ArrayList<>();
        for (PDOutlineItem item : pdf.getDocumentCatalog().getDocumentOutline().children()) {
            titles.add(item.getTitle());
            item.children().forEach(child -> titles.add(child.getTitle()));
        }
        return titles;
    }
}
