package fr.ccs.dossier.seal;

import java.awt.image.BufferedImage;

/**
 * A page without its colours, on white.
 *
 * @param pixels row by row, 0 for black
 */
record Grey(int width, int height, byte[] pixels) {

    static Grey of(BufferedImage image) {
        int width = image.getWidth();
        byte[] pixels = new byte[width * image.getHeight()];
        int[] row = new int[width];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = (byte) brightness(row[x]);
            }
        }
        return new Grey(width, image.getHeight(), pixels);
    }

    /** The page larger or smaller: a code that cannot be found at one size often is at another. */
    Grey scaled(double factor) {
        int w = (int) (width * factor);
        int h = (int) (height * factor);
        byte[] scaled = new byte[w * h];
        for (int y = 0; y < h; y++) {
            double row = Math.min(Math.max((y + 0.5) / factor - 0.5, 0), height - 1.001);
            for (int x = 0; x < w; x++) {
                double column = Math.min(Math.max((x + 0.5) / factor - 0.5, 0), width - 1.001);
                scaled[y * w + x] = (byte) between((int) row * width + (int) column, column - (int) column, row - (int) row);
            }
        }
        return new Grey(w, h, scaled);
    }

    private double between(int at, double right, double down) {
        double above = value(at) * (1 - right) + value(at + 1) * right;
        double below = value(at + width) * (1 - right) + value(at + width + 1) * right;
        return above * (1 - down) + below * down;
    }

    private int value(int at) {
        return pixels[at] & 0xFF;
    }

    private static int brightness(int argb) {
        int alpha = argb >>> 24;
        int colour = (306 * (argb >> 16 & 0xFF) + 601 * (argb >> 8 & 0xFF) + 117 * (argb & 0xFF)) >> 10;
        return 255 - (255 - colour) * alpha / 255;
    }
}
