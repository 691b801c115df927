package fr.ccs.dossier.seal;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.detector.FinderPattern;
import com.google.zxing.qrcode.detector.FinderPatternFinder;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Where the corners of a code may be on a page: squares within squares.
 *
 * <p>The library weighs every three of all that it finds, in a time that grows with the cube: a page full of such squares would keep it for hours.
 */
final class Corners extends FinderPatternFinder {
    private static final int RUNS = 5;
    private static final int STEP = 2;
    /** A page of text has some dozens that are none. */
    private static final int MOST_ON_A_PAGE = 500;
    private static final int LIKELY = 30;

    Corners(BitMatrix page) {
        super(page);
    }

    /** The likeliest, those that were seen on most rows first. */
    List<FinderPattern> likeliest() {
        for (int row = 0; row < getImage().getHeight() && getPossibleCenters().size() < MOST_ON_A_PAGE; row += STEP) {
            look(row);
        }
        return getPossibleCenters().stream().sorted(Comparator.comparingInt(FinderPattern::getCount).reversed()).limit(LIKELY).toList();
    }

    /** Black, white, black, white, black, as long as 1, 1, 3, 1, 1. */
    private void look(int row) {
        int[] ends = changes(row);
        for (int last = RUNS; last < ends.length; last += 2) {
            int[] runs = new int[RUNS];
            for (int i = 0; i < RUNS; i++) {
                runs[i] = ends[last - RUNS + i + 1] - ends[last - RUNS + i];
            }
            if (foundPatternCross(runs)) {
                handlePossibleCenter(runs, row, ends[last]);
            }
        }
    }

    /** Where the row changes, first from white to black. */
    private int[] changes(int row) {
        int width = getImage().getWidth();
        int[] ends = new int[width + 1];
        int count = 0;
        boolean black = false;
        for (int x = 0; x < width; x++) {
            if (getImage().get(x, row) != black) {
                black = !black;
                ends[count++] = x;
            }
        }
        if (black) {
            ends[count++] = width;
        }
        return Arrays.copyOf(ends, count);
    }
}
