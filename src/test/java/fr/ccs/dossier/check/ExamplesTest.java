package fr.ccs.dossier.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What we show is what we demand: the examples and templates have no fault, and the faulty ones exactly those that are listed. */
class ExamplesTest {
    private static final Path TEMPLATES = Path.of("templates");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([A-Z]{2,3}-\\d{3}) \\| (\\d+) \\|");
    private static final Pattern DIGEST = Pattern.compile("<editionAppliquee [^>]*empreinte=\"([0-9a-f]*)\"");

    @TestFactory
    Stream<DynamicTest> everyExampleIsClean() {
        return Specimen.documents().stream().filter(file -> !faulty(file)).map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
            FileVerdict verdict = check(file);
            assertThat(verdict.verdict()).isEqualTo(new Verdict.Checked(List.of()));
            assertThat(verdict.rules() > 0).as("rules were applied").isEqualTo(!verdict.kind().equals("annuaire"));
        }));
    }

    @TestFactory
    Stream<DynamicTest> aClosedExampleIsCleanInEveryPhase() {
        return Specimen.documents().stream().filter(file -> !faulty(file) && !file.endsWith("brouillon.xml"))
                .flatMap(file -> Stream.of(Phase.values()).map(phase -> DynamicTest.dynamicTest(file + " " + phase,
                        () -> assertThat(Specimen.checker(Specimen.EXAMPLES).check(file.toString(), Files.readAllBytes(file), Optional.of(phase))
                                .verdict().findings()).isEmpty())));
    }

    @TestFactory
    Stream<DynamicTest> theFaultyOnesHaveExactlyTheFaultsThatAreListed() {
        return Specimen.documents().stream().filter(ExamplesTest::faulty).map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
            String list = Files.readString(expected(file));
            List<String> expected = ROW.matcher(list).results().map((MatchResult row) -> row.group(1) + ":" + row.group(2)).toList();
            assertThat(expected).hasSizeGreaterThanOrEqualTo(5);
            assertThat(Specimen.brief(check(file))).containsExactlyInAnyOrderElementsOf(expected);
        }));
    }

    @TestFactory
    Stream<DynamicTest> aCitedDigestIsThatOfTheEditionsFile() throws IOException {
        String digest = DocumentReader.sha256(Files.readAllBytes(Specimen.REFERENTIEL));
        return Resolver.xmlFiles(Specimen.EXAMPLES.resolve("livrets")).stream().map(file -> DynamicTest.dynamicTest(file.toString(),
                () -> assertThat(DIGEST.matcher(Files.readString(file)).results().map((MatchResult found) -> found.group(1)))
                        .isNotEmpty().allMatch(digest::equals)));
    }

    /** As their evaluators send them: complete, to be closed and signed. The reassessment cites minutes that the story has yet to write. */
    @TestFactory
    Stream<DynamicTest> theLivretsOfTheStoryAreReadyToBeClosed() {
        return Stream.concat(Resolver.xmlFiles(Specimen.HISTOIRE.resolve("livrets")).stream(), Resolver.xmlFiles(Specimen.HISTOIRE.resolve("referentiel")).stream())
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
                    FileVerdict verdict = inTheStory().check(file.toString(), Files.readAllBytes(file), Optional.of(Phase.SIGNATURE));
                    assertThat(verdict.rules()).isGreaterThan(0);
                    assertThat(Specimen.brief(verdict)).isEqualTo(file.endsWith("D-2026-0002-L2.xml") ? List.of("RES-001:6") : List.of());
                }));
    }

    /** The second edition is in force from 2027 on: the day by which the story is told. */
    private static Checker inTheStory() {
        return Specimen.checker(Specimen.EXAMPLES).on(LocalDate.of(2027, 2, 1));
    }

    @TestFactory
    Stream<DynamicTest> everyTemplateIsValidAndADraftWithoutFault() {
        return Resolver.xmlFiles(TEMPLATES).stream().filter(file -> !file.startsWith(TEMPLATES.resolve("lettres"))).map(file -> DynamicTest.dynamicTest(file.toString(),
                () -> assertThat(Specimen.checker(Specimen.REFERENTIEL).check(file.toString(), Files.readAllBytes(file), Optional.of(Phase.BROUILLON))
                        .verdict()).isEqualTo(new Verdict.Checked(List.of()))));
    }

    @Test
    void theExamplesShowEveryStageOfALivret() throws IOException {
        List<String> texts = Specimen.documents().stream().map(file -> Specimen.of(file).text()).toList();
        assertThat(texts).anyMatch(text -> text.contains("etat=\"BROUILLON\"")).anyMatch(text -> text.contains("type=\"REEVALUATION\""))
                .anyMatch(text -> text.contains("proposition=\"NON_ACQUISE\"")).anyMatch(text -> text.contains("<entretien "));
    }

    private static FileVerdict check(Path file) throws IOException {
        return Specimen.checker(Specimen.EXAMPLES).check(file.toString(), Files.readAllBytes(file));
    }

    private static boolean faulty(Path file) {
        return Files.exists(expected(file));
    }

    /** The list of its faults, beside a faulty example. */
    private static Path expected(Path file) {
        return Path.of(file.toString().replace(".xml", ".attendus.md"));
    }
}
