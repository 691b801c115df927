package fr.ccs.dossier.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.ccs.dossier.render.ThemeSample.Image;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Themes: contrasts as WCAG measures them, a branch’s folder that is right, and its marks on the page. */
class ThemeTest {
    private static final ThemeSample EXAMPLE = new ThemeSample(Path.of("examples/theme"));
    private static final Path PETIT = Samples.OWN.resolve("petit.xml");

    @TempDir
    private Path folder;

    // contrast

    @ParameterizedTest
    @CsvSource({"#000000, #FFFFFF, 21", "#FFFFFF, #FFFFFF, 1", "#777777, #FFFFFF, 4.478", "#767676, #FFFFFF, 4.542", "#949494, #FFFFFF, 3.033", "#FF0000, #FFFFFF, 3.998", "#0000FF, #FFFFFF, 8.592",
        "#00FF00, #FFFFFF, 1.372", "#FFFF00, #000000, 19.556", "#FFFFFF, #000000, 21", "#0a0a0a, #0A0A0A, 1"})
    void contrastIsThatOfWcag(String one, String other, double ratio) {
        assertThat(Contrast.ratio(one, other)).isCloseTo(ratio, within(0.001));
    }

    @Test
    void shippedThemesAreReadable() {
        assertThat(Theme.SHIPPED).extracting(Theme::name).containsExactly("standard", "contraste", "grands-caracteres");
        assertThat(Theme.SHIPPED).allSatisfy(theme -> assertThat(Contrast.tooWeak(theme.tokens())).as(theme.name()).isEmpty());
    }

    @Test
    void accessibleThemesReachTheirOwnLevel() {
        Map<String, String> contrast = Theme.CONTRASTE.tokens();
        assertThat(Contrast.PAIRS).allSatisfy(pair -> assertThat(Contrast.of(pair, contrast)).as(pair.toString()).isGreaterThan(7));
        assertThat(Contrast.ratio(contrast.get("filet"), "#FFFFFF")).isGreaterThan(Contrast.TEXT);
        Map<String, String> large = Theme.GRANDS_CARACTERES.tokens();
        assertThat(Contrast.PAIRS).filteredOn(pair -> pair.ground().equals(Contrast.PAPER) && pair.wanted() == Contrast.TEXT)
                .allSatisfy(pair -> assertThat(Contrast.of(pair, large)).as(pair.toString()).isGreaterThan(7));
        assertThat(Double.parseDouble(large.get("echelle"))).isGreaterThan(1.2);
    }

    @Test
    void everyTokenThatIsAColourMayBeChanged() throws IOException {
        String schema = Files.readString(Path.of("schemas/theme.xsd"));
        Theme.STANDARD.tokens().forEach((token, value) ->
                assertThat(schema.contains("<xs:enumeration value=\"" + token + "\"")).as(token).isEqualTo(value.startsWith("#")));
    }

    // a folder that is right

    @Test
    void exampleIsTakenWhole() throws Exception {
        Theme theme = EXAMPLE.read();
        assertThat(theme.base()).isEqualTo("standard");
        assertThat(theme.colours()).containsEntry("accent", "#5B2A6E");
        assertThat(theme.letterhead()).hasSize(2).first().isEqualTo("Branche de l’accueil et des services (SPÉCIMEN)");
        assertThat(theme.labels()).containsKey("livret.titre");
        Logo logo = theme.logo().orElseThrow();
        assertThat(logo.height()).isEqualTo(14);
        assertThat(logo.width()).isEqualTo(28);
        assertThat(logo.alternative()).contains("SPÉCIMEN");
        assertThat(Contrast.tooWeak(theme.tokens())).isEmpty();
    }

    @Test
    void themeMayBeNothingButItsBase() throws Exception {
        sample().settings("contraste", "");
        Theme theme = sample().read();
        assertThat(theme.tokens()).isEqualTo(Theme.CONTRASTE.tokens());
        assertThat(theme.logo()).isEmpty();
    }

    @Test
    void printedPageBearsItsMarks() throws Exception {
        byte[] pdf = print(EXAMPLE.read(), Samples.source(PETIT), Imprime.LIVRET);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String cover = cover(document);
            assertThat(cover).contains("Livret d’évaluation de la branche", "Branche de l’accueil et des services (SPÉCIMEN)", "Secrétariat de la certification");
            // the image and its transparency
            assertThat(images(document.getPage(0))).isNotEmpty().allSatisfy(image -> {
                assertThat(image.getWidth()).isEqualTo(640);
                assertThat(image.getHeight()).isEqualTo(320);
            });
            assertThat(colours(document.getPage(0))).contains("#5B2A6E").doesNotContain(Theme.STANDARD.tokens().get("accent"));
            assertThat(PdfStructure.of(document)).contains("Figure", "Logo de la branche de l’accueil (SPÉCIMEN)");
        }
        ConformanceTest.demandConformance(pdf);
    }

    @Test
    void referentielBearsThemToo() throws Exception {
        byte[] pdf = print(EXAMPLE.read(), Samples.source(Samples.SPECIMEN), Imprime.REFERENTIEL);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(cover(document)).contains("Branche de l’accueil et des services (SPÉCIMEN)");
            assertThat(images(document.getPage(0))).isNotEmpty();
        }
        ConformanceTest.demandConformance(pdf);
    }

    @Test
    void withoutAThemeTheCertifyingBodySpeaks() throws Exception {
        try (PDDocument document = Loader.loadPDF(print(Theme.STANDARD, Samples.source(Samples.SPECIMEN), Imprime.REFERENTIEL))) {
            assertThat(cover(document)).contains("Association paritaire de certification des métiers de service (SPÉCIMEN)");
            assertThat(images(document.getPage(0))).isEmpty();
        }
    }

    @Test
    void letterIsWordedAsTheThemeSays() throws Exception {
        sample().settings("standard", "");
        String ours = Files.readString(Path.of("templates/lettres/recommandations-candidat.xml"));
        sample().write("lettres/recommandations-candidat.xml", ours.replace("Nous vous remercions du temps", "La branche vous remercie du temps"));
        Source extrait = Samples.source(Samples.OWN.resolve("petit-extrait.xml"));
        assertThat(Samples.fo(extrait, Imprime.RECOMMANDATIONS_CANDIDAT, RenderOptions.STANDARD.withTheme(sample().read()))).contains("La branche vous remercie");
        assertThat(Samples.fo(extrait, Imprime.RECOMMANDATIONS_CANDIDAT, RenderOptions.STANDARD)).contains("Nous vous remercions").doesNotContain("La branche vous remercie");
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfImageIsArchival(Image kind) throws Exception {
        String file = kind.name().startsWith("JPEG") ? "logo.jpg" : "logo.png";
        sample().image(file, kind, 60, 30);
        sample().settings("standard", "<logo fichier=\"" + file + "\" alternative=\"Logo SPÉCIMEN\" hauteur=\"12.5\"/>");
        Theme theme = sample().read();
        assertThat(theme.logo().orElseThrow().width()).isEqualTo(25);
        ConformanceTest.demandConformance(print(theme, Samples.source(PETIT), Imprime.LIVRET));
    }

    @Test
    void twoBranchesInOneProcessKeepTheirOwnLogo() throws Exception {
        List<Theme> themes = new ArrayList<>();
        for (int width : new int[] {40, 60}) {
            sample().image("logo.png", Image.RGB, width, 30);
            sample().settings("standard", "<logo fichier=\"logo.png\" alternative=\"Logo SPÉCIMEN\" hauteur=\"12\"/>");
            themes.add(sample().read());
        }
        Renderer renderer = new Renderer();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<byte[]>> prints = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Theme theme = themes.get(i % 2);
                prints.add(threads.submit(() -> Samples.pdf(renderer, Samples.source(PETIT), Imprime.LIVRET, RenderOptions.STANDARD.withTheme(theme))));
            }
            for (int i = 0; i < 8; i++) {
                byte[] pdf = prints.get(i).get();
                assertThat(pdf).isEqualTo(print(themes.get(i % 2), Samples.source(PETIT), Imprime.LIVRET));
                try (PDDocument document = Loader.loadPDF(pdf)) {
                    assertThat(images(document.getPage(0))).extracting(PDImageXObject::getWidth).containsExactly(i % 2 == 0 ? 40 : 60);
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void longLetterheadAndTallLogoStillPrint() throws Exception {
        sample().image("logo.png", Image.RGB, 30, 30);
        sample().settings("grands-caracteres", "<logo fichier=\"logo.png\" alternative=\"Logo SPÉCIMEN\" hauteur=\"24\"/><entete>"
                + ("<ligne>" + "Organisme paritaire de branche des métiers du service ".repeat(2).strip() + "</ligne>").repeat(5) + "</entete>");
        for (Imprime imprime : List.of(Imprime.LIVRET, Imprime.LIVRET_VIERGE)) {
            ConformanceTest.demandConformance(print(sample().read(), Samples.source(PETIT), imprime));
        }
    }

    @Test
    void logoIsFoundByTheRendererItWasGivenToOnly() {
        Logo logo = Logo.of(new byte[] {1}, new Logo.Seen(Optional.empty(), 1, 1, "png"), "x", 12);
        assertThat(logo.address().toString()).matches("https://ccs\\.invalid/logos/[0-9a-f]{64}\\.png");
        assertThatThrownBy(() -> Resources.ONLY.getResource(logo.address())).isInstanceOf(IOException.class);
        Resources own = new Resources();
        own.admit(logo);
        assertThat(own).satisfies(resources -> assertThat(resources.stream(logo.address()).readAllBytes()).containsExactly(1));
    }

    private ThemeSample sample() {
        return new ThemeSample(folder);
    }

    private static byte[] print(Theme theme, Source source, Imprime imprime) throws Exception {
        return Samples.pdf(Samples.RENDERER, source, imprime, RenderOptions.STANDARD.withTheme(theme));
    }

    private static String cover(PDDocument document) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setEndPage(1);
        return stripper.getText(document).replaceAll("\\s+", " ");
    }

    private static List<PDImageXObject> images(PDPage page) throws IOException {
        List<PDImageXObject> images = new ArrayList<>();
        for (COSName name : page.getResources().getXObjectNames()) {
            if (page.getResources().getXObject(name) instanceof PDImageXObject image) {
                images.add(image);
            }
        }
        return images;
    }

    /** The colours that a page fills with. */
    private static List<String> colours(PDPage page) throws IOException {
        List<String> colours = new ArrayList<>();
        List<Object> operands = new ArrayList<>();
        for (Object token : new PDFStreamParser(page).parse()) {
            if (token instanceof Operator operator) {
                if (operator.getName().equals("rg")) {
                    StringBuilder colour = new StringBuilder("#");
                    operands.forEach(part -> colour.append(String.format(Locale.ROOT, "%02X", Math.round(((COSNumber) part).floatValue() * 255))));
                    colours.add(colour.toString());
                }
                operands.clear();
            } else {
                operands.add(token);
            }
        }
        return colours.stream().distinct().toList();
    }
}
