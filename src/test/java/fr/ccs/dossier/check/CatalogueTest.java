package fr.ccs.dossier.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.document.MachineRules;
import fr.ccs.dossier.finding.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every id that stands anywhere stands everywhere: in the schemas, the rule book, the published page and the folders of fixtures. */
class CatalogueTest {
    private static final Path RULES = Path.of("schemas/1/rules");
    private static final Path PAGE = Path.of("docs/regles.md");
    private static final String ID = "([A-Z]{2,3}-\\d{3})";
    /** Rules that a later phase does not have though an earlier one has, each for its reason. */
    private static final Set<String> NOT_LATER = Set.of();
    private final RuleBook book = RuleBook.shipped();

    @Test
    void everyRuleOfTheSchemasIsInTheBookOnceAndTheReverse() {
        List<String> patterns = found(schematron(), "<sch:pattern id=\"regle-" + ID + "\"");
        assertThat(patterns).doesNotHaveDuplicates();
        assertThat(book.rules()).filteredOn(rule -> !rule.kind().isEmpty()).extracting(Rule::id).containsExactlyInAnyOrderElementsOf(patterns);
        assertThat(book.rules()).filteredOn(rule -> rule.kind().isEmpty()).extracting(Rule::id)
                .containsExactlyElementsOf(found(read(RULES.resolve("moteur.xml")), "<regle id=\"" + ID + "\""));
        assertThat(book.rules()).extracting(Rule::id).doesNotHaveDuplicates();
    }

    @Test
    void everyIdOfAnAssertionIsARuleOfThatFile() {
        assertThat(files(".sch")).allSatisfy(file -> assertThat(new TreeSet<>(found(read(file), "<sch:(?:assert|report) id=\"" + ID + "\""))).as("%s", file)
                .isEqualTo(new TreeSet<>(found(read(file), "<sch:pattern id=\"regle-" + ID + "\""))));
    }

    @Test
    void aReferenceLeadsToARuleThatThereIs() {
        assertThat(found(schematron(), "see=\"docs/regles.md#" + ID + "\"")).isNotEmpty().isSubsetOf(ids(book.rules()));
        assertThat(found(schematron(), "<sch:active pattern=\"regle-" + ID + "\"")).isNotEmpty().isSubsetOf(ids(book.rules()));
        assertThat(found(schematron(), "<sch:diagnostic id=\"" + ID + "(?:-[a-z0-9-]+)?-en\"")).isNotEmpty().isSubsetOf(ids(book.rules()));
    }

    @Test
    void everyEnglishMessageIsSaidByOneAssertion() {
        List<String> named = found(schematron(), "diagnostics=\"([^\"]+)\"");
        assertThat(found(schematron(), "<sch:diagnostic id=\"([^\"]+)\"")).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(new TreeSet<>(named));
    }

    @Test
    void thePublishedPageHasEveryRuleInTheOrderOfTheBookAndNoOther() {
        String page = read(PAGE);
        assertThat(found(page, "<a id=\"" + ID + "\"></a>")).containsExactlyElementsOf(ids(book.rules()));
        assertThat(found(page, "### " + ID + " \\(")).containsExactlyElementsOf(ids(book.rules()));
    }

    @Test
    void everyRuleOfAKindHasFixturesOfBothSortsAndEveryFolderIsARule() {
        List<String> withFolder = RuleFixtures.folders().stream().map(folder -> folder.getFileName().toString()).toList();
        assertThat(withFolder).containsExactlyInAnyOrderElementsOf(ids(book.rules().stream().filter(rule -> !rule.kind().isEmpty()).toList()));
        assertThat(RuleFixtures.folders()).allSatisfy(folder -> assertThat(RuleFixtures.list(folder)).anyMatch(RuleFixtures::valid).anyMatch(RuleFixtures::invalid));
    }

    /** What Schematron cannot decide is shown by hostile files, broken citations and broken installations; each in a test that names it. */
    @Test
    void everyRuleOfTheMachineIsTested() {
        String tests = Stream.of("check", "document", "cli", "seal").map(name -> Path.of("src/test/java/fr/ccs/dossier", name)).flatMap(folder -> RuleFixtures.list(folder).stream())
                .filter(file -> !file.endsWith("CatalogueTest.java")).map(CatalogueTest::read).collect(Collectors.joining());
        assertThat(MachineRules.all()).isNotEmpty().allSatisfy(rule -> assertThat(tests).contains(rule.id()));
    }

    /** What a draft breaks a closed document breaks too, and what keeps it from the jury keeps it from the archive. */
    @Test
    void aRuleThatIsActiveStaysActive() {
        assertThat(book.rules()).filteredOn(rule -> !rule.kind().isEmpty() && !NOT_LATER.contains(rule.id())).allSatisfy(rule -> {
            List<Integer> active = rule.phases().stream().map(code -> Phase.named(code).orElseThrow().ordinal()).toList();
            List<Integer> onwards = new ArrayList<>();
            for (int phase = active.get(0); phase < Phase.values().length; phase++) {
                onwards.add(phase);
            }
            assertThat(active).as("phases of %s: %s", rule.id(), rule.phases()).containsExactlyElementsOf(onwards);
        });
    }

    @Test
    void theExceptionsAreRules() {
        assertThat(ids(book.rules())).containsAll(NOT_LATER);
    }

    private static List<String> ids(List<Rule> rules) {
        return rules.stream().map(Rule::id).toList();
    }

    private static List<String> found(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().map((MatchResult match) -> match.group(1)).toList();
    }

    private static String schematron() {
        return files(".sch").stream().map(CatalogueTest::read).collect(Collectors.joining("\n"));
    }

    private static List<Path> files(String ending) {
        try (Stream<Path> walk = Files.walk(RULES)) {
            return walk.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
