package fr.ccs.dossier.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file is read to its end, or to one byte more than may be, whatever the system says of its size. */
class BytesOfAFileTest {
    private static final int MOST = 40_000;
    private final DocumentReader reader = new DocumentReader(new Limits(MOST, 9, 9, 9));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, MOST - 1, MOST, MOST + 1, MOST + 2, 3 * MOST})
    void isWholeOrOneByteMoreThanTheLimit(int size) throws IOException {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) i;
        }
        assertThat(reader.bytes(Files.write(folder.resolve("a.xml"), bytes))).isEqualTo(Arrays.copyOf(bytes, Math.min(size, MOST + 1)));
    }

    @Test
    void oneOfWhichTheSystemKnowsNoSizeIsReadAsWell() throws IOException {
        Path endless = Path.of("/dev/zero");
        Assumptions.assumeTrue(Files.isReadable(endless));
        assertThat(reader.bytes(endless)).hasSize(MOST + 1);
    }
}
