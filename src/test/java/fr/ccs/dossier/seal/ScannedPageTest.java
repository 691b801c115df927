package fr.ccs.dossier.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fr.ccs.dossier.seal.Unseen.Why;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stranger's scan may be broken, or made to break whoever opens it: it is then unseen, soon and without much memory. */
class ScannedPageTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void anEmptyPageHasNoCode() throws Exception {
        assertThat(ScannedPage.codes(Paper.file(Paper.blank(827, 1169, BufferedImage.TYPE_BYTE_BINARY), "png"))).isEmpty();
        assertThat(ScannedPage.codes(Paper.file(Paper.blank(1, 1, BufferedImage.TYPE_BYTE_GRAY), "png"))).isEmpty();
        assertThat(ScannedPage.codes(Paper.pdf(Paper.blank(827, 1169, BufferedImage.TYPE_BYTE_GRAY)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PK\u0003\u0004", "GIF89a", "<svg/>", "hello"})
    void whatIsNoPageIsNoPage(String file) {
        assertUnseen(file.getBytes(StandardCharsets.ISO_8859_1), Why.FORMAT);
    }

    @Test
    void aPictureOfSixtyThousandBySixtyThousandIsNotUnfolded() {
        assertUnseen(png(60_000, 60_000), Why.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void aTruncatedPictureIsDamaged(String format) throws Exception {
        BufferedImage noise = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 160_000; i++) {
            noise.setRGB(i % 400, i / 400, i * 7919);
        }
        byte[] whole = Paper.file(noise, format);
        assertUnseen(Arrays.copyOf(whole, 40), Why.DAMAGED);
        if (format.equals("png")) {
            assertUnseen(Arrays.copyOf(whole, whole.length / 2), Why.DAMAGED);
        }
    }

    @Test
    void aPageFullOfCornersIsLookedAtInNoTime() throws Exception {
        BufferedImage page = Paper.blank(2000, 2000, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = page.createGraphics();
        for (int i = 0; i < 40_000; i++) {
            int x = i % 200 * 10 + 1;
            int y = i / 200 * 10 + 1;
            pen.setColor(Color.BLACK);
            pen.fillRect(x, y, 7, 7);
            pen.setColor(Color.WHITE);
            pen.fillRect(x + 1, y + 1, 5, 5);
            pen.setColor(Color.BLACK);
            pen.fillRect(x + 2, y + 2, 3, 3);
        }
        assertThat(assertTimeoutPreemptively(SOON, () -> ScannedPage.codes(Paper.file(page, "png")))).isEmpty();
    }

    @Test
    void aPdfThatUnfoldsToGigabytesIsNotUnfolded() throws Exception {
        assertUnseen(pdf("/Filter /FlateDecode", packed(400 << 20), ""), Why.TOO_LARGE);
    }

    @Test
    void aPdfPackedTwiceIsNotUnfolded() throws Exception {
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(twice)) {
            out.write(packed(400 << 20));
        }
        assertUnseen(pdf("/Filter [/FlateDecode /FlateDecode]", twice.toByteArray(), ""), Why.TOO_LARGE);
    }

    @Test
    void aPdfWhosePictureIsTooLargeIsNotUnfolded() {
        String picture = "4 0 obj\n<</Type/XObject/Subtype/Image/Width 60000/Height 60000"
                + "/BitsPerComponent 8/ColorSpace/DeviceGray/Length 1>>stream\n0\nendstream endobj\n";
        assertUnseen(pdf("", "/F Do".getBytes(StandardCharsets.ISO_8859_1), picture), Why.TOO_LARGE);
    }

    @Test
    void aPdfWithFormsThatCallOneAnotherEnds() {
        StringBuilder forms = new StringBuilder();
        for (int i = 4; i < 40; i++) {
            String calls = "q /F Do Q ".repeat(10) + "0 0 1 1 re f";
            forms.append(i).append(" 0 obj\n<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F ")
                    .append(i + 1).append(" 0 R>>>>/Length ").append(calls.length())
                    .append(">>stream\n").append(calls).append("\nendstream endobj\n");
        }
        assertUnseen(pdf("", "/F Do".getBytes(StandardCharsets.ISO_8859_1), forms.toString()), Why.DAMAGED);
    }

    @Test
    void aPdfWithAFormThatCallsItselfEnds() {
        String form = "4 0 obj\n<</Type/XObject/Subtype/Form/BBox[0 0 9 9]"
                + "/Resources<</XObject<</F 4 0 R>>>>/Length 14>>stream\n/F Do /F Do   \nendstream endobj\n";
        byte[] pdf = pdf("", "/F Do".getBytes(StandardCharsets.ISO_8859_1), form);
        assertThat(assertTimeoutPreemptively(SOON, () -> seen(pdf))).isIn("[]", "DAMAGED");
    }

    @Test
    void aPdfWhosePageIsAsLargeAsAFieldIsNotDrawn() {
        String large = new String(pdf("", new byte[0], ""), StandardCharsets.ISO_8859_1).replace("[0 0 595 842]", "[0 0 99995 84292]");
        byte[] pdf = large.getBytes(StandardCharsets.ISO_8859_1);
        assertUnseen(pdf, Why.TOO_LARGE);
    }

    @Test
    void aPdfThatIsNoneIsDamaged() {
        assertUnseen("%PDF-1.7 and nothing more".getBytes(StandardCharsets.ISO_8859_1), Why.DAMAGED);
    }

    /** A few kilobytes that would be drawn for minutes. */
    @ParameterizedTest
    @ValueSource(strings = {"q 595 0 0 842 0 0 cm /F Do Q ", "0 0 595 842 re f ", "0 0 m 595 842 l 0 842 l 595 0 l f ", "[.001] 0 d 0 0 m 595 842 l S ",
            "q BI /W 9 /H 9 /BPC 1 /IM true /F /Fl ID xxxxxxxxxxxx EI Q "})
    void aPdfThatDrawsOneThingWithoutEndEnds(String again) throws Exception {
        byte[] image = packed(7000 * 875);
        String picture = "4 0 obj\n<</Type/XObject/Subtype/Image/Width 7000/Height 7000/BitsPerComponent 1/ColorSpace/DeviceGray/Filter/FlateDecode/Length "
                + image.length + ">>stream\n" + new String(image, StandardCharsets.ISO_8859_1) + "\nendstream endobj\n";
        assertUnseen(pdf("", again.repeat(70_000).getBytes(StandardCharsets.ISO_8859_1), picture), Why.DAMAGED);
    }

    private static String seen(byte[] file) {
        try {
            return ScannedPage.codes(file).toString();
        } catch (Unseen unseen) {
            return unseen.why().name();
        }
    }

    private static void assertUnseen(byte[] file, Why why) {
        assertThatThrownBy(() -> assertTimeoutPreemptively(SOON, () -> {
            ScannedPage.codes(file);
        })).isInstanceOfSatisfying(Unseen.class, unseen -> assertThat(unseen.why()).isEqualTo(why));
    }

    private static byte[] packed(int zeros) throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            byte[] block = new byte[1 << 20];
            for (int written = 0; written < zeros; written += block.length) {
                out.write(block);
            }
        }
        return packed.toByteArray();
    }

    private static byte[] png(int width, int height) {
        byte[] head = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height).put(new byte[] {1, 0, 0, 0, 0}).array();
        CRC32 sum = new CRC32();
        sum.update(head);
        return ByteBuffer.allocate(8 + 25)
                .put("\u0089PNG\r\n\u001A\n".getBytes(StandardCharsets.ISO_8859_1)).putInt(13).put(head).putInt((int) sum.getValue()).array();
    }

    /** One page whose content is {@code content} and whose /F is object 4. */
    private static byte[] pdf(String filter, byte[] content, String others) {
        String before = "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj\n<</Type/Pages/Count 1/Kids[3 0 R]>> endobj\n"
                + "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</F 4 0 R>>>>/Contents 90 0 R>> endobj\n" + others
                + "90 0 obj\n<<" + filter + "/Length " + content.length + ">>stream\n";
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.writeBytes(before.getBytes(StandardCharsets.ISO_8859_1));
        pdf.writeBytes(content);
        pdf.writeBytes("\nendstream endobj\ntrailer <</Root 1 0 R>>\n%%EOF".getBytes(StandardCharsets.ISO_8859_1));
        return pdf.toByteArray();
    }
}
