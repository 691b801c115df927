package fr.ccs.dossier.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.finding.Assertion;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.finding.Location;
import fr.ccs.dossier.finding.Message;
import fr.ccs.dossier.finding.Rule;
import fr.ccs.dossier.finding.RuleSet;
import fr.ccs.dossier.finding.Severity;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of the rules: whole, escaped, readable without script, colours or network, and the same each time. */
class RuleBookPageTest {
    private static final RuleSet SET = new RuleSet("1.1.0", "ab".repeat(32));
    private static final Rule RULE = new Rule("LIV-004", "livret", Severity.ERREUR, new Rule.Text("Un constat <vrai> : assez long.", "A true finding."),
            new Rule.Text("Le jury n’a rien vu !", "The jury saw nothing."), "1.0", List.of("signature", "archive"), List.of(new Assertion(Severity.AVERTISSEMENT,
                    new Message("Le constat de ‹@code› est court.", "Décrivez."), new Message("The finding on ‹@code› is short.", "Describe."),
                    "c:texte[. != '<a>']", List.of("$mots := f:mots(.)"), "$mots ge 5", true)), List.of());
    private static final Rule MACHINE = new Rule("XML-004", "", Severity.ERREUR, new Rule.Text("Conforme.", "Valid."), new Rule.Text("Sûr.", "Safe."), "1.0",
            List.of(), List.of(new Assertion(Severity.ERREUR, new Message("‹1›", "‹2›"), new Message("‹1›", "‹2›"))), List.of());
    private static final Finding FINDING = new Finding("LIV-004", Severity.AVERTISSEMENT, new Location(7, 1, 7, 9, "/livret", "", "<texte>court</texte>"),
            new Message("Le constat de C1.1 est court.", "Décrivez."), new Message("The finding on C1.1 is short.", "Describe."), "");
    private static final List<RuleExample> EXAMPLES = List.of(
            new RuleExample("invalide-court.xml", List.of(new RuleExample.Line(7, "<texte>court</texte>", true), new RuleExample.Line(12, "\u202E<b>", false)), Optional.of(FINDING)),
            new RuleExample("valide.xml", List.of(new RuleExample.Line(7, "<texte>plus long</texte>", true)), Optional.empty()),
            new RuleExample("invalide-vide.xml", List.of(), Optional.of(FINDING)));

    @ParameterizedTest
    @EnumSource(Language.class)
    void everythingIsThereInTheReadersLanguage(Language language) {
        String page = page(language);
        assertThat(page).contains("<html lang=\"" + language.choose("fr", "en") + "\">", "id=\"LIV-004\"", "href=\"#LIV-004\"", "invalide-court.xml", "valide.xml",
                "invalide-vide.xml", "data-number=\"7\"", "class=\"line marked\"", "class=\"line gap\"", "c:texte[. != '&lt;a&gt;']", "$mots := f:mots(.)", "$mots ge 5", SET.sha256());
        assertThat(page).contains(language.choose("Un constat &lt;vrai&gt;\u00A0: assez long.", "A true finding."), language.choose("Refusé", "Refused"),
                language.choose("Le constat de … est court.", "The finding on … is short."), language.choose("Le constat de C1.1 est court.", "The finding on C1.1 is short."));
        assertThat(page.replaceAll("(?s)<script>.*", "")).doesNotContain(language.choose("Refused", "Refusé"), language.choose("Search", "Chercher"), "‹", "\u202E", "> … <");
    }

    @Test
    void frenchHasItsNoBreakSpaces() {
        String words = page(Language.FRENCH).replaceAll("(?s)<(style|script|code)\\b.*?</\\1>", "").replaceAll("<[^>]*>", "");
        assertThat(words).doesNotContain(" :", " ;", " !", " ?", "« ", " »", "'");
    }

    @Test
    void itIsWellFormedAndItsIdsAreItsOwn() throws Exception {
        String page = page(Language.FRENCH);
        assertThat(all("\\bid=\"([^\"]+)\"", page)).doesNotHaveDuplicates();
        assertThat(all("(?:href=\"#|aria-labelledby=\"|for=\")([^\"]+)\"", page)).isSubsetOf(all("\\bid=\"([^\"]+)\"", page));
        String xml = page.replaceFirst("<!DOCTYPE html>\n", "").replaceAll("<(meta|input)([^>]*)>", "<$1$2/>").replaceAll(" (hidden|open)(?=[ >])", " $1=\"\"")
                .replaceAll("(?s)<(style|script)>.*?</\\1>", "<$1/>");
        javax.xml.parsers.DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new org.xml.sax.InputSource(new StringReader(xml)));
    }

    @Test
    void headingsFollowOneAnotherAndEveryLandmarkIsThere() {
        String page = page(Language.FRENCH);
        List<String> levels = all("<h([1-6])\\b", page);
        assertThat(levels.get(0)).isEqualTo("1");
        for (int i = 1; i < levels.size(); i++) {
            assertThat(Integer.parseInt(levels.get(i))).isLessThanOrEqualTo(Integer.parseInt(levels.get(i - 1)) + 1);
        }
        assertThat(page).contains("<header>", "<nav ", "<main ", "<footer>", "role=\"search\"", "class=\"skip\"").containsOnlyOnce("<h1>");
        assertThat(all("<(label) for=\"mots\"", page)).hasSize(1);
    }

    /** A browser runs this style and this script and loads nothing: their digests are what the page itself allows. */
    @Test
    void nothingElseRunsAndNothingIsLoaded() throws Exception {
        String page = page(Language.FRENCH);
        assertThat(page).contains("default-src 'none'", "style-src 'sha256-" + digest(between(page, "<style>", "</style>")) + "'",
                "script-src 'sha256-" + digest(between(page, "<script>", "</script>")) + "'", "base-uri 'none'", "form-action 'none'");
        assertThat(page).doesNotContainPattern("(?i)\\s(src|srcset|action|style|on[a-z]+)=\"|<link|<img|<iframe|url\\(|@import|https?://");
    }

    @Test
    void withoutFixturesItSaysSo() {
        assertThat(new RuleBookPage(Language.FRENCH, rule -> List.of()).html(List.of(RULE), SET)).contains("les exemples manquent").doesNotContain("<figure");
        assertThat(page(Language.FRENCH)).doesNotContain("les exemples manquent");
    }

    @Test
    void theSameRulesGiveTheSamePage() {
        assertThat(page(Language.FRENCH)).isEqualTo(page(Language.FRENCH));
    }

    /** Text on every ground it stands on, in light, dark and print: 4.5 to 1, WCAG 2.2 AA. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void coloursHaveContrast(int theme) {
        String style = between(page(Language.FRENCH), "<style>", "</style>");
        List<String> themes = all("(?s):root \\{(.*?)\\}", style);
        assertThat(themes).hasSize(3);
        Map<String, String> colours = new LinkedHashMap<>();
        Pattern.compile("--(\\w+): (#[0-9a-f]{6})").matcher(themes.get(theme)).results().forEach(found -> colours.put(found.group(1), found.group(2)));
        for (String ink : List.of("ink", "quiet", "link", "error", "warning", "advice", "good")) {
            for (String paper : List.of("paper", "panel")) {
                assertThat(contrast(colours.get(ink), colours.get(paper))).as("%s on %s", ink, paper).isGreaterThanOrEqualTo(4.5);
            }
        }
        for (String paper : List.of("mark", "kept")) {
            assertThat(contrast(colours.get("ink"), colours.get(paper))).as("ink on %s", paper).isGreaterThanOrEqualTo(4.5);
            assertThat(contrast(colours.get("quiet"), colours.get(paper))).as("line numbers on %s", paper).isGreaterThanOrEqualTo(4.5);
        }
        assertThat(contrast(colours.get("edge"), colours.get("paper"))).as("edge of a field").isGreaterThanOrEqualTo(3);
    }

    private static String page(Language language) {
        return new RuleBookPage(language, rule -> rule == RULE ? EXAMPLES : List.of()).html(List.of(MACHINE, RULE), SET);
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map((MatchResult match) -> match.group(1)).toList();
    }

    private static String between(String text, String from, String to) {
        int start = text.indexOf(from) + from.length();
        return text.substring(start, text.indexOf(to, start));
    }

    private static String digest(String text) throws Exception {
        return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        double[] light = new double[3];
        for (int i = 0; i < 3; i++) {
            double value = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            light[i] = value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2];
    }
}
