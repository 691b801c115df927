package fr.ccs.dossier.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.finding.CheckRun;
import fr.ccs.dossier.finding.Comparison;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Known;
import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.finding.Location;
import fr.ccs.dossier.finding.Message;
import fr.ccs.dossier.finding.RuleSet;
import fr.ccs.dossier.finding.Severity;
import fr.ccs.dossier.finding.Verdict;
import fr.ccs.dossier.finding.Waiver;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What does not block is still read: by whom it was let pass, until when and why, and how much of it there is. */
class ExcusedTextTest {
    private static final Waiver WAIVER = new Waiver("Comité CCS, réunion du 12 octobre", LocalDate.of(2026, 10, 12), LocalDate.of(2026, 12, 31),
            "Le site était fermé.\u001B[31m", "dossier D-2026-0042");

    @Test
    void aWaivedFindingNamesItsDerogation() {
        assertThat(report(Language.FRENCH, Optional.empty(), finding("LIV-013").excused(WAIVER)))
                .contains("≈ livret.xml (livret L1", "livret.xml:3:5: erreur LIV-013", "    dérogé\u00A0: Comité CCS, réunion du 12 octobre, du 2026-10-12 au 2026-12-31 (dossier D-2026-0042)\n"
                        + "      motif\u00A0: Le site était fermé.\uFFFD[31m\n", "1 fichier contrôlé\u00A0: 0 erreur, 0 avertissement, 0 conseil\u202F; 1 dérogation appliquée.")
                .doesNotContain("\u001B", "✓", "✗", "rien à signaler");
    }

    @Test
    void andSoItDoesInEnglish() {
        assertThat(report(Language.ENGLISH, Optional.empty(), finding("LIV-013").excused(WAIVER), finding("LIV-013").excused(WAIVER)))
                .contains("waived: Comité CCS", "from 2026-10-12 to 2026-12-31", "reason: ", "0 errors, 0 warnings, 0 advice; 1 derogation applied to 2 findings.")
                .doesNotContain("dérogé", "motif", "constatation");
    }

    @Test
    void aRedactedDerogationIsDatesAndItsPlace() {
        assertThat(report(Language.FRENCH, Optional.empty(), finding("LIV-013").excused(WAIVER.redacted())))
                .contains("    dérogé\u00A0: du 2026-10-12 au 2026-12-31 (dossier D-2026-0042)\n").doesNotContain("Comité", "motif");
    }

    @Test
    void whatStandsBesideItStillMarksTheFile() {
        assertThat(report(Language.FRENCH, Optional.empty(), finding("LIV-013").excused(WAIVER), finding("LIV-014")))
                .contains("✗ livret.xml", "1 erreur, 0 avertissement, 0 conseil\u202F; 1 dérogation appliquée.");
    }

    @Test
    void theComparisonIsOneLine() {
        assertThat(report(Language.FRENCH, Optional.of(new Comparison(12, 2, 3)), finding("LIV-013").excused(new Known())))
                .contains("≈ livret.xml", "erreur LIV-013 [C4] (déjà connu)\n", "\nDepuis le rapport de référence\u00A0: 12 déjà connus, 2 nouveaux, 3 corrigés depuis.\n");
        assertThat(report(Language.FRENCH, Optional.of(new Comparison(1, 0, 1)), finding("LIV-013")))
                .contains("\u00A0: 1 déjà connu, 0 nouveau, 1 corrigé depuis.");
        assertThat(report(Language.ENGLISH, Optional.of(new Comparison(1, 2, 0)), finding("LIV-013").excused(new Known())))
                .contains("(known)", "Since the baseline report: 1 known, 2 new, 0 resolved.");
    }

    @Test
    void quietSaysOnlyWhatStands() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TextReport(Language.FRENCH, Colours.NONE).writeFindings(run(Optional.empty(), finding("LIV-013").excused(WAIVER), finding("LIV-004").excused(new Known()),
                finding("LIV-014")), new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("LIV-014").doesNotContain("LIV-013", "LIV-004");
    }

    private static Finding finding(String rule) {
        return new Finding(rule, Severity.ERREUR, new Location(3, 5, 3, 9, "/livret", "C4", ""), Message.french("Faux.", ""), new Message("Wrong.", ""), "");
    }

    private static CheckRun run(Optional<Comparison> comparison, Finding... findings) {
        return new CheckRun("1", new RuleSet("1.1.0", "ab".repeat(32)), LocalDate.of(2026, 11, 24),
                List.of(new FileVerdict("livret.xml", "", "livret", "L1", "transmission", 22, new Verdict.Checked(List.of(findings)))), List.of(), comparison);
    }

    private static String report(Language language, Optional<Comparison> comparison, Finding... findings) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TextReport(language, Colours.NONE).write(run(comparison, findings), new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
