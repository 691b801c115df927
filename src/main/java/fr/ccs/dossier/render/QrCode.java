package fr.ccs.dossier.render;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.geom.Path2D;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A text as a shape that a telephone reads, so that whoever holds a page can copy its number without typing it.
 *
 * @param modules modules on a side, quiet zone included
 * @param dark the dark modules, as one path: shapes painted one after the other would let hairlines show between them
 */
record QrCode(int modules, Path2D dark) {
    /** What the norm wants free on each side. */
    static final int QUIET = 4;

    /**
     * The code of this text, at error correction M.
     *
     * @throws IllegalArgumentException when the text is empty or longer than any code can hold
     */
    static QrCode of(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a code without a text");
        }
        // the encoder would write a question mark for a letter that Latin-1 lacks, and would announce an encoding that ASCII can do without
        CharsetEncoder ascii = StandardCharsets.US_ASCII.newEncoder();
        ByteMatrix matrix;
        try {
            matrix = Encoder.encode(text, ErrorCorrectionLevel.M, ascii.canEncode(text) ? Map.of() : Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        Path2D.Float dark = new Path2D.Float(Path2D.WIND_NON_ZERO, 2048);
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                if (dark(matrix, x, y)) {
                    int width = run(matrix, x, y);
                    int height = 1;
                    while (dark(matrix, x, y + height) && run(matrix, x, y + height) == width && !dark(matrix, x - 1, y + height)) {
                        height++;
                    }
                    // a rectangle that a row above has begun is painted already
                    if (!(run(matrix, x, y - 1) == width && !dark(matrix, x - 1, y - 1))) {
                        rectangle(dark, x + QUIET, y + QUIET, width, height);
                    }
                    x += width;
                }
            }
        }
        return new QrCode(matrix.getWidth() + 2 * QUIET, dark);
    }

    /** Number of dark modules from here to the right. */
    private static int run(ByteMatrix matrix, int x, int y) {
        int width = 0;
        while (dark(matrix, x + width, y)) {
            width++;
        }
        return width;
    }

    private static boolean dark(ByteMatrix matrix, int x, int y) {
        return x >= 0 && y >= 0 && x < matrix.getWidth() && y < matrix.getHeight() && matrix.get(x, y) == 1;
    }

    private static void rectangle(Path2D path, int x, int y, int width, int height) {
        path.moveTo(x, y);
        path.lineTo(x + width, y);
        path.lineTo(x + width, y + height);
        path.lineTo(x, y + height);
        path.closePath();
    }
}
