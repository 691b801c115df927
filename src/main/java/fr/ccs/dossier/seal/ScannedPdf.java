package fr.ccs.dossier.seal;

import fr.ccs.dossier.document.Unfolding;
import fr.ccs.dossier.seal.Unseen.Why;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;

/** Looks at the first pages of a scan that is a PDF. */
final class ScannedPdf {
    private static final int PAGES = 5;
    private static final float DOTS_AN_INCH = 150;
    private static final float POINTS_AN_INCH = 72;

    private ScannedPdf() {}

    /**
     * The texts of the codes on its first pages.
     *
     * @throws Unseen when it cannot be opened, or would unfold to more than a scan has
     */
    static List<String> codes(byte[] pdf) throws Unseen {
        if (!Unfolding.isModest(pdf)) {
            throw new Unseen(Why.TOO_LARGE);
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Packing.demandModest(document.getDocument());
            List<String> codes = new ArrayList<>();
            ShapeRenderer renderer = new ShapeRenderer(document, DOTS_AN_INCH / POINTS_AN_INCH);
            for (int page = 0; page < Math.min(PAGES, document.getNumberOfPages()); page++) {
                ScannedPage.code(drawn(renderer, page, document.getPage(page).getCropBox())).ifPresent(codes::add);
            }
            return codes;
        } catch (IOException | RuntimeException damaged) {
            throw new Unseen(Why.DAMAGED);
        } catch (OutOfMemoryError | StackOverflowError endless) {
            throw new Unseen(Why.TOO_LARGE);
        }
    }

    private static BufferedImage drawn(ShapeRenderer renderer, int page, PDRectangle box) throws IOException, Unseen {
        double scale = DOTS_AN_INCH / POINTS_AN_INCH;
        if (box.getWidth() * scale * box.getHeight() * scale > ScannedPage.MOST_PIXELS / 4.0) {
            throw new Unseen(Why.TOO_LARGE);
        }
        return renderer.renderImageWithDPI(page, DOTS_AN_INCH, ImageType.GRAY);
    }
}
