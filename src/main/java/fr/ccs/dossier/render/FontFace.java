package fr.ccs.dossier.render;

import java.awt.Rectangle;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.apache.fop.apps.io.InternalResourceResolver;
import org.apache.fop.fonts.CIDFontType;
import org.apache.fop.fonts.CMapSegment;
import org.apache.fop.fonts.EmbedFontInfo;
import org.apache.fop.fonts.MultiByteFont;
import org.apache.fop.fonts.truetype.FontFileReader;
import org.apache.fop.fonts.truetype.OFFontLoader;
import org.apache.fop.fonts.truetype.TTFFile;

/**
 * A font file that is read once for all documents. The typesetter would read it anew for each of them, because its fonts also note which
 * glyphs a document uses.
 */
final class FontFace {
    private final EmbedFontInfo font;
    private final InternalResourceResolver resources;
    private final TTFFile file;
    private final int[] widths;
    private final Rectangle[] boxes;
    private final CMapSegment[] characters;
    private final char[] glyphs = new char[Character.MAX_VALUE + 1];

    FontFace(EmbedFontInfo font, InternalResourceResolver resources) throws IOException {
        this.font = font;
        this.resources = resources;
        this.file = new TTFFile(font.getKerning(), false);
        try (InputStream in = resources.getResource(font.getEmbedURI())) {
            FontFileReader reader = new FontFileReader(in);
            if (!file.readFont(reader, OFFontLoader.readHeader(reader), (String) null) || !file.isEmbeddable()) {
                throw new IOException("not a font that can be put into a PDF: " + font.getEmbedURI());
            }
        }
        widths = file.getWidths();
        boxes = file.getBoundingBoxes();
        characters = file.getCMaps().toArray(CMapSegment[]::new);
        for (CMapSegment segment : characters) {
            for (int character = segment.getUnicodeStart(); character <= Math.min(segment.getUnicodeEnd(), Character.MAX_VALUE); character++) {
                if (glyphs[character] == 0) {
                    glyphs[character] = (char) (segment.getGlyphStartIndex() + character - segment.getUnicodeStart());
                }
            }
        }
    }

    /** The font for one document, as the typesetter's own loader would have made it. */
    MultiByteFont forOneDocument() {
        URI address = font.getEmbedURI();
        MultiByteFont made = new MultiByteFont(resources, font.getEmbeddingMode()) {
            /** The typesetter goes through all ranges of the font for each letter that it measures or writes. */
            @Override
            public int findGlyphIndex(int character) {
                return character <= Character.MAX_VALUE && glyphs[character] != 0 ? glyphs[character] : super.findGlyphIndex(character);
            }
        };
        made.setFontURI(address);
        made.setEmbedURI(address);
        made.setFontName(file.getEmbedFontName().isEmpty() ? file.getPostScriptName() : file.getEmbedFontName());
        made.setFullName(file.getFullName());
        made.setFamilyNames(file.getFamilyNames());
        made.setFontSubFamilyName(file.getSubFamilyName());
        made.setCapHeight(file.getCapHeight());
        made.setXHeight(file.getXHeight());
        made.setAscender(file.getLowerCaseAscent());
        made.setDescender(file.getLowerCaseDescent());
        made.setFontBBox(file.getFontBBox());
        made.setUnderlinePosition(file.getUnderlinePosition() - file.getUnderlineThickness() / 2);
        made.setUnderlineThickness(file.getUnderlineThickness());
        made.setStrikeoutPosition(file.getStrikeoutPosition() - file.getStrikeoutThickness() / 2);
        made.setStrikeoutThickness(file.getStrikeoutThickness());
        made.setFlags(file.getFlags());
        made.setStemV(Integer.parseInt(file.getStemV()));
        made.setItalicAngle(Integer.parseInt(file.getItalicAngle()));
        made.setWeight(file.getWeightClass());
        made.setCIDType(CIDFontType.CIDTYPE2);
        made.setWidthArray(widths);
        made.setBBoxArray(boxes);
        made.setCMap(characters);
        if (font.getKerning() && file.getKerning() != null) {
            file.getKerning().forEach(made::putKerningEntry);
        }
        return made;
    }
}
