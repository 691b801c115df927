package fr.ccs.dossier.seal;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Draws the images and shapes of a stranger's PDF, which a code is made of, within one budget for all its pages. */
final class ShapeRenderer extends PDFRenderer {
    private final Budget budget = new Budget();
    private final double pixelsAPoint;

    ShapeRenderer(PDDocument document, double pixelsAPoint) {
        super(document);
        this.pixelsAPoint = pixelsAPoint;
        setSubsamplingAllowed(true);
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new ShapeDrawer(parameters, budget, pixelsAPoint);
    }
}
