package fr.ccs.dossier.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No page is blank, and none but the last, or the last of a part of a recueil, is less than a third full. */
class PagesTest {
    private static final int DPI = 72;
    /** Of red: lighter than a field to fill in. (The watermark of a draft counts too: its pages are judged where they are final.) */
    private static final int INK = 247;
    /** Height of what runs at the head and the foot of a page, in millimetres. */
    private static final int HEAD = 27;
    private static final int FOOT = 20;

    static List<Samples.Print> prints() throws Exception {
        return Samples.prints();
    }

    @ParameterizedTest
    @MethodSource("prints")
    void noneIsBlankOrNearlySo(Samples.Print print) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(print.pdf())) {
            PDFRenderer renderer = new PDFRenderer(pdf);
            String[] numbers = pdf.getDocumentCatalog().getPageLabels().getLabelsByPageIndices();
            for (int page = 0; page < pdf.getNumberOfPages(); page++) {
                double full = filled(renderer.renderImageWithDPI(page, DPI, ImageType.RGB));
                assertThat(full).as("page " + (page + 1) + " of " + pdf.getNumberOfPages()).isGreaterThan(page == pdf.getNumberOfPages() - 1 || numbers[page + 1].equals("1") ? 0.02 : 0.33);
            }
        }
    }

    /** How far down the last ink of the body stands, from 0 to 1. */
    private static double filled(BufferedImage image) {
        int top = Math.round(HEAD * DPI / 25.4f);
        int bottom = image.getHeight() - Math.round(FOOT * DPI / 25.4f);
        for (int y = bottom - 1; y >= top; y--) {
            for (int x = 0; x < image.getWidth(); x++) {
                if ((image.getRGB(x, y) >> 16 & 0xFF) < INK) {
                    return (double) (y - top) / (bottom - top);
                }
            }
        }
        return 0;
    }
}
