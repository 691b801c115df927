package fr.ccs.dossier.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The order that the stylesheets keep: small files, entries that import only, words in one place, nothing fetched from outside. */
class StylesheetFilesTest {
    private static final Path ROOT = Path.of("stylesheets");

    private static List<Path> sheets() throws IOException {
        try (Stream<Path> walk = Files.walk(ROOT)) {
            return walk.filter(file -> file.toString().endsWith(".xsl")).sorted().toList();
        }
    }

    @Test
    void noneIsLong() throws IOException {
        for (Path sheet : sheets()) {
            assertThat(Files.readAllLines(sheet)).as(sheet.toString()).hasSizeLessThanOrEqualTo(250);
        }
    }

    @Test
    void entriesImportOnly() throws IOException {
        for (Imprime imprime : Imprime.values()) {
            assertThat(Files.readString(ROOT.resolve(imprime.stylesheet()))).contains("<xsl:import").doesNotContain("<xsl:template", "<xsl:function", "fo:");
        }
    }

    @Test
    void everyLabelIsUsedAndEveryUsedLabelExists() throws IOException {
        Set<String> labels = new TreeSet<>();
        Matcher ids = Pattern.compile("<label id=\"([^\"]+)\"").matcher(Files.readString(ROOT.resolve("labels/fr.xml")));
        while (ids.find()) {
            assertThat(labels.add(ids.group(1))).as("label given twice: " + ids.group(1)).isTrue();
        }
        StringBuilder all = new StringBuilder();
        for (Path sheet : sheets()) {
            all.append(Files.readString(sheet));
        }
        Matcher uses = Pattern.compile("p:label\\('([^']+)'[,)]").matcher(all);
        while (uses.find()) {
            assertThat(labels).contains(uses.group(1));
        }
        Set<String> unused = new TreeSet<>(labels);
        unused.removeIf(label -> label.startsWith("imprime.") || label.startsWith("pdf.") || all.indexOf("'" + label + "'") >= 0
                || prefixes(label).anyMatch(prefix -> all.indexOf("'" + prefix + "'") >= 0 || all.indexOf("'" + prefix + ".'") >= 0) || suffixed(label, all));
        assertThat(unused).isEmpty();
    }

    private static Stream<String> prefixes(String label) {
        return Stream.iterate(label, part -> part.contains("."), part -> part.substring(0, part.lastIndexOf('.'))).map(part -> part.substring(0, part.lastIndexOf('.')));
    }

    private static boolean suffixed(String label, StringBuilder all) {
        return label.matches(".*\\.(un|plusieurs)") && all.indexOf("'" + label.substring(0, label.lastIndexOf('.')) + "'") >= 0;
    }

    @Test
    void noColourOrWordStandsOutsideThemeAndLabels() throws IOException {
        for (Path sheet : sheets()) {
            String text = Files.readString(sheet).replaceAll("(?s)<!--.*?-->", "");
            if (!sheet.endsWith("theme.xsl")) {
                assertThat(text).as(sheet.toString()).doesNotContainPattern("#[0-9A-F]{6}\\b");
            }
            assertThat(text).as(sheet.toString()).doesNotContainPattern("<fo:(block|inline)[^>]*>\\s*\\p{L}{3,}").doesNotContain("unparsed-text", "xsl:evaluate", "result-document").doesNotContainPattern("(?<![-\\w:])(doc|document|collection)\\((?!'ccs:/)");
        }
    }

    @Test
    void fontsAreThoseWhoseDigestIsGiven() throws Exception {
        String readme = Files.readString(ROOT.resolve("fop/fonts/README.md"));
        try (Stream<Path> fonts = Files.list(ROOT.resolve("fop/fonts")).filter(file -> file.toString().endsWith(".ttf")).sorted()) {
            List<Path> files = fonts.toList();
            assertThat(files).hasSize(6);
            for (Path font : files) {
                assertThat(readme).contains(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(font))) + "  " + font.getFileName());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://ccs.invalid/stylesheets/../secret.xml", "https://ccs.invalid/stylesheets/%2e%2e/x", "https://example.org/x.xsl", "file:///etc/passwd",
        "https://ccs.invalid/stylesheets/absent.xsl", "https://ccs.invalid/schemas/1/common.xsd", "data:text/plain,x"})
    void nothingElseIsOpened(String uri) {
        Assertions.assertThatThrownBy(() -> Resources.ONLY.getResource(URI.create(uri))).isInstanceOf(IOException.class);
    }

    @Test
    void everyPrintIsDescribedInBothLanguages() {
        for (Imprime imprime : Imprime.values()) {
            assertThat(imprime.description("fr")).isNotBlank().isNotEqualTo(imprime.description("en"));
            assertThat(Imprime.named(imprime.code())).contains(imprime);
            assertThat(imprime.code()).isEqualTo(imprime.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        assertThat(Imprime.of(fr.ccs.dossier.document.Kind.LIVRET)).startsWith(Imprime.LIVRET).contains(Imprime.LIVRET_VIERGE, Imprime.SYNTHESE);
        assertThat(Imprime.of(fr.ccs.dossier.document.Kind.REFERENTIEL)).startsWith(Imprime.REFERENTIEL).contains(Imprime.LIVRET_VIERGE, Imprime.GUIDE_EVALUATION);
        assertThat(Imprime.of(fr.ccs.dossier.document.Kind.REGISTRE)).isEmpty();
    }
}
