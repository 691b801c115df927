package fr.ccs.dossier.seal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.document.DocumentReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OwnPrintTest {
    private static final String ZEROS = "0".repeat(32);

    @Test
    void aPrintIsKnownWhateverItsPackedBytesRead() {
        for (String behind : new String[] {"", "stream\n\u0001/ID\u0002\nendstream", "/ID"}) {
            byte[] print = print(behind);
            assertThat(OwnPrint.untouched(print)).as(behind).isTrue();
            print[5]++;
            assertThat(OwnPrint.untouched(print)).as(behind).isFalse();
        }
        assertThat(OwnPrint.untouched("%PDF-1.7 nothing".getBytes(StandardCharsets.ISO_8859_1))).isFalse();
    }

    @Test
    void whatWasSavedAgainIsNot() {
        String text = new String(print(""), StandardCharsets.ISO_8859_1);
        assertThat(OwnPrint.untouched((text + text).getBytes(StandardCharsets.ISO_8859_1))).isFalse();
    }

    private static byte[] print(String behind) {
        String before = "%PDF-1.7\n<</ID [<" + ZEROS + "> <" + ZEROS + ">]>>\n" + behind;
        String id = DocumentReader.sha256(before.getBytes(StandardCharsets.ISO_8859_1)).substring(0, 32).toUpperCase(java.util.Locale.ROOT);
        return before.replace(ZEROS, id).getBytes(StandardCharsets.ISO_8859_1);
    }
}
