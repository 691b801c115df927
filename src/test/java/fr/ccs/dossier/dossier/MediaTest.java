package fr.ccs.dossier.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A pièce is of the format that its name says, and of one that will still be readable. */
class MediaTest {
    @ParameterizedTest
    @CsvSource({"inscription.pdf, PDF", "livret-1-signatures.png, PNG", "livret-1.xml, XML"})
    void theExamplesAreOfTheirFormats(String name, Media media) throws Exception {
        assertThat(Media.accepted(name, Files.readAllBytes(Path.of("examples/dossiers/CCS-2026-00017/pieces", name)))).isEqualTo(media);
    }

    @ParameterizedTest
    @CsvSource({"a.pdf, <html/>", "a.xml, %PDF-1.7", "a.png, GIF89a", "a.docx, PK", "pdf, %PDF-1.7", "a.exe, MZ", "a.jpg, %PDF-1.7"})
    void othersAreRefused(String name, String content) {
        assertThatThrownBy(() -> Media.accepted(name, content.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Refus.class);
    }

    @Test
    void aTextIsUtf8WithoutControlCharacters() {
        assertThat(Media.TEXT.agrees("Déclaration\n".getBytes(StandardCharsets.UTF_8))).isTrue();
        assertThat(Media.TEXT.agrees("Déclaration".getBytes(StandardCharsets.ISO_8859_1))).isFalse();
        assertThat(Media.TEXT.agrees(new byte[] {'a', 0})).isFalse();
        assertThat(Media.named("text/xml")).contains(Media.XML);
        assertThat(Media.named("image/gif")).isEmpty();
    }
}
