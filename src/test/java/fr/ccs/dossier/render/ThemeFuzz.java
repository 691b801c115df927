package fr.ccs.dossier.render;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.check.ValidatedXml;
import fr.ccs.dossier.faults.Bounded;
import fr.ccs.dossier.faults.FuzzSeeds;
import fr.ccs.dossier.finding.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A theme's settings, words and logo, whatever they are: a theme, or the list of what is wrong with it. */
public final class ThemeFuzz {
    private static final String[] NAMES = {"theme.xml", "libelles.xml", "logo.png"};
    private static final Path FOLDER = folder();

    private ThemeFuzz() {}

    private static Path folder() {
        try {
            return Files.createTempDirectory("theme-fuzz");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Map<String, byte[]> seeds() {
        try {
            Path theme = Path.of("examples/theme");
            String[] texts = {Files.readString(theme.resolve(NAMES[0])), Files.readString(theme.resolve(NAMES[1])),
                new String(ThemeSample.bytes(ThemeSample.Image.GREY, 40, 20), StandardCharsets.ISO_8859_1)};
            byte[] whole = (latin(texts[0]) + "\1\1\1" + latin(texts[1]) + "\1\1\1" + texts[2]).getBytes(StandardCharsets.ISO_8859_1);
            return new FuzzSeeds().bytes("whole", whole).text("settings", texts[0]).text("nothing", "").all();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String latin(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    public static void fuzzerTestOneInput(byte[] bytes) throws Exception {
        String[] parts = new String(bytes, StandardCharsets.ISO_8859_1).split("\1\1\1", -1);
        for (int i = 0; i < NAMES.length; i++) {
            Files.deleteIfExists(FOLDER.resolve(NAMES[i]));
            if (i < parts.length) {
                Files.write(FOLDER.resolve(NAMES[i]), parts[i].getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        try {
            Theme theme = Bounded.by(bytes.length, () -> ThemeFolder.read(FOLDER, "fr", (file, schema, handler) -> ValidatedXml.read(file, schema, handler, Language.FRENCH)));
            assertThat(theme.colours().values()).allMatch(colour -> colour.matches("#[0-9A-F]{6}"));
        } catch (ThemeException refused) {
            assertThat(refused.problems()).isNotEmpty().allSatisfy(problem -> assertThat(problem).isNotBlank());
        }
    }
}
