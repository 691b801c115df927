package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told steers no terminal, and a line comes in one piece. */
class PlainTextTest {
    private final List<String> written = new ArrayList<>();
    private final PlainText text = new PlainText(new PrintStream(new OutputStream() {
        @Override
        public void write(int one) {
            written.add(String.valueOf((char) one));
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            written.add(new String(bytes, from, length, StandardCharsets.UTF_8));
        }
    }), false);

    @Test
    void aLineIsWrittenAtOnce() {
        text.println("une ligne");
        text.println((String) null);
        text.flush();
        assertThat(written).containsExactly("une ligne" + System.lineSeparator(), "null" + System.lineSeparator());
    }

    @Test
    void theEndOfALineHidesNothingBeforeIt() {
        text.println("a\r");
        text.println("b\u001B[2Jc\u202E");
        text.flush();
        assertThat(String.join("", written)).isEqualTo(String.join(System.lineSeparator(), "a\uFFFD", "b\uFFFD[2Jc\uFFFD", ""));
    }
}
