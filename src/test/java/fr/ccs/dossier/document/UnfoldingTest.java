package fr.ccs.dossier.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A PDF that would unfold to more than a machine has is known by its bytes alone, and soon, however it is folded. */
class UnfoldingTest {
    private static final Duration SOON = Duration.ofSeconds(15);
    private static final int LARGE = 300 << 20;

    @Test
    void whatDossiersHoldIsModest() {
        assertThat(isModest(pdf("<</Filter/FlateDecode>>", zeros(10 << 20)))).isTrue();
        assertThat(isModest(pdf("<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length 9>>", zeros(1000)))).isTrue();
        assertThat(isModest(pdf("<</Type/XRef/Filter [ /FlateDecode ] /DecodeParms<</Columns 4>>>>", zeros(1000)))).isTrue();
        assertThat(isModest(pdf("<</Length 12>>", "no packing".getBytes(StandardCharsets.UTF_8)))).isTrue();
        assertThat(isModest(new byte[0])).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "  \n", "", " "})
    void aBombIsSeenWhateverStandsBeforeIt(String between) {
        assertThat(isModest(pdf("<<>>stream" + between, zeros(LARGE), false))).isFalse();
    }

    @Test
    void aBombWhoseHeaderIsNoHeaderIsSeenAsLibrariesSkipIt() {
        byte[] bomb = zeros(LARGE);
        bomb[0] = '\n';
        bomb[1] = '!';
        assertThat(isModest(pdf("<</Filter/FlateDecode>>", bomb))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/Filter[/FlateDecode/FlateDecode]", "/Filter[/ASCIIHexDecode /FlateDecode]", "/Filter/LZWDecode", "/Filter 7 0 R", "/F/LZWDecode",
            "/Fl#74er/x"})
    void whatOpensAFileIsPackedInNoOtherWay(String filter) {
        assertThat(isModest(pdf("<</Type/ObjStm/N 1/First 4" + filter + ">>", new byte[20]))).isFalse();
    }

    /** Each of its streams begins inside the one before, and each goes to the end of the file. */
    @Test
    void streamsWithinOneAnotherAreNotReadAgainAndAgain() {
        byte[] mark = "stream\n\u0078\u0001".getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer file = ByteBuffer.allocate(20 << 20).order(ByteOrder.LITTLE_ENDIAN).put(mark);
        while (file.remaining() > 10_000) {
            file.put((byte) 0).putShort((short) mark.length).putShort((short) ~mark.length).put(mark);
            for (int i = 0; i < 200; i++) {
                file.put((byte) 0).putShort((short) 0).putShort((short) -1);
            }
        }
        assertThat(isModest(file.array())).isFalse();
    }

    private static boolean isModest(byte[] pdf) {
        return assertTimeoutPreemptively(SOON, () -> Unfolding.isModest(pdf));
    }

    private static byte[] pdf(String dictionary, byte[] data) {
        return pdf(dictionary + "stream\n", data, true);
    }

    private static byte[] pdf(String before, byte[] data, boolean ended) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.writeBytes(("%PDF-1.7\n1 0 obj " + before).getBytes(StandardCharsets.ISO_8859_1));
        pdf.writeBytes(data);
        pdf.writeBytes((ended ? "\nendstream endobj\n%%EOF" : "").getBytes(StandardCharsets.ISO_8859_1));
        return pdf.toByteArray();
    }

    private static byte[] zeros(int length) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED))) {
            byte[] block = new byte[1 << 16];
            for (int written = 0; written < length; written += block.length) {
                out.write(block, 0, Math.min(block.length, length - written));
            }
        } catch (java.io.IOException inMemory) {
            throw new java.io.UncheckedIOException(inMemory);
        }
        return packed.toByteArray();
    }
}
