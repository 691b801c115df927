package fr.ccs.dossier.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Fonts that all documents share make the pages that fonts of their own made, and carry nothing from one document to another. */
class SharedFontsTest {
    private static final Path SMALL = Samples.OWN.resolve("petit.xml");
    private final Renderer renderer = new Renderer();

    @Test
    void theFirstDocumentAndTheLaterOnesAreTheSame() throws Exception {
        byte[] alone = print(Imprime.LIVRET, SMALL);
        byte[] second = print(Imprime.LIVRET, SMALL);
        print(Imprime.REFERENTIEL, Samples.SPECIMEN); // other glyphs, other fonts
        byte[] fourth = print(Imprime.LIVRET, SMALL);
        assertThat(second).isEqualTo(alone);
        assertThat(fourth).isEqualTo(alone);
    }

    private byte[] print(Imprime imprime, Path file) throws Exception {
        return Samples.pdf(renderer, Samples.source(file), imprime, RenderOptions.STANDARD);
    }
}
