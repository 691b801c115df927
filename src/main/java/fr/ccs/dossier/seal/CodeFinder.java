package fr.ccs.dossier.seal;

import com.google.zxing.ReaderException;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import com.google.zxing.qrcode.detector.Detector;
import com.google.zxing.qrcode.detector.FinderPattern;
import com.google.zxing.qrcode.detector.FinderPatternInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads the code of a page in black and white, by the three corners that look most like those of one square. */
final class CodeFinder extends Detector {
    private static final int ATTEMPTS = 12;

    private CodeFinder(BitMatrix page) {
        super(page);
    }

    /** Three corners, and how far they are from a square, 0 for not at all. */
    private record Three(FinderPattern[] corners, double crooked) {}

    /** What the code says; empty when none can be read. */
    static Optional<String> read(BitMatrix page) {
        CodeFinder finder = new CodeFinder(page);
        return squares(new Corners(page).likeliest()).stream().flatMap(three -> finder.read(three).stream()).findFirst();
    }

    private Optional<String> read(Three three) {
        try {
            return Optional.of(new Decoder().decode(processFinderPatternInfo(new FinderPatternInfo(three.corners)).getBits()).getText());
        } catch (ReaderException | IllegalArgumentException | IndexOutOfBoundsException none) {
            return Optional.empty();
        }
    }

    private static List<Three> squares(List<FinderPattern> corners) {
        List<Three> squares = new ArrayList<>();
        for (int i = 0; i < corners.size(); i++) {
            for (int j = i + 1; j < corners.size(); j++) {
                for (int k = j + 1; k < corners.size(); k++) {
                    square(corners.get(i), corners.get(j), corners.get(k)).ifPresent(squares::add);
                }
            }
        }
        return squares.stream().sorted(Comparator.comparingDouble(Three::crooked)).limit(ATTEMPTS).toList();
    }

    private static Optional<Three> square(FinderPattern... corners) {
        ResultPoint.orderBestPatterns(corners);
        double[] sizes = {corners[0].getEstimatedModuleSize(), corners[1].getEstimatedModuleSize(), corners[2].getEstimatedModuleSize()};
        java.util.Arrays.sort(sizes);
        double left = ResultPoint.distance(corners[0], corners[1]);
        double top = ResultPoint.distance(corners[1], corners[2]);
        double across = ResultPoint.distance(corners[0], corners[2]);
        double crooked = Math.abs(left - top) / Math.max(left, top) + Math.abs(across / Math.hypot(left, top) - 1) + sizes[2] / sizes[0] - 1;
        double modules = Math.min(left, top) / sizes[1];
        // from corner to corner a code has 14 to 170 modules
        return crooked < 1 && modules > 10 && modules < 200 ? Optional.of(new Three(corners, crooked)) : Optional.empty();
    }
}
