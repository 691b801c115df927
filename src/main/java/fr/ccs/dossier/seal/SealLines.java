package fr.ccs.dossier.seal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * The lines of a seal, set as large as a place takes them, down to what can still be read.
 *
 * @param scale 1 is that of a page without enlargement
 */
record SealLines(List<Line> lines, float scale) {
    private static final float SMALLEST = 0.55f;
    private static final float STEP = 0.97f;
    private static final float ROUNDING = 1.001f;
    private static final float THOUSAND = 1000;

    /** Size and leading in points, at scale 1. */
    record Type(float size, float leading) {
        static final Type HEAD = new Type(9.4f, 12f);
        static final Type TEXT = new Type(8.4f, 10.8f);
        static final Type NOTE = new Type(7f, 9f);
    }

    /** One line of the block. */
    record Line(String text, PDFont font, Type type) {}

    /**
     * Sets texts: the first in the heavy face, the last one smaller.
     *
     * @throws TooLong when they do not fit even in the smallest type
     */
    static SealLines set(List<String> texts, PDFont heavy, PDFont plain, float width, float height) throws IOException {
        float drawn = height / (Type.HEAD.leading + (texts.size() - 2) * Type.TEXT.leading + Type.NOTE.leading);
        for (float scale = drawn; scale >= drawn * SMALLEST; scale *= STEP) {
            List<Line> lines = new ArrayList<>();
            for (int i = 0; i < texts.size(); i++) {
                Type type = i == 0 ? Type.HEAD : i == texts.size() - 1 ? Type.NOTE : Type.TEXT;
                PDFont font = i == 0 ? heavy : plain;
                parted(texts.get(i), font, width * THOUSAND / type.size / scale).forEach(text -> lines.add(new Line(text, font, type)));
            }
            SealLines set = new SealLines(lines, scale);
            if (set.height() <= height * ROUNDING && set.fits(width)) {
                return set;
            }
        }
        throw new TooLong();
    }

    /** How high they stand together, in points. */
    float height() {
        return scale * (float) lines.stream().mapToDouble(line -> line.type.leading).sum();
    }

    private boolean fits(float width) throws IOException {
        for (Line line : lines) {
            if (line.font.getStringWidth(line.text) * line.type.size * scale / THOUSAND > width) {
                return false;
            }
        }
        return true;
    }

    /** Whole words, as many to a line as there is room for; a word that is longer stands alone. */
    private static List<String> parted(String text, PDFont font, float room) throws IOException {
        List<String> parts = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && font.getStringWidth(line + " " + word) > room) {
                parts.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        parts.add(line.toString());
        return parts;
    }

    /** The words of a seal do not fit in the place that the print kept for it. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
