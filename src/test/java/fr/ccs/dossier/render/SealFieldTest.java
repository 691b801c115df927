package fr.ccs.dossier.render;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.finding.SignatureVerdict.Level;
import fr.ccs.dossier.seal.Prints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A certificate keeps a place for a seal where a hand would sign; with the seal in it, it is as archival and accessible as before. */
class SealFieldTest {
    private static final float DOTS_AN_INCH = 72;

    static Stream<Theme> themes() {
        return Stream.of(Theme.STANDARD, Theme.CONTRASTE, Theme.GRANDS_CARACTERES);
    }

    @ParameterizedTest
    @MethodSource("themes")
    void theReservedPlaceIsArchivalAndAccessibleAndSoIsTheSeal(Theme theme) throws Exception {
        byte[] print = Prints.print(theme);
        ConformanceTest.demandConformance(print);
        ConformanceTest.demandConformance(Prints.sealed(print, Level.LT).bytes());
    }

    @ParameterizedTest
    @MethodSource("themes")
    void thePlaceIsTheOneFieldAndSaysWhatItIsFor(Theme theme) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(Prints.print(theme))) {
            PDSignatureField field = field(pdf);
            assertThat(field.getAlternateFieldName()).isEqualTo("Emplacement réservé au cachet électronique");
            assertThat(field.getSignature()).isNull();
            PDRectangle box = field.getWidgets().get(0).getRectangle();
            assertThat(box.getWidth()).as("the column of who delivers").isBetween(280f, 284f);
            assertThat(box.getHeight()).as("in millimetres: " + box.getHeight() * 25.4 / 72).isGreaterThan(28);
            COSDictionary page = pdf.getPage(0).getCOSObject();
            assertThat(page.getNameAsString("Tabs")).isEqualTo("S");
            assertThat(PdfStructure.of(pdf).lines().map(String::strip).filter(line -> line.startsWith("Form"))).containsExactly("Form [objet]");
        }
    }

    @ParameterizedTest
    @MethodSource("themes")
    void theSealChangesThePageInItsPlaceAndNowhereElse(Theme theme) throws Exception {
        byte[] print = Prints.print(theme);
        try (PDDocument before = Loader.loadPDF(print); PDDocument after = Loader.loadPDF(Prints.sealed(print, Level.B).bytes())) {
            PDRectangle box = field(after).getWidgets().get(0).getRectangle();
            assertThat(field(before).getWidgets().get(0).getRectangle().toString()).isEqualTo(box.toString());
            BufferedImage unsealed = new PDFRenderer(before).renderImageWithDPI(0, DOTS_AN_INCH);
            BufferedImage sealed = new PDFRenderer(after).renderImageWithDPI(0, DOTS_AN_INCH);
            int inside = 0;
            for (int y = 0; y < sealed.getHeight(); y++) {
                for (int x = 0; x < sealed.getWidth(); x++) {
                    if (sealed.getRGB(x, y) != unsealed.getRGB(x, y)) {
                        assertThat(box.contains(x, sealed.getHeight() - y - 0.5f)).as("dot %d, %d", x, y).isTrue();
                        inside++;
                    }
                }
            }
            assertThat(inside).as("dots of the block").isGreaterThan(500);
        }
    }

    @Test
    void theSealBearsTheAccentOfItsTheme() throws Exception {
        for (Theme theme : themes().toList()) {
            try (PDDocument pdf = Loader.loadPDF(Prints.sealed(Prints.print(theme), Level.B).bytes())) {
                PDRectangle box = field(pdf).getWidgets().get(0).getRectangle();
                BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(0, DOTS_AN_INCH * 2);
                int bar = page.getRGB(Math.round(2 * (box.getLowerLeftX() + 0.8f)),
                        page.getHeight() - Math.round(2 * (box.getLowerLeftY() + box.getHeight() / 2)));
                assertThat(String.format(Locale.ROOT, "#%06X", bar & 0xFFFFFF)).isEqualTo(theme.equals(Theme.CONTRASTE) ? "#00202E" : "#0C4A60");
            }
        }
    }

    @Test
    void whatAHandSignsAndWhatIsADraftHaveNoPlaceForASeal() throws Exception {
        for (byte[] print : List.of(Prints.print(Prints.xml().replace("ELECTRONIQUE", "MANUSCRITE"), RenderOptions.STANDARD),
                Prints.print(Prints.xml(), RenderOptions.STANDARD.withDraft(true)))) {
            try (PDDocument pdf = Loader.loadPDF(print)) {
                assertThat(pdf.getDocumentCatalog().getAcroForm(null)).isNull();
            }
        }
    }

    private static PDSignatureField field(PDDocument pdf) throws Exception {
        assertThat(pdf.getDocumentCatalog().getAcroForm(null).getFields()).hasSize(1);
        return pdf.getSignatureFields().get(0);
    }
}
