package fr.ccs.dossier.seal;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.render.Imprime;
import fr.ccs.dossier.render.RenderOptions;
import fr.ccs.dossier.render.Renderer;
import fr.ccs.dossier.render.Source;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pages of signatures as they go out on paper and as they come back from a scanner. */
final class Paper {
    private static final Renderer RENDERER = new Renderer();

    private Paper() {}

    /** The page of signatures of a document, as the PDF that is printed. */
    static byte[] printed(Document document, Resolver resolver) throws Exception {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        RENDERER.render(new Source(document, resolver), Imprime.PAGE_DE_SIGNATURE, RenderOptions.STANDARD, pdf);
        return pdf.toByteArray();
    }

    /** A print laid a little askew on the glass, {@code degrees} from upright. */
    static BufferedImage scanned(byte[] pdf, int dotsAnInch, double degrees, ImageType colours) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage flat = new PDFRenderer(document).renderImageWithDPI(0, dotsAnInch, ImageType.GRAY);
            BufferedImage askew = blank(flat.getWidth(), flat.getHeight(), colours == ImageType.BINARY ? BufferedImage.TYPE_BYTE_BINARY
                    : colours == ImageType.GRAY ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = askew.createGraphics();
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.rotate(Math.toRadians(degrees), flat.getWidth() / 2.0, flat.getHeight() / 2.0);
            graphics.drawImage(flat, 0, 0, null);
            graphics.dispose();
            return askew;
        }
    }

    static BufferedImage blank(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return image;
    }

    /** @param format {@code png} or {@code jpg} */
    static byte[] file(BufferedImage image, String format) throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(image, format, file);
        return file.toByteArray();
    }

    /** A scan as many machines give it: a PDF of one picture a page. */
    static byte[] pdf(BufferedImage... pages) throws Exception {
        try (PDDocument pdf = new PDDocument()) {
            for (BufferedImage image : pages) {
                PDPage page = new PDPage(PDRectangle.A4);
                pdf.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                    content.drawImage(LosslessFactory.createFromImage(pdf, image), 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
                }
            }
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            pdf.save(file);
            return file.toByteArray();
        }
    }
}
