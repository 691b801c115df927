package fr.ccs.dossier.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.finding.CheckRun;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.finding.Location;
import fr.ccs.dossier.finding.Message;
import fr.ccs.dossier.finding.RuleSet;
import fr.ccs.dossier.finding.Severity;
import fr.ccs.dossier.finding.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The report for people names the place as editors open it, and its caret stands under the fault. */
class TextReportTest {
    private static final RuleSet RULES = new RuleSet("1.0.0", "ab".repeat(32));

    @Test
    void aFindingIsPlaceThenWhatThenWhatToDo() {
        assertThat(report(Language.FRENCH, checked(finding(Severity.ERREUR, 3, 5, 3, 12, "    <siret>123</siret>"))))
                .contains("livret.xml:3:5: erreur LIV-020 [entreprise/siret]\n    Le SIRET est faux.\n    → Corrigez-le.\n"
                        + "    3 │ <siret>123</siret>\n      │ ^~~~~~~\n");
    }

    @Test
    void englishIsEnglishThroughout() {
        assertThat(report(Language.ENGLISH, checked(finding(Severity.AVERTISSEMENT, 3, 5, 3, 12, "    <siret>123</siret>"))))
                .contains("livret.xml:3:5: warning LIV-020", "The SIRET is wrong.", "→ Correct it.", "1 file checked: 0 errors, 1 warning, 0 advice.")
                .doesNotContain("erreur", "règle", "fichier");
    }

    @Test
    void theCaretStandsUnderAFaultBehindTabs() {
        assertThat(report(Language.FRENCH, checked(finding(Severity.ERREUR, 7, 4, 7, 11, "\t\t\t<siret>1</siret>"))))
                .contains("    7 │ <siret>1</siret>\n      │ ^~~~~~~\n");
    }

    @Test
    void aFaultFarOutOnALongLineIsShown() {
        String line = "<a/>".repeat(400) + "<siret>1</siret>";
        String[] shown = report(Language.FRENCH, checked(finding(Severity.ERREUR, 1, 1601, 1, 1608, line))).split("\n");
        String excerpt = java.util.Arrays.stream(shown).filter(text -> text.contains("<siret>")).findFirst().orElseThrow();
        String carets = java.util.Arrays.stream(shown).filter(text -> text.contains("^")).findFirst().orElseThrow();
        assertThat(carets.indexOf('^')).isEqualTo(excerpt.indexOf("<siret>"));
        assertThat(excerpt).hasSizeLessThan(130);
    }

    @Test
    void aTagOverSeveralLinesIsMarkedToTheEndOfItsFirst() {
        assertThat(report(Language.FRENCH, checked(finding(Severity.ERREUR, 2, 3, 4, 8, "  <siret a='1'"))))
                .contains("    2 │ <siret a='1'\n      │ ^~~~~~~~~~~~\n");
    }

    @Test
    void whatHasNoExcerptShowsNone() {
        assertThat(report(Language.FRENCH, checked(finding(Severity.ERREUR, 1, 1, 1, 1, "")))).doesNotContain("│", "^");
    }

    @ParameterizedTest
    @CsvSource({"unreadable, illisible", "schema-invalid, schéma non respecté", "rules-not-run, règles NON exécutées"})
    void whatIsNotCheckedNeverLooksClean(String code, String words) {
        Finding finding = finding(Severity.ERREUR, 1, 1, 1, 1, "");
        Verdict verdict = switch (code) {
            case "unreadable" -> new Verdict.Unreadable(List.of(finding), false);
            case "schema-invalid" -> new Verdict.SchemaInvalid(List.of(finding));
            default -> new Verdict.RulesNotRun(List.of(finding));
        };
        assertThat(report(Language.FRENCH, verdict)).contains("✗ livret.xml", words).doesNotContain("✓", "rien à signaler");
    }

    @Test
    void aCleanFileSaysHowManyRulesItPassedInWhichPhase() {
        assertThat(report(Language.FRENCH, new Verdict.Checked(List.of())))
                .contains("✓ livret.xml (livret CCS-2026-00017-L1, phase transmission, 22 règles)", "1 fichier contrôlé\u00A0: rien à signaler.",
                        "date de référence 2026-11-24", "page.xml");
    }

    @Test
    void coloursAreForTerminals() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TextReport(Language.FRENCH, Colours.ANSI).write(run(new Verdict.Checked(List.of())), new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\u001B[32m");
        assertThat(report(Language.FRENCH, new Verdict.Checked(List.of()))).doesNotContain("\u001B");
    }

    private static Verdict checked(Finding finding) {
        return new Verdict.Checked(List.of(finding));
    }

    private static Finding finding(Severity severity, int line, int column, int endLine, int endColumn, String excerpt) {
        return new Finding("LIV-020", severity, new Location(line, column, endLine, endColumn, "/livret/entreprise/siret", "entreprise/siret", excerpt),
                Message.french("Le SIRET est faux.", "Corrigez-le."), new Message("The SIRET is wrong.", "Correct it."), "docs/regles.md#LIV-020");
    }

    private static CheckRun run(Verdict verdict) {
        return new CheckRun("1.0", RULES, LocalDate.of(2026, 11, 24),
                List.of(new FileVerdict("livret.xml", "", "livret", "CCS-2026-00017-L1", "transmission", 22, verdict)), List.of("page.xml"));
    }

    private static String report(Language language, Verdict verdict) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TextReport(language, Colours.NONE).write(run(verdict), new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
