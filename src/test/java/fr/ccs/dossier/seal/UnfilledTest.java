package fr.ccs.dossier.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Without what its signatures added, a file is again, byte for byte, the one whose page was printed. */
class UnfilledTest {
    private static final String PRINTED = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<!-- <signature mode=\"MANUSCRITE\" date=\"x\"/> -->\r\n"
            + "<livret xmlns=\"urn:fr:ccs:dossier:1\" titre='a > b' date=\"2026\">\r\n"
            + "<x date=\"1\"><![CDATA[<signatures><signature mode=\"MANUSCRITE\" lieu=\"y\"/>]]></x>\r\n"
            + "<signatures>\r\n  <signature role=\"CANDIDAT\" signataire=\"P-1\" mode=\"MANUSCRITE\"/>\r\n  <signature mode='MANUSCRITE'  role=\"B\" />\r\n"
            + "  <signature role=\"EXTERNE\" mode=\"ELECTRONIQUE\"/>\r\n"
            + "  <signature role=\"C\" mode=\"ELECTRONIQUE\">\r\n  </signature>\r\n"
            + "  <signature role=\"D\" mode=\"ELECTRONIQUE\"> </signature>\r\n</signatures></livret>\r\n";
    private static final String SEAL = "<ds:Signature xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\">"
            + "<ds:Object><ds:Signature/><a b=\"/>\"/></ds:Object></ds:Signature>";

    private static String filled() {
        return PRINTED.replace("mode=\"MANUSCRITE\"/>\r\n  ",
                        "mode=\"MANUSCRITE\" date=\"2026-04-07\"\r\n    lieu='L&apos;Isle > \"mer\"' piece=\"PIE-3\" empreinte = \"00\"/>\r\n  ")
                .replace("<signature mode='MANUSCRITE'  role", "<signature date=\"1\" mode='MANUSCRITE' piece=\"a.png\"  role")
                .replace("role=\"EXTERNE\" mode=\"ELECTRONIQUE\"/>", "role=\"EXTERNE\" mode=\"ELECTRONIQUE\">" + SEAL + "</signature>")
                .replace("role=\"C\" mode=\"ELECTRONIQUE\">", "role=\"C\" mode=\"ELECTRONIQUE\">" + SEAL)
                .replace("role=\"D\" mode=\"ELECTRONIQUE\"> ", "role=\"D\" mode=\"ELECTRONIQUE\"> " + SEAL);
    }

    @Test
    void whatSignaturesAddedIsGoneAndNothingElse() {
        assertThat(filled()).hasSizeGreaterThan(PRINTED.length() + 300);
        assertThat(unfilled(filled().getBytes(StandardCharsets.UTF_8))).isEqualTo(PRINTED.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "ISO-8859-15", "windows-1252"})
    void whateverTheFileIsWrittenIn(String encoding) {
        Charset charset = Charset.forName(encoding);
        byte[] printed = accented(PRINTED, encoding).getBytes(charset);
        assertThat(unfilled(accented(filled(), encoding).getBytes(charset))).isEqualTo(printed);
        assertThat(unfilled(printed)).isEqualTo(printed);
    }

    @Test
    void aByteOrderMarkStays() {
        String mark = "\uFEFF";
        assertThat(unfilled((mark + filled()).getBytes(StandardCharsets.UTF_8))).isEqualTo((mark + PRINTED).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatStandsInAnElectronicSlotIsSignedContentAndStays() {
        String odd = PRINTED.replace("role=\"EXTERNE\" mode", "role=\"EXTERNE\" date=\"2026-04-07\" mode");
        assertThat(unfilled(odd.getBytes(StandardCharsets.UTF_8))).isEqualTo(odd.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aLargeFileTakesNoLonger() {
        String large = PRINTED.replace("<x date", "<y a=\"1\"/>".repeat(1_000_000) + "<x date");
        long start = System.nanoTime();
        assertThat(unfilled(large.getBytes(StandardCharsets.UTF_8))).hasSize(large.length());
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(10_000);
    }

    private static String accented(String xml, String encoding) {
        return xml.replace("encoding=\"UTF-8\"", "encoding=\"" + encoding + "\"").replace("titre='", "titre='Hélène ");
    }

    private static byte[] unfilled(byte[] file) {
        return Unfilled.bytes(file);
    }
}
