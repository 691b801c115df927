package fr.ccs.dossier.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is new blocks, what is old does not, and nothing becomes old that nobody could have seen. */
class BaselineTest {
    private static final Message MESSAGE = new Message("a", "");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Test
    void aFindingIsRecognisedByRuleDocumentPlaceAndRank() {
        FileVerdict file = file("a.xml", "L1", "transmission", finding("LIV-004", "C1", 3), finding("LIV-004", "C1", 9), finding("LIV-004", "C2", 3),
                finding("LIV-005", "C1", 3));
        assertThat(fingerprints(file)).hasSize(4).doesNotHaveDuplicates().allMatch(fingerprint -> fingerprint.matches("[0-9a-f]{32}"));
        assertThat(fingerprints(file("b/renamed.xml", "L1", "signature", finding("LIV-004", "C1", 703))).get(0))
                .as("neither line, nor file, nor phase").isEqualTo(fingerprints(file).get(0));
        assertThat(fingerprints(file("a.xml", "L2", "transmission", finding("LIV-004", "C1", 3)))).doesNotContainAnyElementsOf(fingerprints(file));
    }

    @Test
    void aDocumentWithoutNumberIsRecognisedByItsPath() {
        assertThat(fingerprints(file("a\\b.xml", "", "", finding("LIV-004", "C1", 1)))).isEqualTo(fingerprints(file("a/b.xml", "", "", finding("LIV-004", "C1", 1))));
        assertThat(fingerprints(file("a/c.xml", "", "", finding("LIV-004", "C1", 1)))).isNotEqualTo(fingerprints(file("a/b.xml", "", "", finding("LIV-004", "C1", 1))));
    }

    @Test
    void equalFindingsOfTwoCopiesAreTwo() {
        FileVerdict one = file("a.xml", "L1", "transmission", finding("LIV-004", "C1", 3));
        FileVerdict copy = file("copie/a.xml", "L1", "transmission", finding("LIV-004", "C1", 3));
        CheckRun compared = baseline(one).compared(run(one, copy), rule -> false);
        assertThat(compared.comparison()).contains(new Comparison(1, 1, 0));
    }

    @Test
    void whatIsKnownDoesNotBlockAndWhatIsNewDoes() {
        FileVerdict before = file("a.xml", "L1", "transmission", finding("LIV-004", "C1", 3), finding("LIV-009", "C4", 8));
        CheckRun same = baseline(before).compared(run(before), rule -> false);
        assertThat(same.blocks(Severity.CONSEIL)).isFalse();
        assertThat(same.comparison()).contains(new Comparison(2, 0, 0));
        assertThat(same.files().get(0).verdict().findings()).allMatch(finding -> finding.excuse().equals(java.util.Optional.of(new Known())));
        CheckRun later = baseline(before).compared(run(file("a.xml", "L1", "transmission", finding("LIV-004", "C1", 33), finding("LIV-020", "", 5))), rule -> false);
        assertThat(later.comparison()).contains(new Comparison(1, 1, 1));
        assertThat(later.blocks(Severity.ERREUR)).isTrue();
    }

    @Test
    void whatBecameGraverIsNew() {
        FileVerdict before = file("a.xml", "L1", "transmission", finding(Severity.AVERTISSEMENT, "LIV-007", "C1", 3));
        FileVerdict now = file("a.xml", "L1", "transmission", finding(Severity.ERREUR, "LIV-007", "C1", 3));
        assertThat(baseline(before).compared(run(now), rule -> false).blocks(Severity.ERREUR)).isTrue();
        assertThat(baseline(now).compared(run(before), rule -> false).blocks(Severity.AVERTISSEMENT)).isFalse();
    }

    @Test
    void aRuleThatAdmitsNoExceptionStaysNew() {
        FileVerdict before = file("a.xml", "L1", "transmission", finding("RES-001", "", 3));
        assertThat(baseline(before).compared(run(before), "RES-001"::equals).blocks(Severity.ERREUR)).isTrue();
    }

    @Test
    void whereNoRuleRanNothingIsKnown() {
        Finding finding = finding("XML-004", "", 3);
        for (Verdict verdict : List.of(new Verdict.SchemaInvalid(List.of(finding)), new Verdict.RulesNotRun(List.of(finding)), new Verdict.Unreadable(List.of(finding), false))) {
            FileVerdict file = new FileVerdict("a.xml", "", "livret", "L1", "", 0, verdict);
            CheckRun compared = baseline(file).compared(run(file), rule -> false);
            assertThat(compared.blocks(Severity.ERREUR)).isTrue();
            assertThat(compared.files().get(0)).isEqualTo(file);
        }
    }

    @Test
    void aWaivedFindingStaysWaivedAndIsNeitherKnownNorNew() {
        FileVerdict before = file("a.xml", "L1", "transmission", finding("LIV-004", "C1", 3));
        Waiver waiver = new Waiver("Comité", DAY, DAY, "Les faits.", "dossier D1");
        CheckRun compared = baseline(before).compared(run(file("a.xml", "L1", "transmission", finding("LIV-004", "C1", 3).excused(waiver))), rule -> false);
        assertThat(compared.comparison()).contains(new Comparison(0, 0, 0));
        assertThat(compared.waived()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"a.xml, L1, transmission, 1", "a.xml, L1, archive, 1", "a.xml, L1, brouillon, 0", "b.xml, L2, transmission, 0"})
    void aFindingIsResolvedOnlyWhereOneLookedAgainAsStrictly(String name, String numero, String phase, long resolved) {
        FileVerdict before = file("a.xml", "L1", "transmission", finding("LIV-004", "C1", 3));
        assertThat(baseline(before).compared(run(file(name, numero, phase)), rule -> false).comparison()).contains(new Comparison(0, 0, resolved));
    }

    @Test
    void aFileThatCanBeReadAgainIsResolved() {
        FileVerdict broken = new FileVerdict("a.xml", "", "", "", "", 0, new Verdict.Unreadable(List.of(finding("XML-001", "", 3)), false));
        assertThat(baseline(broken).compared(run(file("a.xml", "L1", "transmission")), rule -> false).comparison()).contains(new Comparison(0, 0, 1));
    }

    @Test
    void oneDerogationOverTwoFindingsIsCountedOnce() {
        Waiver waiver = new Waiver("Comité", DAY, DAY, "Les faits.", "dossier D1");
        CheckRun run = run(file("a.xml", "L1", "transmission", finding("LIV-020", "e", 3).excused(waiver), finding("LIV-020", "u", 5).excused(waiver),
                finding("LIV-014", "o", 7).excused(waiver)));
        assertThat(run.waived()).isEqualTo(3);
        assertThat(run.waivers()).isEqualTo(2);
        assertThat(run.count(Severity.ERREUR)).isZero();
    }

    private static Finding finding(String rule, String codes, int line) {
        return finding(Severity.ERREUR, rule, codes, line);
    }

    private static Finding finding(Severity severity, String rule, String codes, int line) {
        return new Finding(rule, severity, new Location(line, 1, line, 9, "/livret/x[" + line + "]", codes, "excerpt " + line), MESSAGE, MESSAGE, "");
    }

    private static FileVerdict file(String name, String numero, String phase, Finding... findings) {
        return new FileVerdict(name, "", "livret", numero, phase, 1, new Verdict.Checked(Arrays.asList(findings)));
    }

    private static CheckRun run(FileVerdict... files) {
        return new CheckRun("1", new RuleSet("1", ""), DAY, Arrays.asList(files), List.of());
    }

    private static List<String> fingerprints(FileVerdict file) {
        Fingerprints fingerprints = new Fingerprints();
        return file.verdict().findings().stream().map(finding -> fingerprints.next(file, finding)).toList();
    }

    private static Baseline baseline(FileVerdict... files) {
        Fingerprints fingerprints = new Fingerprints();
        List<Baseline.Entry> entries = new ArrayList<>();
        for (FileVerdict file : files) {
            file.verdict().findings().forEach(finding -> entries.add(Baseline.Entry.of(fingerprints.next(file, finding), file.kind(), file.numero(), file.file(),
                    file.phase(), finding.severity())));
        }
        return new Baseline(entries);
    }
}
