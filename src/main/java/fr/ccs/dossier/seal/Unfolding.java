package fr.ccs.dossier.seal;

import fr.ccs.dossier.seal.Unseen.Why;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;

/** How much a stranger's PDF would unfold to, asked before the library unfolds it whole. */
final class Unfolding {
    private static final long MOST_BYTES = 256L << 20;
    private static final int WIDEST = 100_000;
    private static final int LONGEST_OF_OTHER_PACKING = 1 << 20;
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.ISO_8859_1);

    private Unfolding() {}

    /** Unpacks all that is packed, keeps none of it, and counts. */
    static void demandModest(byte[] pdf) throws Unseen {
        long left = MOST_BYTES;
        byte[] thrownAway = new byte[1 << 16];
        for (int at = 0; at + STREAM.length < pdf.length; at++) {
            if (pdf[at] != 's' || !java.util.Arrays.equals(pdf, at, at + STREAM.length, STREAM, 0, STREAM.length)) {
                continue;
            }
            int start = at + STREAM.length;
            while (start < pdf.length && (pdf[start] == ' ' || pdf[start] == '\r' || pdf[start] == '\n')) {
                start++;
            }
            left -= unpacked(pdf, start, left, thrownAway);
            if (left <= 0) {
                throw new Unseen(Why.TOO_LARGE);
            }
        }
    }

    private static long unpacked(byte[] pdf, int start, long most, byte[] buffer) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(pdf, start, pdf.length - start);
            while (!inflater.finished() && !inflater.needsInput() && !inflater.needsDictionary() && inflater.getBytesWritten() < most) {
                inflater.inflate(buffer);
            }
            return inflater.getBytesWritten();
        } catch (DataFormatException notPackedSo) {
            return inflater.getBytesWritten();
        } finally {
            inflater.end();
        }
    }

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
