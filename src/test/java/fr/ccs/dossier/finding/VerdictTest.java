package fr.ccs.dossier.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** « Clean » can only be said of a document whose check ran to its end. */
class VerdictTest {
    private static final Message MESSAGE = new Message("a", "b");

    @Test
    void whatIsNotCheckedSaysWhy() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Verdict.Unreadable(List.of(), false));
        assertThatIllegalArgumentException().isThrownBy(() -> new Verdict.SchemaInvalid(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Verdict.RulesNotRun(List.of()));
        assertThat(new Verdict.Checked(List.of()).findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ERREUR, ERREUR, true", "AVERTISSEMENT, ERREUR, false", "CONSEIL, ERREUR, false", "ERREUR, AVERTISSEMENT, true",
        "AVERTISSEMENT, AVERTISSEMENT, true", "CONSEIL, AVERTISSEMENT, false"})
    void aFindingBlocksFromItsThresholdOn(Severity severity, Severity threshold, boolean blocks) {
        assertThat(run(new Verdict.Checked(List.of(finding(severity)))).blocks(threshold)).isEqualTo(blocks);
    }

    @Test
    void oneDocumentWhoseRulesDidNotRunIsEnough() {
        assertThat(run(new Verdict.Checked(List.of()), new Verdict.RulesNotRun(List.of(finding(Severity.ERREUR)))).couldNotCheck()).isTrue();
        assertThat(run(new Verdict.SchemaInvalid(List.of(finding(Severity.ERREUR)))).couldNotCheck()).isFalse();
    }

    @Test
    void findingsAreCountedBySeverity() {
        CheckRun run = run(new Verdict.Checked(List.of(finding(Severity.ERREUR), finding(Severity.CONSEIL))), new Verdict.SchemaInvalid(List.of(finding(Severity.ERREUR))));
        assertThat(run.count(Severity.ERREUR)).isEqualTo(2);
        assertThat(run.count(Severity.AVERTISSEMENT)).isZero();
        assertThat(run.count(Severity.CONSEIL)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Le critère C1 : « RAS » ; pourquoi ? Non ! | Le critère C1\u00A0: «\u00A0RAS\u00A0»\u202F; pourquoi\u202F? Non\u202F!
            à 8:15, urn:fr:ccs, a;b | à 8:15, urn:fr:ccs, a;b
            """)
    void frenchSpacesDoNotBreak(String plain, String set) {
        assertThat(Message.french(plain, plain)).isEqualTo(new Message(set, set));
    }

    private static Finding finding(Severity severity) {
        return new Finding("LIV-001", severity, Location.FILE, MESSAGE, MESSAGE, "");
    }

    private static CheckRun run(Verdict... verdicts) {
        return new CheckRun("1", new RuleSet("1", ""), LocalDate.EPOCH,
                java.util.Arrays.stream(verdicts).map(verdict -> new FileVerdict("a", "", "", "", "", 0, verdict)).toList(), List.of());
    }
}
