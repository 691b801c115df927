package fr.ccs.dossier.archive;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.render.RenderOptions;
import fr.ccs.dossier.seal.Prints;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formats as PRONOM numbers them, by what stands in a file and not by what it is called. */
class PronomTest {
    @TempDir
    Path temporary;

    private String puid(String name, byte[] bytes) throws Exception {
        Path file = Files.write(temporary.resolve(name), bytes);
        return Pronom.of(file, name.substring(name.lastIndexOf('.') + 1)).orElse("");
    }

    @ParameterizedTest
    @CsvSource({"a.pdf, %PDF-1.4, fmt/18", "a.pdf, %PDF-1.7, fmt/276", "a.pdf, %PDF-2.0, fmt/1129", "a.pdf, %PDF-1.9, ''", "a.xml, <a/>, fmt/101",
        "a.xml, <?xml version=\"1.1\"?><a/>, ''", "a.xml, not XML, ''", "a.json, {}, fmt/817", "a.txt, text, x-fmt/111", "a.crl, -----BEGIN X509 CRL-----, ''", "a, '', ''"})
    void byItsWords(String name, String text, String puid) throws Exception {
        assertThat(puid(name, text.getBytes(StandardCharsets.UTF_8))).isEqualTo(puid);
    }

    @ParameterizedTest
    @CsvSource({"a.txt, 504b0304, x-fmt/263", "a.tif, 49492a00, fmt/353", "a.tif, 4d4d002a, fmt/353", "a.jpg, ffd8ffe000104a46494600010101, fmt/43",
        "a.jpg, ffd8ffe000104a46494600010200, fmt/44", "a.jpg, ffd8ffe1001845786966, ''",
        "a.png, 89504e470d0a1a0a 0000000d49484452, fmt/11", "a.png, 89504e470d0a1a0a 00000000735247420 0000000 0000000069545874 00000000, fmt/13",
        "a.png, 89504e470d0a1a0a 0000000073524742 00000000, fmt/12"})
    void byItsBytes(String name, String hex, String puid) throws Exception {
        String whole = hex.replace(" ", "");
        assertThat(puid(name, HexFormat.of().parseHex(whole.length() % 2 == 0 ? whole : whole + "0"))).isEqualTo(puid);
    }

    /** The declaration may stand anywhere in a PDF, across two readings too. */
    @Test
    void whatAPdfDeclaresWinsOverItsVersion() throws Exception {
        for (int before : new int[] {0, (1 << 16) - 20, 200_000}) {
            String text = "%PDF-1.7\n" + " ".repeat(before) + "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>";
            assertThat(puid("a.pdf", text.getBytes(StandardCharsets.ISO_8859_1))).as("after " + before).isEqualTo("fmt/479");
        }
        assertThat(puid("a.pdf", "%PDF-1.4 pdfaid:part=\"1\" pdfaid:conformance='B'".getBytes(StandardCharsets.ISO_8859_1))).isEqualTo("fmt/354");
    }

    @Test
    void ourOwnPrintsAreToldAsWhatTheyAre() throws Exception {
        Path pdf = Files.write(temporary.resolve("certificat.pdf"), Prints.print(Prints.xml(), RenderOptions.STANDARD));
        assertThat(Pronom.of(pdf, "pdf")).contains("fmt/479");
    }
}
