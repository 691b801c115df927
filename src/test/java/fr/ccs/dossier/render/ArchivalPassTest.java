package fr.ccs.dossier.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ArchivalPassTest {
    private static final String ZEROS = "0".repeat(32);
    private static final String TRAILER = "%PDF-1.7\n/ID nothing\n<</ID [<" + ZEROS + "> <" + ZEROS + ">]>>\n";

    /** The table of objects is packed: its bytes may read like the key, one file in some thousands. */
    @Test
    void anIdentifierIsSetWhateverStandsBehindIt() {
        for (String behind : new String[] {"", "stream\n\u0001/ID\u0002\nendstream", "/ID", "/ID [<" + ZEROS + ">]"}) {
            String set = text(ArchivalPass.identify(bytes(TRAILER + behind)));
            assertThat(set).startsWith("%PDF-1.7\n/ID nothing\n<</ID [<").endsWith(">]>>\n" + behind).hasSameSizeAs(TRAILER + behind);
            String id = set.substring(set.indexOf("[<") + 2, set.indexOf("> <"));
            assertThat(id).matches("[0-9A-F]{32}").isNotEqualTo(ZEROS);
            assertThat(set).contains("<" + id + "> <" + id + ">");
        }
    }

    @Test
    void aFileWithoutAnyIsRefused() {
        assertThatThrownBy(() -> ArchivalPass.identify(bytes("%PDF-1.7 /ID [<01>]"))).isInstanceOf(IllegalStateException.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
