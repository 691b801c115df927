package fr.ccs.dossier.seal;

import fr.ccs.dossier.seal.Unseen.Why;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Opens a picture no larger than a scan can be, and no finer than a code needs. */
final class Picture {
    /** Pixels to look at: A4 at about 250 dots an inch. */
    private static final long ENOUGH = 6_000_000;

    private Picture() {}

    /**
     * The picture, its size asked before anything is unfolded.
     *
     * @param format {@code png} or {@code jpeg}
     * @throws Unseen when it is damaged or too large
     */
    static BufferedImage read(byte[] file, String format) throws Unseen {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > ScannedPage.MOST_PIXELS) {
                throw new Unseen(Why.TOO_LARGE);
            }
            int step = (int) Math.max(1, Math.sqrt((double) pixels / ENOUGH));
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, param);
        } catch (IOException | RuntimeException damaged) {
            throw new Unseen(Why.DAMAGED);
        } finally {
            reader.dispose();
        }
    }
}
