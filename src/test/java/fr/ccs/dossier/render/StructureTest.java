package fr.ccs.dossier.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Small prints, as a screen reader meets them: the tags, the words under them and the pages are those that someone has read.
 *
 * <p>After a wanted change, run with {@code -Dapprove=true} and read the difference before committing it.
 */
class StructureTest {
    static List<Samples.Print> small() throws Exception {
        return Samples.prints().stream().filter(print -> print.file().getFileName().toString().startsWith("petit") && print.options().equals(RenderOptions.STANDARD)).toList();
    }

    @ParameterizedTest
    @MethodSource("small")
    void isReadAsApproved(Samples.Print print) throws Exception {
        Path file = Samples.OWN.resolve(print.file().getFileName().toString().replace(".xml", "." + print.imprime().code() + ".approved.txt"));
        try (PDDocument pdf = Loader.loadPDF(print.pdf())) {
            String structure = PdfStructure.of(pdf);
            if (Boolean.getBoolean("approve")) {
                Files.writeString(file, structure);
            }
            assertThat(structure).isEqualTo(Files.readString(file));
        }
    }
}
