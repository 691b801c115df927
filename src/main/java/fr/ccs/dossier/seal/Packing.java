package fr.ccs.dossier.seal;

import fr.ccs.dossier.seal.Unseen.Why;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;

/** How the streams of a stranger's PDF are packed, and what its images would unfold to, asked of an open file before anything is drawn. */
final class Packing {
    private static final int WIDEST = 100_000;
    private static final int LONGEST_OF_OTHER_PACKING = 1 << 20;

    private Packing() {}

    /** Asks each stream how it is packed, and each image for its size. */
    static void demandModest(COSDocument document) throws Unseen {
        for (COSObjectKey key : document.getXrefTable().keySet()) {
            if (document.getObjectFromPool(key).getObject() instanceof COSStream stream) {
                demandModest(stream);
            }
        }
    }

    private static void demandModest(COSStream stream) throws Unseen {
        COSBase filter = stream.getFilters() instanceof COSArray filters && filters.size() == 1 ? filters.getObject(0) : stream.getFilters();
        boolean chained = filter instanceof COSArray filters && filters.size() > 1;
        boolean packed = COSName.LZW_DECODE.equals(filter) || COSName.RUN_LENGTH_DECODE.equals(filter);
        boolean endless = chained || packed && stream.getLength() > LONGEST_OF_OTHER_PACKING;
        if (endless || pixels(stream, COSName.WIDTH, COSName.HEIGHT) > ScannedPage.MOST_PIXELS || unfoldsWide(parameters(stream))) {
            throw new Unseen(Why.TOO_LARGE);
        }
    }

    private static COSDictionary parameters(COSStream stream) {
        COSBase parameters = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
        return parameters instanceof COSArray list && list.size() > 0 && list.getObject(0) instanceof COSDictionary first ? first
                : parameters instanceof COSDictionary one ? one : new COSDictionary();
    }

    private static boolean unfoldsWide(COSDictionary parameters) {
        return parameters.getInt(COSName.COLUMNS, 1) > WIDEST || pixels(parameters, COSName.COLUMNS, COSName.ROWS) > ScannedPage.MOST_PIXELS;
    }

    private static long pixels(COSDictionary dictionary, COSName width, COSName height) {
        return Math.max(0L, dictionary.getInt(width, 0)) * Math.max(0L, dictionary.getInt(height, 0));
    }
}
