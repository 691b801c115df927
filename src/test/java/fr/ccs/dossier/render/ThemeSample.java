package fr.ccs.dossier.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.ccs.dossier.check.ValidatedXml;
import fr.ccs.dossier.finding.Language;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/** A theme's folder as a test fills it. */
record ThemeSample(Path folder) {
    enum Image { RGB, RGBA, GREY, GREY16, INDEXED, BLACK_AND_WHITE, JPEG, JPEG_GREY }

    void settings(String base, String content) throws IOException {
        write("theme.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<theme xmlns=\"urn:fr:ccs:dossier:theme\" base=\"" + base + "\">\n" + content + "</theme>\n");
    }

    void write(String file, String content) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), content, StandardCharsets.UTF_8);
    }

    void image(String file, Image kind, int width, int height) throws IOException {
        Files.write(folder.resolve(file), bytes(kind, width, height));
    }

    Theme read() throws ThemeException {
        return read(Language.FRENCH);
    }

    Theme read(Language language) throws ThemeException {
        return ThemeFolder.read(folder, language.choose("fr", "en"), (file, schema, handler) -> ValidatedXml.read(file, schema, handler, language));
    }

    List<String> problems() {
        return problems(Language.FRENCH);
    }

    List<String> problems(Language language) {
        return catchThrowableOfType(() -> read(language), ThemeException.class).problems();
    }

    static byte[] bytes(Image kind, int width, int height) throws IOException {
        int type = switch (kind) {
            case RGBA -> BufferedImage.TYPE_INT_ARGB;
            case GREY, JPEG_GREY -> BufferedImage.TYPE_BYTE_GRAY;
            case GREY16 -> BufferedImage.TYPE_USHORT_GRAY;
            case INDEXED -> BufferedImage.TYPE_BYTE_INDEXED;
            case BLACK_AND_WHITE -> BufferedImage.TYPE_BYTE_BINARY;
            default -> BufferedImage.TYPE_INT_RGB;
        };
        BufferedImage image = new BufferedImage(width, height, type);
        for (int x = 0; x < width; x++) {
            image.setRGB(x, x * height / width, 0x80FFFFFF);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, kind.name().startsWith("JPEG") ? "jpg" : "png", bytes)).isTrue();
        return bytes.toByteArray();
    }
}
