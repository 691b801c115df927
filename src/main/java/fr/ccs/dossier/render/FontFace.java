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
    }

    /** The font for one document, as the typesetter's own loader would have made it. */
    MultiByteFont forOneDocument() {
        URI address = font.getEmbedURI();
        MultiByteFont made = new MultiByteFont(resources, font.getEmbeddingMode());
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
