package fr.ccs.dossier.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.apache.fop.apps.io.InternalResourceResolver;
import org.apache.fop.apps.io.ResourceResolverFactory;
import org.apache.fop.fonts.CustomFont;
import org.apache.fop.fonts.EmbedFontInfo;
import org.apache.fop.fonts.EmbeddingMode;
import org.apache.fop.fonts.EncodingMode;
import org.apache.fop.fonts.FontLoader;
import org.apache.fop.fonts.FontUris;
import org.apache.fop.fonts.MultiByteFont;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A font that was read once has the glyphs of the one that the typesetter reads for each document. */
class FontFaceTest {
    private static final int BEYOND_THE_TABLE = 0x2_0000;

    @ParameterizedTest
    @ValueSource(strings = {"SourceSans3-Regular.ttf", "SourceSans3-Semibold.ttf", "SourceSans3-Bold.ttf", "SourceSans3-It.ttf", "SourceSerif4-Regular.ttf", "SourceSerif4-Semibold.ttf"})
    void theGlyphsAreThoseThatTheTypesetterFinds(String name) throws Exception {
        URI folder = Path.of("stylesheets/fop/fonts").toUri();
        InternalResourceResolver resources = ResourceResolverFactory.createDefaultInternalResourceResolver(folder);
        FontUris uris = new FontUris(folder.resolve(name), null);
        CustomFont theirs = FontLoader.loadFont(uris, null, true, EmbeddingMode.SUBSET, EncodingMode.AUTO, true, false, resources, false, false, false);
        MultiByteFont ours = new FontFace(new EmbedFontInfo(uris, true, false, List.of(), null, EncodingMode.AUTO, EmbeddingMode.SUBSET, false, false, false, false), resources).forOneDocument();
        for (int character = 0; character < BEYOND_THE_TABLE; character++) {
            assertThat(ours.findGlyphIndex(character)).as("U+%04X", character).isEqualTo(((MultiByteFont) theirs).findGlyphIndex(character));
        }
    }
}
