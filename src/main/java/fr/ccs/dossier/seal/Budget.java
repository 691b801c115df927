package fr.ccs.dossier.seal;

import java.io.IOException;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** What drawing the pages of one stranger's PDF may cost, in operators and in pixels; past it the drawing ends. */
final class Budget {
    /** A page of ours has some thousands; forms that call one another would go on for ever. */
    private static final int MOST_OPERATORS = 300_000;
    /** Five pages at 600 dots an inch have 175 million. */
    private static final long MOST_PIXELS = 250_000_000;
    private static final int MOST_OBJECTS = 20_000;
    /** The most bytes that a packed one can be unpacked to. */
    private static final int DEFLATED = 1032;
    private static final int CALCULATED = 10;
    private static final int FINER = 8;
    private static final Set<String> CHEAP = Set.of("DeviceGray", "DeviceRGB", "DeviceCMYK", "CalGray", "CalRGB", "ICCBased", "Indexed");
    private int operators;
    private int objects;
    private long pixels;

    /** Another operator; an image that stands in the page's own text is unpacked on the spot. */
    void operator(Operator operator) {
        demand(++operators <= MOST_OPERATORS);
        if (operator.getName().equals("Do")) {
            demand(++objects <= MOST_OBJECTS);
        }
        if (operator.getImageData() != null) {
            COSDictionary parameters = operator.getImageParameters();
            COSBase filter = parameters == null ? null : parameters.getDictionaryObject(COSName.F, COSName.FILTER);
            spend((long) operator.getImageData().length * (filter == null ? 1 : DEFLATED));
        }
    }

    /** An image, with the one that says where it is seen through; a colour that must be calculated for each pixel costs more. */
    void image(PDImage image) throws IOException {
        long size = (long) image.getWidth() * image.getHeight();
        if (image instanceof PDImageXObject object) {
            for (PDImageXObject mask : new PDImageXObject[] {object.getSoftMask(), object.getMask()}) {
                size += mask == null ? 0 : (long) mask.getWidth() * mask.getHeight();
            }
        }
        spend(image.isStencil() || CHEAP.contains(image.getColorSpace().getName()) ? size : size * CALCULATED);
    }

    /** A shape of so many pixels. */
    void shape(double width, double height) {
        spend((long) Math.ceil(width * height));
    }

    /** An edge that goes so many pixels up or down, each looked at in eighths. */
    void edge(double height) {
        spend((long) Math.ceil(height * FINER));
    }

    private void spend(long size) {
        pixels += Math.max(0, size);
        demand(pixels >= 0 && pixels <= MOST_PIXELS);
    }

    private static void demand(boolean within) {
        if (!within) {
            throw new IllegalStateException("a drawing without end");
        }
    }
}
