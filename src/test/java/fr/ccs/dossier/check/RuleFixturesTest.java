package fr.ccs.dossier.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Rule;
import fr.ccs.dossier.finding.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A rule is its fixtures: what it lets pass, and each way to break it, which breaks nothing else. */
class RuleFixturesTest {
    @TestFactory
    Stream<DynamicTest> validFilesHaveNoFinding() {
        return RuleFixtures.files().stream().filter(RuleFixtures::valid)
                .map(file -> DynamicTest.dynamicTest(name(file), () -> assertThat(said(check(file))).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> invalidFilesHaveExactlyTheFindingOfTheirRule() {
        return RuleFixtures.files().stream().filter(RuleFixtures::invalid).map(file -> DynamicTest.dynamicTest(name(file),
                () -> assertThat(RuleFixtures.findings(check(file))).as("%s", said(check(file))).extracting(Finding::rule)
                        .containsExactly(RuleFixtures.rule(file))));
    }

    @Test
    void everyFolderIsOneRulesAndHoldsBothSorts() {
        assertThat(RuleFixtures.folders()).allSatisfy(folder -> {
            assertThat(folder).isDirectory();
            assertThat(RuleBook.shipped().rule(folder.getFileName().toString())).as("a rule named %s", folder.getFileName()).isPresent();
            assertThat(RuleFixtures.list(folder)).anyMatch(RuleFixtures::valid).anyMatch(RuleFixtures::invalid);
        });
    }

    @Test
    void noFileIsLeftOver() {
        assertThat(RuleFixtures.files()).allMatch(file -> RuleFixtures.valid(file) || RuleFixtures.invalid(file));
    }

    @Test
    void everyRuleOfAKindHasItsFolder() {
        assertThat(RuleBook.shipped().rules()).filteredOn(rule -> !rule.kind().isEmpty()).extracting(Rule::id).isNotEmpty()
                .allSatisfy(id -> assertThat(RuleFixtures.ROOT.resolve(id)).isDirectory());
    }

    static FileVerdict check(Path file) throws IOException {
        FileVerdict verdict = RuleFixtures.checker(file).check(file.toString(), Files.readAllBytes(file));
        assertThat(verdict.verdict()).as("%s", said(verdict)).isInstanceOf(Verdict.Checked.class);
        return verdict;
    }

    private static String said(FileVerdict verdict) {
        return RuleFixtures.findings(verdict).stream().map(finding -> finding.rule() + ":" + finding.location().line() + " " + finding.french().text())
                .reduce("", (a, b) -> a + "\n" + b);
    }

    private static String name(Path file) {
        return RuleFixtures.rule(file) + "/" + file.getFileName();
    }
}
