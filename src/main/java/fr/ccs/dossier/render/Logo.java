package fr.ccs.dossier.render;

import fr.ccs.dossier.document.DocumentReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A branch's logo: an image of points that a reader aloud can name.
 *
 * @param address where the typesetter finds it: its name is its digest, since the typesetter remembers images by their address
 * @param alternative what is read aloud in its place
 * @param height on the page, in millimetres
 * @param width on the page, in millimetres, in proportion
 */
public record Logo(byte[] bytes, URI address, String alternative, double height, double width) {
    /** The largest file. */
    static final int BYTES = 1 << 20;
    /** The most points on a side. */
    static final int SIDE = 4000;

    /** Why an image cannot be a logo. */
    enum Refusal { FORMAT, DAMAGED, INKS, TOO_MANY_POINTS }

    /** The same image once it has been looked at. */
    record Seen(Optional<Refusal> refusal, int width, int height, String format) {}

    static Logo of(byte[] bytes, Seen seen, String alternative, double height) {
        URI address = Resources.LOGOS.resolve(DocumentReader.sha256(bytes) + "." + seen.format);
        return new Logo(bytes, address, alternative, height, height * seen.width / seen.height);
    }

    /** Reads the whole image, once its size is known to be harmless. */
    static Seen look(byte[] bytes) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return refused(Refusal.FORMAT);
            }
            ImageReader reader = readers.next();
            try {
                String format = reader.getFormatName().toLowerCase(Locale.ROOT);
                if (!format.equals("png") && !format.equals("jpeg")) {
                    return refused(Refusal.FORMAT);
                }
                reader.setInput(in);
                if (reader.getWidth(0) > SIDE || reader.getHeight(0) > SIDE) {
                    return refused(Refusal.TOO_MANY_POINTS);
                }
                // the colours of a printing press have no place in an archival PDF whose colours are those of a screen
                if (reader.canReadRaster() && reader.readRaster(0, null).getNumBands() > 3) {
                    return refused(Refusal.INKS);
                }
                BufferedImage image = reader.read(0);
                return new Seen(Optional.empty(), image.getWidth(), image.getHeight(), format);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException damaged) {
            return refused(Refusal.DAMAGED);
        }
    }

    private static Seen refused(Refusal refusal) {
        return new Seen(Optional.of(refusal), 0, 0, "");
    }
}
