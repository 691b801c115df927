package fr.ccs.dossier.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Several prints in one: each is what it is alone, and the whole is one archival and accessible document. */
class RecueilTest {
    private static final Path SESSION = Samples.OWN.resolve("petit-session.xml");

    /** Prints of all shapes: long and short, upright and on its side, with internal links, with a place for a seal. */
    private static Recueil mixed() throws Exception {
        return new Recueil(Samples.source(SESSION), Imprime.SEANCE, "2/3", List.of(partie("Synthèse", "petit.xml", Imprime.SYNTHESE),
                partie("Le livret", "petit.xml", Imprime.LIVRET), partie("Le référentiel", "petit-referentiel.xml", Imprime.REFERENTIEL),
                partie("Le certificat", "petit-certificat.xml", Imprime.CERTIFICAT), partie("Le procès-verbal", "petit-proces-verbal.xml", Imprime.PROCES_VERBAL),
                partie("La lettre", "petit-extrait.xml", Imprime.RECOMMANDATIONS_CANDIDAT), partie("Encore la synthèse", "petit.xml", Imprime.SYNTHESE)));
    }

    private static Recueil.Partie partie(String signet, String file, Imprime imprime) throws Exception {
        return new Recueil.Partie(signet, Samples.source(Samples.OWN.resolve(file)), imprime);
    }

    private static byte[] pdf(Recueil recueil, RenderOptions options) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Samples.RENDERER.render(recueil, options, out);
        return out.toByteArray();
    }

    /** The text of each page, from « Page 1 sur 2 » at its foot to its last word. */
    private static List<String> pages(byte[] bytes) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(pdf));
            }
            return pages;
        }
    }

    @Test
    void eachPartHasThePagesThatItHasAlone() throws Exception {
        for (Theme theme : List.of(Theme.STANDARD, Theme.GRANDS_CARACTERES)) {
            RenderOptions options = RenderOptions.STANDARD.withTheme(theme);
            List<String> alone = new ArrayList<>();
            for (Recueil.Partie partie : mixed().parties()) {
                alone.addAll(pages(Samples.pdf(Samples.RENDERER, partie.source(), partie.imprime(), options)));
            }
            assertThat(pages(pdf(mixed(), options))).isEqualTo(alone);
        }
    }

    /** FOP leaves all but the first page sequence untagged when nobody watches it. */
    @Test
    void eachPartIsReadAloudAsItIsAlone() throws Exception {
        StringBuilder alone = new StringBuilder();
        for (Recueil.Partie partie : mixed().parties()) {
            alone.append(tags(Samples.pdf(Samples.RENDERER, partie.source(), partie.imprime(), RenderOptions.STANDARD)));
        }
        assertThat(tags(pdf(mixed(), RenderOptions.STANDARD)).lines().toList()).isEqualTo(alone.toString().lines().toList());
    }

    /** Tags and the words under them, without those of the document as a whole. */
    private static String tags(byte[] bytes) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            return PdfStructure.of(pdf).replaceAll(" — page \\d+ —", "").replaceFirst("^\\s*Document\\n", "").replaceFirst("\\n\\d+ pages\\n$", "\n");
        }
    }

    @Test
    void isArchivalAccessibleAndTheSameEachTime() throws Exception {
        byte[] pdf = pdf(mixed(), RenderOptions.STANDARD.withDraft(true));
        ConformanceTest.demandConformance(pdf);
        assertThat(pdf(mixed(), RenderOptions.STANDARD.withDraft(true))).isEqualTo(pdf);
        assertThat(pages(pdf)).allSatisfy(page -> assertThat(page.replaceAll("\\s", "")).contains("BROUILLON"));
    }

    @Test
    void carriesItsPorteurAndBearsItsNumberAndDay() throws Exception {
        byte[] pdf = pdf(mixed(), RenderOptions.STANDARD);
        EmbeddedSource source = EmbeddedSource.of(pdf);
        assertThat(source.intact()).isTrue();
        assertThat(source.bytes()).isEqualTo(Files.readAllBytes(SESSION));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Cahier de séance du jury · ESSAI-S-1 · volume 2 sur 3");
            assertThat(document.getDocumentInformation().getCreationDate().toInstant()).hasToString("2026-05-21T00:00:00Z");
        }
    }

    @Test
    void bookmarksOfAPartStandUnderThePart() throws Exception {
        byte[] bytes = pdf(mixed(), RenderOptions.STANDARD);
        List<String> all = pages(bytes);
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            List<String> titles = new ArrayList<>();
            List<String> children = new ArrayList<>();
            for (PDOutlineItem part : pdf.getDocumentCatalog().getDocumentOutline().children()) {
                titles.add(part.getTitle());
                assertThat(part.isNodeOpen()).isFalse();
                int page = pdf.getPages().indexOf(part.findDestinationPage(pdf));
                if (!part.getTitle().equals("Le certificat")) {
                    assertThat(page == 0 ? "" : all.get(page - 1)).as(part.getTitle()).doesNotContain("Page 1 sur 2");
                }
                part.children().forEach(child -> children.add(part.getTitle() + " / " + child.getTitle()));
            }
            assertThat(titles).containsExactly("Synthèse", "Le livret", "Le référentiel", "Le certificat", "Le procès-verbal", "La lettre", "Encore la synthèse");
            assertThat(children).contains("Synthèse / Compétence par compétence", "Le livret / 3. Les observations", "Encore la synthèse / Notes du jury").doesNotContain("La lettre / ");
        }
    }

    @Test
    void mastersAreThereOnceForEachKindOfPage() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Samples.RENDERER.renderFo(mixed(), RenderOptions.STANDARD, out);
        String fo = out.toString(StandardCharsets.UTF_8);
        // one of documents, one of letters, one of the certificate
        assertThat(fo.split("<fo:simple-page-master ")).hasSize(1 + 2 + 3 + 1);
        assertThat(fo.split("<fo:declarations")).hasSize(2);
        assertThat(fo.split("<\\?date ")).hasSize(2);
    }

    @Test
    void aFaultNamesThePartAndTheElement() throws Exception {
        Recueil recueil = new Recueil(Samples.source(SESSION), Imprime.SEANCE, List.of(partie("Synthèse", "petit.xml", Imprime.SYNTHESE),
                new Recueil.Partie("Le livret de Mme Durand", Samples.petit("SPÉCIMEN</nomNaissance>", "SPÉC漢MEN</nomNaissance>"), Imprime.LIVRET)));
        assertThatThrownBy(() -> pdf(recueil, RenderOptions.STANDARD)).isInstanceOf(RenderException.class)
                .hasMessageStartingWith("Dans « livret » (ESSAI-1-L1) : Le caractère « 漢 »").hasMessageNotContaining("Durand")
                .satisfies(fault -> assertThat(((RenderException) fault).path()).isEqualTo("/livret/candidat/nomNaissance"));
    }

    @Test
    void aPartThatCannotBeMadeIsNamedToo() throws Exception {
        Recueil recueil = new Recueil(Samples.source(SESSION), Imprime.SEANCE, List.of(
                new Recueil.Partie("Synthèse", Samples.petit("<editionAppliquee id=\"PETIT\" edition=\"1\"/>", "<editionAppliquee id=\"PETIT\" edition=\"9\"/>"), Imprime.SYNTHESE)));
        assertThatThrownBy(() -> pdf(recueil, RenderOptions.STANDARD)).isInstanceOf(RenderException.class)
                .hasMessageStartingWith("Dans « synthese » (ESSAI-1-L1) : Le référentiel PETIT 9 est introuvable");
    }

    @Test
    void neitherAFormNorAnotherRecueilIsAPart() throws Exception {
        for (Imprime imprime : List.of(Imprime.LIVRET_FORMULAIRE, Imprime.SEANCE)) {
            assertThatThrownBy(() -> partie("Non", "petit.xml", imprime)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
