package fr.ccs.dossier.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.finding.Assertion;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.finding.Message;
import fr.ccs.dossier.finding.Rule;
import fr.ccs.dossier.report.RuleBookText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Nobody meets a rule half explained: title, reason and message stand in both languages, in the book and in every finding. */
class RuleBookTest {
    private final RuleBook book = RuleBook.explained();

    @Test
    void everyRuleIsWholeInBothLanguages() {
        assertThat(book.rules()).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.id()).matches("(XML|RES|REF|LIV|SES|PV|CER|DOS|REG|SIG)-\\d{3}");
            assertThat(rule.since()).matches("\\d+\\.\\d+");
            for (Rule.Text text : List.of(rule.title(), rule.reason())) {
                assertThat(text.french()).isNotBlank().isNotEqualTo(text.english()).matches("(?s).*[.?!…]");
                assertThat(text.english()).isNotBlank().matches("(?s).*[.?!…]");
            }
        });
        assertThat(book.rules()).allSatisfy(rule -> assertThat(rule.assertions()).as(rule.id()).isNotEmpty().extracting(Assertion::severity).contains(rule.severity()));
        assertThat(book.rules()).extracting(Rule::id).doesNotHaveDuplicates();
        assertThat(book.rules()).extracting(rule -> rule.title().french()).doesNotHaveDuplicates();
    }

    @Test
    void theRulesOfAKindNameTheirPhasesAndThoseOfTheMachineNone() {
        List<String> known = Arrays.stream(Phase.values()).map(Phase::code).toList();
        assertThat(book.rules()).allSatisfy(rule -> {
            assertThat(rule.kind().isEmpty()).isEqualTo(rule.phases().isEmpty());
            assertThat(known).containsAll(rule.phases());
        });
    }

    @Test
    void theRulesOfThisVersionAreAllThere() {
        assertThat(book.rules()).extracting(Rule::id).contains(ids("XML", 1, 2, 3, 4, 5, 6)).contains(ids("RES", 1, 2, 3))
                .contains(ids("REF", 1, 2, 3, 4, 5, 7, 9, 14))
                .contains(ids("LIV", 1, 3, 4, 5, 6, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 20, 21, 24, 25, 26, 35, 36));
    }

    @Test
    void aRuleIsFoundByItsIdInAnyCase() {
        assertThat(book.rule("liv-012")).map(Rule::id).contains("LIV-012");
        assertThat(book.rule("LIV-999")).isEmpty();
    }

    @Test
    void theRuleSetNamesItsVersionAndDigest() {
        assertThat(book.ruleSet().version()).matches("\\d+\\.\\d+\\.\\d+");
        assertThat(book.ruleSet().sha256()).matches("[0-9a-f]{64}");
    }

    @Test
    void thePublishedPageIsWhatTheCommandPrints() throws IOException {
        assertThat(Path.of("docs/regles.md")).usingCharset(StandardCharsets.UTF_8).hasContent(new RuleBookText(Language.FRENCH).markdown(book.rules()));
    }

    /** What an expert reads is what runs: every assertion's question and its words, values as the XPath they come from. */
    @Test
    void anAssertionIsToldInWordsAndInXPath() {
        Assertion way = book.rule("LIV-020").orElseThrow().assertions().get(0);
        assertThat(way.hasXPath()).isTrue();
        assertThat(way.context()).contains("c:siret");
        assertThat(way.test()).contains("f:siret(");
        assertThat(way.french().problem()).contains("‹").doesNotContain("  ").isNotEqualTo(way.english().problem());
        assertThat(way.french().remedy()).isNotBlank();
        assertThat(RuleBook.shipped().rules()).allSatisfy(rule -> assertThat(rule.assertions()).isEmpty());
        assertThat(book.rules()).filteredOn(rule -> !rule.kind().isEmpty()).flatExtracting(Rule::assertions).allMatch(Assertion::hasXPath);
    }

    @TestFactory
    Stream<DynamicTest> everyFindingSpeaksBothLanguages() {
        return Stream.concat(RuleFixtures.files().stream().filter(RuleFixtures::invalid), Stream.of(Specimen.FAULTY))
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> assertThat(findings(file)).isNotEmpty().allSatisfy(RuleBookTest::assertWhole)));
    }

    private static List<Finding> findings(Path file) throws IOException {
        Checker checker = file.equals(Specimen.FAULTY) ? Specimen.checker(Specimen.EXAMPLES) : RuleFixtures.checker(file);
        return checker.check(file.toString(), Files.readAllBytes(file)).verdict().findings();
    }

    private static void assertWhole(Finding finding) {
        assertThat(finding.french().text()).isNotEqualTo(finding.english().text());
        assertThat(finding.see()).isEqualTo("docs/regles.md#" + finding.rule());
        for (Message message : List.of(finding.french(), finding.english())) {
            for (String part : List.of(message.problem(), message.remedy())) {
                assertThat(part).isNotBlank().doesNotContain("{0}", "{1}", "{2}", "  ", " .").doesNotContainPattern("\\bnull\\b").hasSizeLessThan(600)
                        .matches("(?s)[\\p{Lu}«“\\d].*[.!?…]");
            }
        }
        assertThat(finding.french().text()).as("no-break spaces").doesNotContain(" :", " ;", " ?", " !", "« ", " »");
        assertThat(finding.french().text()).as("typographic apostrophes").doesNotContain("'");
    }

    private static String[] ids(String prefix, int... numbers) {
        return Arrays.stream(numbers).mapToObj(number -> "%s-%03d".formatted(prefix, number)).toArray(String[]::new);
    }
}
