package fr.ccs.dossier.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A code says what it was given, to a reader that looks at the finished drawing. */
class QrCodeTest {
    /** What a telephone reads on a page, seen at 150 dots an inch; where a part of the code looks like its corners, the reader tries other threes. */
    static String read(PDDocument pdf, int page) throws Exception {
        BufferedImage image = new PDFRenderer(pdf).renderImageWithDPI(page, 150);
        try {
            return read(image);
        } catch (NotFoundException misled) {
            return new QRCodeMultiReader().decodeMultiple(bitmap(image), Map.of(DecodeHintType.TRY_HARDER, true))[0].getText();
        }
    }

    private static BinaryBitmap bitmap(BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)));
    }

    private static String read(BufferedImage image) throws Exception {
        return new MultiFormatReader().decode(bitmap(image), Map.of(DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.QR_CODE), DecodeHintType.TRY_HARDER, true)).getText();
    }

    private static BufferedImage drawn(QrCode code, double scale, boolean smooth) {
        int side = (int) Math.round(code.modules() * scale);
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, side, side);
        graphics.setColor(Color.BLACK);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, smooth ? RenderingHints.VALUE_ANTIALIAS_ON : RenderingHints.VALUE_ANTIALIAS_OFF);
        graphics.scale(scale, scale);
        graphics.fill(code.dark());
        return image;
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "Certificat CCS-RC-2026-000001-28\nCode FIVB-AAFA-BE7G-8AW1-E\nhttps://ccs-relation-client.example/", "à vérifier : Œuvrard-d’Haÿ",
        "https://例え.example/", "a&b<c>\"d'"})
    void saysItsText(String text) throws Exception {
        assertThat(read(drawn(QrCode.of(text), 4, false))).isEqualTo(text);
    }

    @Test
    void saysLongTextsToo() throws Exception {
        for (int length : new int[] {10, 77, 200, 500, 1200}) {
            String text = "CCS-".repeat(length / 4);
            assertThat(read(drawn(QrCode.of(text), 4, false))).isEqualTo(text);
        }
    }

    @Test
    void isFreeOnAllSides() {
        QrCode code = QrCode.of("CCS");
        assertThat(code.modules()).isEqualTo(21 + 8);
        assertThat(code.dark().getBounds()).isEqualTo(new java.awt.Rectangle(4, 4, 21, 21));
    }

    /** Smoothed at a size where modules fall between pixels, the middle of a dark area stays black: no hairline between two shapes. */
    @Test
    void hasNoHairlines() {
        QrCode code = QrCode.of("Certificat CCS-RC-2026-000001-28");
        BufferedImage crisp = drawn(code, 1, false);
        double scale = 7.37;
        BufferedImage smooth = drawn(code, scale, true);
        Set<Integer> seen = new HashSet<>();
        for (int y = 1; y + 1 < code.modules(); y++) {
            for (int x = 1; x + 1 < code.modules(); x++) {
                if ((crisp.getRGB(x, y) & 1) == 0 && (crisp.getRGB(x + 1, y) & 1) == 0) {
                    seen.add(smooth.getRGB((int) ((x + 1) * scale), (int) ((y + 0.5) * scale)) & 0xFF);
                }
                if ((crisp.getRGB(x, y) & 1) == 0 && (crisp.getRGB(x, y + 1) & 1) == 0) {
                    seen.add(smooth.getRGB((int) ((x + 0.5) * scale), (int) ((y + 1) * scale)) & 0xFF);
                }
            }
        }
        assertThat(seen).containsExactly(0);
    }

    @Test
    void refusesWhatNoCodeCanHold() {
        assertThatThrownBy(() -> QrCode.of("x".repeat(3000))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> QrCode.of("")).isInstanceOf(IllegalArgumentException.class);
    }
}
