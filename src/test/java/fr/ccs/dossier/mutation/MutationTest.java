package fr.ccs.dossier.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.check.Checker;
import fr.ccs.dossier.check.Specimen;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How much the XSD and the rules notice: every clean example, changed in every systematic way. A mutant that nothing notices has a
 * reason in {@code mutation/survivants.tsv}, or is a rule that is still missing. Slow: {@code ./mvnw -Pmutation test}.
 */
class MutationTest {
    private static final Path REPORT = Path.of("docs/mutation.md");
    /** Kept places only, so that a mutant is no rival of the example it was made from. */
    private final Checker checker = new Checker(new Resolver(List.of(), List.of(Specimen.EXAMPLES), new DocumentReader(Limits.DEFAULT)), Specimen.TRUST, Specimen.DAY);

    @Test
    @Tag("mutation")
    void nineInTenAreNoticedAndTheRestHaveAReason() throws Exception {
        Tally tally = new Tally(Reasons.read());
        for (Path example : Specimen.documents()) {
            if (clean(example)) {
                judge(example, tally);
            }
        }
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/mutants-survivants.txt"), tally.unexplained());
        if (Boolean.getBoolean("approve")) {
            Files.writeString(REPORT, tally.markdown());
        }
        assertThat(tally.unexplained()).as("survivors without a reason").isEmpty();
        assertThat(tally.idleReasons()).as("reasons that no survivor needs").isEmpty();
        assertThat(tally.rate()).isGreaterThanOrEqualTo(0.9);
        assertThat(REPORT).hasContent(tally.markdown());
    }

    /** In every build: one livret alone, so that a rule that falls asleep is seen at once. */
    @Test
    void mostChangesToALivretAreNoticed() throws Exception {
        assertThat(clean(Specimen.LIVRET)).isTrue();
        Tally tally = new Tally(Reasons.read());
        judge(Specimen.LIVRET, tally);
        assertThat(tally.unexplained()).isEmpty();
        assertThat(tally.rate()).isGreaterThanOrEqualTo(0.9);
    }

    private void judge(Path example, Tally tally) throws Exception {
        byte[] xml = Files.readAllBytes(example);
        FileVerdict original = checker.check(example.toString(), xml);
        String state = original.phase().equals("brouillon") ? "brouillon:" : "";
        new Mutations(xml, new Vocabulary(Path.of("schemas/1")), state).forEach(mutant -> tally.count(state + original.kind(), mutant,
                noticed(checker.check(example.toString(), mutant.bytes()).verdict())));
    }

    /** By something that understands the change: a signature or a chain notices every change and tells nothing of the rules. */
    private static boolean noticed(Verdict verdict) {
        return !(verdict instanceof Verdict.Checked) || verdict.findings().stream().map(Finding::rule)
                .anyMatch(rule -> !rule.startsWith("SIG-") && !rule.equals("DOS-006"));
    }

    private boolean clean(Path example) throws IOException {
        return checker.check(example.toString(), Files.readAllBytes(example)).verdict().equals(new Verdict.Checked(List.of()));
    }
}
