package fr.ccs.dossier.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.helger.schematron.svrl.SVRLHelper;
import com.helger.schematron.svrl.SVRLMarshaller;
import com.helger.schematron.svrl.jaxb.FailedAssert;
import com.helger.schematron.svrl.jaxb.SchematronOutputType;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Finding;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is written finding by finding is what ph-schematron reads, and what it would write itself of the whole. */
class SvrlReportTest {
    private static final Checker CHECKER = Specimen.checker(Specimen.REFERENTIEL, Specimen.ANNUAIRE);

    @TestFactory
    Stream<DynamicTest> theLibraryReadsEveryFindingAndWritesTheSame() {
        List<Path> examples = Resolver.xmlFiles(Specimen.EXAMPLES.resolve("livrets"));
        assertThat(examples).hasSizeGreaterThan(3);
        return Stream.concat(examples.stream().map(SvrlReportTest::checked), Stream.of(
                CHECKER.check("cassé\u001B.xml", "<livret".getBytes(StandardCharsets.UTF_8)),
                CHECKER.check("hors schéma & <autre>.xml", Specimen.livret().with("<candidat", "<inconnu/><candidat").text().getBytes(StandardCharsets.UTF_8))))
                .map(verdict -> DynamicTest.dynamicTest(verdict.file().replaceAll("\\p{Cc}", ""), () -> compare(verdict)));
    }

    private static FileVerdict checked(Path file) {
        try {
            return CHECKER.check(file.toString(), Files.readAllBytes(file));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void compare(FileVerdict verdict) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        new SvrlReport(RuleBook.shipped()).write(verdict, written);
        SchematronOutputType theirs = new SVRLMarshaller(true).read(written.toByteArray());
        assertThat(theirs).as(written.toString(StandardCharsets.UTF_8)).isNotNull();
        List<Finding> ours = verdict.verdict().findings();
        assertThat(theirs.getActivePatternAndFiredRuleAndFailedAssert().stream().filter(FailedAssert.class::isInstance).map(FailedAssert.class::cast)
                .map(failed -> failed.getId() + " " + failed.getFlag() + " " + failed.getRole() + " " + SVRLHelper.getAsString(SVRLHelper.getText(failed)))).containsExactlyElementsOf(ours.stream()
                .map(one -> one.rule() + " " + one.location().line() + ":" + one.location().column() + " " + one.severity() + " " + one.french().text()).toList());
        assertThat(new SVRLMarshaller(true).setFormattedOutput(true).getAsBytes(theirs)).isEqualTo(written.toByteArray());
    }
}
