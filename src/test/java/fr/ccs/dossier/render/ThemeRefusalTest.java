package fr.ccs.dossier.render;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.render.ThemeSample.Image;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Themes that cannot be used: each fault is named, and all of them at once. */
class ThemeRefusalTest {
    private static final String LABELS = "<labels>%s</labels>";

    @TempDir
    private Path folder;

    @Test
    void weakColourIsNamedWithItsRatio() throws Exception {
        sample().settings("standard", "<couleurs><couleur jeton=\"accent\" valeur=\"#d08000\"/></couleurs>");
        assertThat(sample().problems()).containsExactly(
                "theme.xml : la couleur « accent » (#D08000) ne se lit pas assez sur « blanc » (#FFFFFF) : contraste de 3,1:1, il en faut au moins 4,5:1.",
                "theme.xml : la couleur « accent » (#D08000) ne se lit pas assez sur « fond » (#EEF4F6) : contraste de 2,79:1, il en faut au moins 4,5:1.",
                "theme.xml : la couleur « accent » (#D08000) ne se lit pas assez sur « filigrane » (#E9EDF0) : contraste de 2,63:1, il en faut au moins 4,5:1.",
                "theme.xml : la couleur « sur-accent » (#FFFFFF) ne se lit pas assez sur « accent » (#D08000) : contraste de 3,1:1, il en faut au moins 4,5:1.");
        assertThat(sample().problems(Language.ENGLISH)).hasSize(4)
                .first().isEqualTo("theme.xml: the colour “accent” (#D08000) is not readable enough on “blanc” (#FFFFFF): contrast of 3.1:1, at least 4.5:1 is wanted.");
    }

    @Test
    void ratioJustTooLowNeverLooksEnough() throws Exception {
        sample().settings("standard", "<couleurs><couleur jeton=\"discret\" valeur=\"#777777\"/><couleur jeton=\"fond\" valeur=\"#FFFFFF\"/><couleur jeton=\"filigrane\" valeur=\"#FFFFFF\"/></couleurs>");
        assertThat(sample().problems()).hasSize(3).allSatisfy(problem -> assertThat(problem).contains("contraste de 4,47:1", "4,5:1"));
    }

    @Test
    void writingLinesAndBoxesMustBeSeen() throws Exception {
        sample().settings("standard", "<couleurs><couleur jeton=\"ligne\" valeur=\"#CCCCCC\"/></couleurs>");
        assertThat(sample().problems()).singleElement().asString().contains("« ligne » (#CCCCCC)", "1,6:1", "au moins 3:1");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<couleurs><couleur jeton=\"rose\" valeur=\"#000000\"/></couleurs>", "<couleurs><couleur jeton=\"police\" valeur=\"#000000\"/></couleurs>",
        "<couleurs><couleur jeton=\"accent\" valeur=\"rouge\"/></couleurs>", "<couleurs><couleur jeton=\"accent\" valeur=\"#12345\"/></couleurs>",
        "<couleurs><couleur jeton=\"accent\" valeur=\"#000000\"/><couleur jeton=\"accent\" valeur=\"#000000\"/></couleurs>", "<couleurs/>",
        "<logo fichier=\"../logo.png\" alternative=\"x\" hauteur=\"12\"/>", "<logo fichier=\"/tmp/logo.png\" alternative=\"x\" hauteur=\"12\"/>",
        "<logo fichier=\"logo.svg\" alternative=\"x\" hauteur=\"12\"/>", "<logo fichier=\"logo.png\" alternative=\" \" hauteur=\"12\"/>", "<logo fichier=\"logo.png\" hauteur=\"12\"/>",
        "<logo fichier=\"logo.png\" alternative=\"x\" hauteur=\"120\"/>", "<logo fichier=\"http://ccs.invalid/logo.png\" alternative=\"x\" hauteur=\"12\"/>",
        "<entete><ligne/></entete>", "<entete/>", "<police/>", "</theme><theme>"})
    void settingsAreJudgedByTheirSchema(String content) throws Exception {
        sample().settings("standard", content);
        assertThat(sample().problems()).first().asString().startsWith("theme.xml:3 : ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE theme [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><theme xmlns=\"urn:fr:ccs:dossier:theme\" base=\"standard\"/>",
        "<theme xmlns=\"urn:fr:ccs:dossier:theme\" base=\"rose\"/>", "<theme base=\"standard\"/>", "<theme", ""})
    void settingsThatAreNone(String content) throws Exception {
        sample().write("theme.xml", content);
        assertThat(sample().problems()).singleElement().asString().startsWith("theme.xml");
    }

    @Test
    void folderWithoutSettings() {
        assertThat(sample().problems()).singleElement().asString().startsWith("theme.xml : ce fichier manque");
    }

    @Test
    void folderThatIsNotThere() {
        assertThat(new ThemeSample(folder.resolve("absent")).problems()).hasSizeGreaterThan(0).first().asString().contains("manque");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', value = {
        "- → logo.png : ce fichier manque",
        "svg → logo.png : ce n’est ni une image PNG ni une image JPEG.",
        "gif → logo.png : ce n’est ni une image PNG ni une image JPEG.",
        "empty → logo.png : ce n’est ni une image PNG ni une image JPEG.",
        "cut → logo.png : cette image est abîmée.",
        "cmyk → logo.png : couleurs d’imprimerie (CMJN)",
        "wide → theme.xml : à 12 mm de haut, le logo en a 120 de large",
        "points → logo.png : plus de 4000 points de côté",
        "bytes → logo.png : plus de 1024 Kio",
        "link → logo.png : ce lien mène hors du dossier du thème.",
        "folder → logo.png : ce fichier manque"})
    void imagesThatAreNoLogo(String kind, String problem, @TempDir Path elsewhere) throws Exception {
        Path logo = folder.resolve("logo.png");
        switch (kind) {
            case "-" -> { }
            case "svg" -> Files.writeString(logo, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"/>");
            case "gif" -> Files.write(logo, Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"));
            case "empty" -> Files.write(logo, new byte[0]);
            case "cut" -> Files.write(logo, Arrays.copyOf(ThemeSample.bytes(Image.RGB, 60, 30), 60));
            case "cmyk" -> Files.copy(Samples.OWN.resolve("logo-cmjn.jpg"), logo);
            case "wide" -> sample().image("logo.png", Image.RGB, 300, 30);
            case "points" -> sample().image("logo.png", Image.BLACK_AND_WHITE, 4001, 800);
            case "bytes" -> Files.write(logo, new byte[Logo.BYTES + 1]);
            case "link" -> {
                Files.createSymbolicLink(logo, Files.write(elsewhere.resolve("logo.png"), ThemeSample.bytes(Image.RGB, 60, 30)));
            }
            default -> Files.createDirectory(logo);
        }
        sample().settings("standard", "<logo fichier=\"logo.png\" alternative=\"x\" hauteur=\"12\"/>");
        assertThat(sample().problems()).singleElement().asString().startsWith(problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', value = {
        "<label id='livret.tritre'>x</label> → libelles.xml : aucun libellé ne s’appelle « livret.tritre ».",
        "<label id='page'>Page {1}</label> → libelles.xml : le libellé « page » doit contenir aucun repère, et non {1}.",
        "<label id='propositions.sur'>{1} de {3}</label> → libelles.xml : le libellé « propositions.sur » doit contenir {1} {2}, et non {1} {3}.",
        "<label id='propositions.sur'>atteints</label> → libelles.xml : le libellé « propositions.sur » doit contenir {1} {2}, et non aucun repère.",
        "<label id='page'>A</label><label id='page'>B</label> → libelles.xml:1 : ", "<label id='page'/> → libelles.xml:1 : ", "<label>x</label> → libelles.xml:1 : ",
        "<label id='page'>A<b/></label> → libelles.xml:1 : ", "<mot id='page'>A</mot> → libelles.xml:1 : "})
    void labelsThatNoPageWouldPrint(String labels, String problem) throws Exception {
        sample().settings("standard", "");
        sample().write("libelles.xml", String.format(Locale.ROOT, LABELS, labels));
        assertThat(sample().problems()).singleElement().asString().startsWith(problem);
    }

    @Test
    void letterThatNoPageWouldPrint() throws Exception {
        sample().settings("standard", "");
        sample().write("lettres/recomandations-candidat.xml", Files.readString(Path.of("templates/lettres/recommandations-candidat.xml")));
        sample().write("lettres/recommandations-entreprise.xml", "<lettre xmlns=\"urn:fr:ccs:dossier:lettre\"/>");
        assertThat(sample().problems()).satisfiesExactly(problem -> assertThat(problem).isEqualTo("lettres/recomandations-candidat.xml : aucune lettre ne s’appelle ainsi."),
                problem -> assertThat(problem).startsWith("lettres/recommandations-entreprise.xml:1 : "));
    }

    @Test
    void fileWithASlipInItsName() throws Exception {
        sample().settings("standard", "");
        sample().write("libelle.xml", String.format(Locale.ROOT, LABELS, ""));
        sample().write("LISEZMOI.txt", "Notes.");
        assertThat(sample().problems()).singleElement().asString().startsWith("libelle.xml : un thème n’a pas de fichier de ce nom");
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() throws Exception {
        sample().settings("standard", "<couleurs><couleur jeton=\"ligne\" valeur=\"#EEEEEE\"/></couleurs><logo fichier=\"absent.png\" alternative=\"x\" hauteur=\"12\"/>");
        sample().write("libelles.xml", String.format(Locale.ROOT, LABELS, "<label id='a'>x</label><label id='b'>x</label>"));
        assertThat(sample().problems()).hasSize(4);
    }

    private ThemeSample sample() {
        return new ThemeSample(folder);
    }
}
