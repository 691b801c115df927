package fr.ccs.dossier.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The package table of the architecture: who may use whom, which library is locked where, and why. */
class PackagesTest {
    private static final String BASE = "fr.ccs.dossier.";
    static final JavaClasses MAIN = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("fr.ccs.dossier");

    /** A stage, the stages it may use, and what would be lost if it used more. */
    private record Stage(String name, List<String> mayUse, String because) {}

    private static final List<Stage> STAGES = List.of(
            new Stage("model", List.of(), "the generated types are the schemas and nothing else"),
            new Stage("finding", List.of(), "every other stage must be able to speak of findings"),
            new Stage("document", List.of("finding", "model"), "reading decides nothing and prints nothing"),
            new Stage("check", List.of("document", "finding", "model", "jury", "seal", "dossier"), "a verdict must not depend on how it is reported or asked for"),
            new Stage("report", List.of("finding", "dossier"), "a report says what was found, or who is waited for, and finds nothing itself"),
            new Stage("render", List.of("document"), "what is printed is the document, whatever a check thought of it"),
            new Stage("seal", List.of("document", "finding"), "a signature is judged by itself"),
            new Stage("jury", List.of("model"), "what counts is decided by pure functions"),
            new Stage("dossier", List.of("document", "model", "finding", "jury"), "the life cycle knows no command and no print"),
            new Stage("archive", List.of("dossier", "document", "finding", "check", "seal", "report"), "a deposit only gathers what other stages made"),
            new Stage("exchange", List.of("document", "dossier", "model"), "a flux out is made from the register and the dossiers alone"),
            new Stage("draft", List.of("document", "model", "render"), "a new document owes nothing to a verdict"),
            new Stage("serve", List.of("finding", "report"), "the service knows how to listen; what it answers with is handed to it"),
            new Stage("cli", List.of("model", "finding", "document", "check", "report", "render", "seal", "jury", "dossier", "archive", "exchange", "draft", "serve"),
                    "the command line composes the stages"));

    /** A library and the only stages that may touch it. */
    private record Lock(String library, List<String> stages, String because) {}

    private static final List<Lock> LOCKS = List.of(
            new Lock("jakarta.xml.bind..", List.of("model"), "there is no mapping layer"),
            new Lock("javax.xml.parsers..", List.of("document"), "there is one door for XML, and it is hardened"),
            new Lock("javax.xml.validation..", List.of("check"), "the XSD is judged in one place"),
            new Lock("com.helger..", List.of("check"), "Schematron is an affair of the check"),
            new Lock("net.sf.saxon..", List.of("document", "check", "report", "render", "seal", "dossier", "exchange"), "who only composes stages needs no tree"),
            new Lock("com.fasterxml..", List.of("report"), "JSON is a form of report"),
            new Lock("org.apache.fop..", List.of("render"), "only printing sets type"),
            new Lock("org.apache.xmlgraphics..", List.of("render"), "only printing sets type"),
            new Lock("org.apache.pdfbox..", List.of("render", "seal"), "a PDF is printed in one place, and sealed or read as a scan in the other"),
            new Lock("org.apache.commons.io..", List.of("dossier", "archive"), "files in bulk are handled there"),
            new Lock("eu.europa.esig..", List.of("seal"), "signatures have one judge"),
            new Lock("org.bouncycastle..", List.of("seal"), "keys and certificates are handled in one place"),
            new Lock("org.jose4j..", List.of("exchange"), "badges are proved in one place"),
            new Lock("com.google.zxing..", List.of("render", "seal"), "a code is printed in one place and read in another"),
            new Lock("org.eclipse.jetty..", List.of("serve"), "nothing else listens"),
            new Lock("com.sun.net.httpserver..", List.of(), "the JDK's own server has neither limits nor back-pressure"),
            new Lock("picocli..", List.of("cli"), "the stages must be usable without a command line"));

    @TestFactory
    Stream<DynamicTest> aStageUsesOnlyWhatItMay() {
        return STAGES.stream().map(stage -> DynamicTest.dynamicTest(stage.name, () -> {
            String[] allowed = Stream.concat(Stream.of(stage.name), stage.mayUse.stream()).map(name -> BASE + name + "..").toArray(String[]::new);
            classes().that().resideInAPackage(BASE + stage.name + "..").should()
                    .onlyDependOnClassesThat(not(resideInAnyPackage("fr.ccs.dossier..")).or(resideInAnyPackage(allowed)))
                    .because(stage.because).allowEmptyShould(true).check(MAIN);
        }));
    }

    @TestFactory
    Stream<DynamicTest> aLibraryStaysWhereItIsLocked() {
        return LOCKS.stream().map(lock -> DynamicTest.dynamicTest(lock.library, () -> noClasses().that()
                .resideOutsideOfPackages(lock.stages.stream().map(name -> BASE + name + "..").toArray(String[]::new))
                .should().dependOnClassesThat().resideInAPackage(lock.library).because(lock.because).allowEmptyShould(true).check(MAIN)));
    }

    @Test
    void everyPackageIsAStageOfTheTable() {
        assertThat(MAIN.stream().map(JavaClass::getPackageName).distinct())
                .allSatisfy(name -> assertThat(STAGES).extracting(Stage::name).contains(name.replace(BASE, "")));
    }

    @Test
    void noStagesUseOneAnotherInACircle() {
        slices().matching("fr.ccs.dossier.(*)..").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void nobodyUsesTheCommandLine() {
        noClasses().that().resideOutsideOfPackage(BASE + "cli..").should().dependOnClassesThat().resideInAPackage(BASE + "cli..").check(MAIN);
    }
}
