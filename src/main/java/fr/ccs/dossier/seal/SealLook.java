package fr.ccs.dossier.seal;

import fr.ccs.dossier.seal.SealLines.Line;
import fr.ccs.dossier.seal.SealLines.Type;
import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceCharacteristicsDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

/**
 * How a seal looks: a bar in the accent of the theme, which the reserved field bears, then the lines in the faces of the page.
 *
 * @param spoken what is said of it to who hears the page
 */
record SealLook(List<String> lines, String spoken) {
    private static final float BAR = 1.6f;
    private static final float MARGIN = 7;
    /** How far letters reach below the baseline, in parts of their size. */
    private static final float DESCENT = 0.22f;
    private static final Color INK = new Color(0x1A2027);

    /** The block as large as its field. */
    PDAppearanceStream drawn(PDDocument model, PDAnnotationWidget place) throws IOException {
        PDRectangle box = place.getRectangle();
        PDFont heavy = font(model, "SourceSans3-Semibold.ttf");
        PDFont plain = font(model, "SourceSans3-Regular.ttf");
        SealLines set = SealLines.set(lines, heavy, plain, box.getWidth() - MARGIN, box.getHeight());
        PDAppearanceStream stream = new PDAppearanceStream(model);
        stream.setBBox(new PDRectangle(box.getWidth(), box.getHeight()));
        stream.setResources(new PDResources());
        try (PDPageContentStream page = new PDPageContentStream(model, stream)) {
            Color accent = accent(place);
            float top = (box.getHeight() + set.height()) / 2;
            page.setNonStrokingColor(accent);
            page.addRect(0, top - set.height(), BAR, set.height());
            page.fill();
            for (Line line : set.lines()) {
                float free = (line.type().leading() - line.type().size()) / 2;
                page.setNonStrokingColor(line.type() == Type.NOTE ? accent : INK);
                page.beginText();
                page.setFont(line.font(), line.type().size() * set.scale());
                page.newLineAtOffset(MARGIN, top - (free + (1 - DESCENT) * line.type().size()) * set.scale());
                page.showText(line.text());
                page.endText();
                top -= line.type().leading() * set.scale();
            }
        }
        return stream;
    }

    private static Color accent(PDAnnotationWidget place) throws IOException {
        PDAppearanceCharacteristicsDictionary said = place.getAppearanceCharacteristics();
        return said == null || said.getBorderColour() == null ? INK : new Color(said.getBorderColour().toRGB());
    }

    private static PDFont font(PDDocument model, String name) throws IOException {
        try (InputStream font = SealLook.class.getResourceAsStream("/stylesheets/fop/fonts/" + name)) {
            return PDType0Font.load(model, font);
        }
    }
}
