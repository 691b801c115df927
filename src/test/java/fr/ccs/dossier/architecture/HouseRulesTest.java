package fr.ccs.dossier.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What our classes never do, each for its reason. */
class HouseRulesTest {
    private static final JavaClasses MAIN = PackagesTest.MAIN.that(not(resideInAPackage("fr.ccs.dossier.model")));

    @Test
    void noNameSaysNothing() {
        noClasses().should().haveSimpleNameEndingWith("Impl").orShould().haveSimpleNameEndingWith("Factory").orShould().haveSimpleNameEndingWith("Manager")
                .orShould().haveSimpleNameStartingWith("Default").orShould().haveSimpleNameContaining("Util").orShould().haveSimpleNameContaining("Helper")
                .because("a name must say what a thing is for").check(MAIN);
        noClasses().should().resideInAnyPackage("..util..", "..utils..", "..helper..", "..helpers..", "..common..", "..commons..")
                .because("a package is a stage, never a drawer").check(MAIN);
    }

    @Test
    void noInterfaceHasOnlyOneImplementation() {
        List<JavaClass> interfaces = MAIN.stream().filter(JavaClass::isInterface).filter(type -> !type.isAnnotation()).toList();
        assertThat(interfaces).allSatisfy(type -> assertThat(type.getAllSubclasses().size()).as(type.getName()).isNotEqualTo(1));
    }

    @Test
    void nothingOpensAConnection() {
        noClasses().that().doNotHaveFullyQualifiedName("fr.ccs.dossier.seal.TimeAuthority").should().dependOnClassesThat().haveFullyQualifiedName("java.net.URLConnection")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.net.HttpURLConnection")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.net.Socket")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.net.ServerSocket")
                .orShould().dependOnClassesThat().resideInAPackage(HttpClient.class.getPackageName())
                .orShould().callMethod("java.net.URL", "openStream").orShould().callMethod("java.net.URL", "openConnection")
                .because("all but asking the time-stamp authority that a user names must work, and be safe, without a network").check(MAIN);
    }

    @Test
    void noTreeOfTheDomStandsOnTheCheckingPath() {
        noClasses().that().resideInAnyPackage("fr.ccs.dossier.document..", "fr.ccs.dossier.check..", "fr.ccs.dossier.finding..")
                .and().haveNameNotMatching(".*\\.check\\.Schemas(\\$.*)?")
                .should().dependOnClassesThat().resideInAPackage("org.w3c.dom..")
                .because("Saxon on a DOM takes time that grows with the square of the failures").check(MAIN);
        noClasses().that().haveNameMatching(".*\\.check\\.Schemas(\\$.*)?").should()
                .dependOnClassesThat(resideInAPackage("org.w3c.dom..").and(not(nameMatching("org\\.w3c\\.dom\\.ls\\.LS(Input|ResourceResolver)"))))
                .because("an LSInput is how the JDK's XSD takes a stream, and no tree").check(MAIN);
    }

    @Test
    void phSchematronWritesReportsAndChecksNothing() {
        noClasses().should().dependOnClassesThat(resideInAPackage("com.helger.schematron..").and(not(resideInAPackage("com.helger.schematron.svrl.."))))
                .because("its engine loses findings by default, ignores phases and expands entities of what it is given").check(MAIN);
    }

    @Test
    void everyXmlFactoryIsTheJdksOwn() {
        noClasses().should().callMethodWhere(target(nameMatching("newInstance|newFactory|newNSInstance"))
                        .and(target(owner(resideInAPackage("javax.xml..")))))
                .because("Saxon and others on the classpath would answer newInstance(), and the JDK's limits would silently not apply").check(MAIN);
    }

    @Test
    void noTextDependsOnTheMachinesOwnEncoding() {
        noClasses().should().callMethod(String.class, "getBytes").orShould().callConstructor(String.class, byte[].class)
                .orShould().callConstructor(InputStreamReader.class, InputStream.class).orShould().callConstructor(OutputStreamWriter.class, OutputStream.class)
                .orShould().callConstructor(PrintStream.class, OutputStream.class).orShould().callMethod(ByteArrayOutputStream.class, "toString")
                .because("on Java 17 the default encoding is that of the locale, and our texts are UTF-8").check(MAIN);
    }

    @Test
    void theClockIsReadInOnePlaceOfTheCommandLine() {
        noClasses().that().doNotHaveFullyQualifiedName("fr.ccs.dossier.cli.Moment").should()
                .callMethodWhere(target(name("now")).and(target(owner(resideInAPackage("java.time..")))))
                .orShould().callMethod(System.class, "currentTimeMillis")
                .because("the same document on the same date gives the same verdict and the same print, and a day is that of France").check(MAIN);
        noClasses().should().callMethod(ZoneId.class, "systemDefault").because("the machine may stand anywhere").check(MAIN);
    }

    @Test
    void nothingIsLogged() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("org.slf4j..", "java.util.logging..", "org.apache.commons.logging..")
                .because("what a user must know is said in a report, an exit code or an exception").check(MAIN);
        noClasses().that().resideOutsideOfPackage("fr.ccs.dossier.cli..").and().doNotHaveSimpleName("RuleCompiler").should()
                .accessField(System.class, "out").orShould().accessField(System.class, "err")
                .because("a stage has no terminal").check(MAIN);
    }

    @Test
    void dataIsARecordOrFinal() {
        assertThat(MAIN.stream().filter(type -> !type.isInterface() && !type.isEnum() && !type.isAnonymousClass() && type.isTopLevelClass())
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .filter(type -> !type.getModifiers().contains(JavaModifier.FINAL) && !type.getModifiers().contains(JavaModifier.ABSTRACT)))
                .as("open classes").isEmpty();
    }

    private static DescribedPredicate<JavaCall<?>> originOwner(DescribedPredicate<? super JavaClass> owner) {
        return DescribedPredicate.describe("from within one", call -> owner.test(call.getOriginOwner()));
    }

    @Test
    void anExceptionSaysWhoseFaultItIs() {
        noClasses().should().callConstructorWhere(target(owner(nameMatching("java\\.lang\\.(Exception|RuntimeException|Error|Throwable)")))
                        .and(not(originOwner(assignableTo(Throwable.class)))))
                .because("a caller can do nothing sensible with it").check(MAIN);
    }
}
