package fr.ccs.dossier.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ccs.dossier.check.RuleBook;
import fr.ccs.dossier.finding.CheckRun;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.finding.Rule;
import fr.ccs.dossier.finding.Severity;
import fr.ccs.dossier.finding.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of a check: whole, escaped, readable without script, colours or network, light however much was found. */
class CheckPageTest {
    private static final List<Rule> BOOK = RuleBook.explained().rules();

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyFindingIsThereInTheReadersLanguage(Language language) throws Exception {
        Page page = page(Runs.ofEveryVerdict(), language, false);
        assertThat(page.html()).contains("<html lang=\"" + language.choose("fr", "en") + "\">");
        assertThat(page.all("<li class=\"finding [a-z]+\" id=\"c-[0-9a-f]{32}\"")).hasSize(
                Runs.ofEveryVerdict().files().stream().mapToInt(file -> file.verdict().findings().size()).sum());
        assertThat(page.words()).contains(language.choose("Des documents n’ont pas pu être contrôlés", "Some documents could not be checked"),
                language.choose("Le constat du critère C1.2 compte 6 mots\u202F; il en faut au moins 15.", "The finding on criterion C1.2 has 6 words"),
                language.choose("ligne 128, colonne 11", "line 128, column 11"), "Chemise repassée, voix posée", "page.html.xml",
                language.choose("règles NON exécutées, rien n’est vérifié", "rules NOT run, nothing is checked"), Runs.ofEveryVerdict().ruleSet().sha256());
        assertThat(page.html()).contains("<mark>&lt;texte&gt;</mark>Chemise");
        if (language == Language.ENGLISH) {
            assertThat(page.words()).doesNotContain("Constatations", "Gravité", "erreur", "Fichier");
        }
    }

    /** Each rule that was broken is explained once, where every finding’s link leads. */
    @Test
    void aFindingLeadsToItsRule() {
        Page page = page(Runs.ofEveryVerdict(), Language.FRENCH, false);
        page.mustLeadSomewhere();
        List<String> broken = Runs.ofEveryVerdict().files().stream().flatMap(file -> file.verdict().findings().stream()).map(Finding::rule).distinct().sorted().toList();
        assertThat(page.all("<article class=\"rule [a-z]+\" id=\"([A-Z]+-\\d+)\"").stream().sorted()).isEqualTo(broken);
        assertThat(page.all("<option value=\"([A-Z]+-\\d+)\"")).isEqualTo(broken);
    }

    @Test
    void nothingElseRunsAndNothingIsLoaded() throws Exception {
        page(Runs.ofEveryVerdict(), Language.FRENCH, false).mustRunNothingElse();
        page(Runs.hostile(), Language.FRENCH, false).mustRunNothingElse();
    }

    @Test
    void hostileWordsAreWords() throws Exception {
        Page page = page(Runs.hostile(), Language.FRENCH, false);
        page.mustLeadSomewhere();
        assertThat(page.tree().getElementsByTagName("script").getLength()).isEqualTo(1);
        assertThat(page.tree().getDocumentElement().getTextContent()).contains("<script>alert(1)</script>", "</failure><script>alert('1')</script>", "Nadia <b>SPÉCIMEN")
                .doesNotContain("\u202E", "\u001B", "\uFFFF");
    }

    @Test
    void itIsWellFormedWithItsHeadingsInOrder() throws Exception {
        for (CheckRun run : List.of(Runs.ofEveryVerdict(), Runs.hostile(), Runs.of(0))) {
            Page page = page(run, Language.FRENCH, false);
            page.tree();
            page.mustHaveItsHeadingsInOrder();
        }
    }

    @Test
    void excusesAreTold() {
        assertThat(page(Runs.hostile(), Language.FRENCH, false).words()).contains("Dérogation, Comité CCS, du 2026-01-05 au 2026-12-31 (dossier D-2026-0042)\u00A0: Un motif &lt;écrit&gt;.",
                "dérogé", "déjà connu", "Depuis le rapport de référence\u00A0: 1 déjà connu, 4 nouveaux, 2 corrigés depuis.");
    }

    @Test
    void aCleanRunIsShortAndSaysSo() {
        Page page = page(Runs.of(0), Language.FRENCH, false);
        assertThat(page.words()).contains("Rien ne bloque.", "1 fichier sans constatation", "grand.xml", "ab".repeat(32));
        assertThat(page.html()).doesNotContain("<form", "<article");
    }

    /** What blocks depends on where the threshold is set. */
    @Test
    void theOutcomeIsThatOfTheExitCode() {
        CheckRun warned = new CheckRun("1", RuleBook.shipped().ruleSet(), Runs.of(0).referenceDate(), List.of(Runs.of(0).files().get(0)
                .with(new Verdict.Checked(List.of(Runs.finding("LIV-005", Severity.AVERTISSEMENT, 2, "C1", "Un regard."))))), List.of());
        assertThat(page(warned, Severity.ERREUR).words()).contains("Rien ne bloque.");
        assertThat(page(warned, Severity.AVERTISSEMENT).words()).contains("Des constatations bloquent.");
    }

    @Test
    void aRedactedPageSaysThatItIs() {
        assertThat(page(Runs.of(1), Language.FRENCH, true).words()).contains("ne montre ni valeur, ni extrait, ni nom");
        assertThat(page(Runs.of(1), Language.FRENCH, false).words()).doesNotContain("ne montre ni valeur");
    }

    @Test
    void frenchHasItsNoBreakSpaces() {
        String words = page(Runs.ofEveryVerdict(), Language.FRENCH, true).html().replaceAll("(?s)<(style|script|code)\\b.*?</\\1>", "").replaceAll("<[^>]*>", "");
        assertThat(words).doesNotContain(" :", " ;", " !", " ?", "« ", " »", "'");
    }

    @Test
    void tenThousandFindingsMakeALightPage() {
        int few = page(Runs.of(100), Language.FRENCH, false).html().length();
        int many = page(Runs.of(10_100), Language.FRENCH, false).html().length();
        assertThat((many - few) / 10_000).as("characters a finding").isLessThan(800);
    }

    /** The page goes out while it is made: a reader that breaks off ends it. */
    @Test
    void itIsWrittenAsItIsMade() {
        Writer broken = new Writer() {
            private int left = 200_000;

            @Override
            public void write(char[] text, int from, int length) throws IOException {
                left -= length;
                if (left < 0) {
                    throw new IOException("full");
                }
            }

            @Override
            public void flush() { }

            @Override
            public void close() { }
        };
        assertThatThrownBy(() -> new CheckPage(Language.FRENCH, BOOK, Severity.ERREUR, false).write(Runs.of(1000), broken))
                .isInstanceOf(UncheckedIOException.class).hasMessageContaining("full");
    }

    @Test
    void theSameRunGivesTheSamePage() {
        assertThat(page(Runs.hostile(), Language.FRENCH, false)).isEqualTo(page(Runs.hostile(), Language.FRENCH, false));
    }

    static Page page(CheckRun run, Language language, boolean redacted) {
        StringBuilder html = new StringBuilder();
        new CheckPage(language, BOOK, Severity.ERREUR, redacted).write(run, html);
        return new Page(html.toString());
    }

    private static Page page(CheckRun run, Severity threshold) {
        StringBuilder html = new StringBuilder();
        new CheckPage(Language.FRENCH, BOOK, threshold, false).write(run, html);
        return new Page(html.toString());
    }
}
