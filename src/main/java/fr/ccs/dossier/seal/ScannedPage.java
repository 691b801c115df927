package fr.ccs.dossier.seal;

import com.google.zxing.Binarizer;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import fr.ccs.dossier.seal.Unseen.Why;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Looks at a page that came back from paper, for the codes on it. */
final class ScannedPage {
    /** What a page may unfold to: A4 at 600 dots an inch has 35 million. */
    static final long MOST_PIXELS = 60_000_000;

    private static final int SMALLEST = 8;
    /** Pixels of a page that is fine enough as it is: A4 at 200 dots an inch has 3.9 million. */
    private static final int LARGE = 4_000_000;

    private ScannedPage() {}

    /**
     * The texts of the codes that can be read, one at most for each page.
     *
     * @throws Unseen when the file cannot be looked at
     */
    static List<String> codes(byte[] file) throws Unseen {
        if (starts(file, "%PDF-")) {
            return ScannedPdf.codes(file);
        }
        String format = starts(file, "\u0089PNG\r\n") ? "png" : starts(file, "\u00FF\u00D8\u00FF") ? "jpeg" : "";
        if (format.isEmpty()) {
            throw new Unseen(Why.FORMAT);
        }
        return code(Picture.read(file, format)).stream().toList();
    }

    /** The text of the code on a page, looked at in several ways until one shows it. */
    static Optional<String> code(BufferedImage page) {
        Grey grey = Grey.of(page);
        if (grey.width() < SMALLEST || grey.height() < SMALLEST) {
            return Optional.empty();
        }
        Stream<Supplier<Binarizer>> scaled = DoubleStream.of(0.75, 1.5, 2, 0.5).filter(factor -> factor < 1 || grey.width() * grey.height() < LARGE)
                .mapToObj(factor -> () -> new HybridBinarizer(source(grey.scaled(factor))));
        return Stream.concat(Stream.of(() -> new HybridBinarizer(source(grey)), () -> new GlobalHistogramBinarizer(source(grey))), scaled)
                .flatMap(way -> read(way.get()).stream()).findFirst();
    }

    private static LuminanceSource source(Grey grey) {
        return new PlanarYUVLuminanceSource(grey.pixels(), grey.width(), grey.height(), 0, 0, grey.width(), grey.height(), false);
    }

    private static Optional<String> read(Binarizer binarizer) {
        try {
            return CodeFinder.read(binarizer.getBlackMatrix());
        } catch (NotFoundException oneColour) {
            return Optional.empty();
        }
    }

    private static boolean starts(byte[] file, String beginning) {
        byte[] expected = beginning.getBytes(StandardCharsets.ISO_8859_1);
        return file.length >= expected.length && java.util.Arrays.equals(file, 0, expected.length, expected, 0, expected.length);
    }
}
