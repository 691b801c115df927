package fr.ccs.dossier.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.helger.io.resource.FileSystemResource;
import com.helger.schematron.api.xslt.ISchematronXSLTBasedProvider;
import com.helger.schematron.schxslt2.xslt.SchematronResourceSchXslt2;
import com.helger.schematron.svrl.AbstractSVRLMessage;
import com.helger.schematron.svrl.SVRLHelper;
import com.helger.schematron.svrl.jaxb.SchematronOutputType;
import fr.ccs.dossier.document.Citation;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Lookup;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Verdict;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.value.DateValue;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The same rules through ph-schematron's public engine find the same faults at the same elements as ours do: what our own path
 * (precompiled sheets, Java functions, streamed report) adds changes no verdict.
 */
class DifferentialTest {
    private static final Path RULES = Path.of("schemas/1/rules").toAbsolutePath();
    private static final Resolver CITED = new Resolver(List.of(Specimen.EXAMPLES.resolve("referentiel"), RuleFixtures.REFERENTIELS),
            new DocumentReader(Limits.DEFAULT));
    private static final Checker OURS = new Checker(CITED, Specimen.DAY);
    private final Map<String, SchematronResourceSchXslt2> engines = new HashMap<>();

    @TestFactory
    Stream<DynamicTest> bothEnginesFindTheSame() {
        return Stream.concat(Resolver.xmlFiles(Specimen.EXAMPLES).stream(), RuleFixtures.files().stream())
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> compare(file)));
    }

    /** The trap itself: left alone, the engine loses its report, and what reads it finds nothing. */
    @Test
    void theEngineLosesEveryFindingWhenItValidatesItsOwnReport() throws Exception {
        SchematronResourceSchXslt2 engine = engine("livret", "transmission");
        engine.setValidateSVRL(true);
        SchematronOutputType lost = engine.applySchematronValidationToSVRL(source(Specimen.FAULTY));
        assertThat(lost).isNull();
        assertThat(SVRLHelper.getAllFailedAssertionsAndSuccessfulReports(lost)).isEmpty();
        assertThat(OURS.check("faulty", Files.readAllBytes(Specimen.FAULTY)).verdict().findings()).isNotEmpty();
    }

    private void compare(Path file) throws Exception {
        FileVerdict ours = OURS.check(file.toString(), Files.readAllBytes(file));
        assertThat(ours.verdict()).isInstanceOf(Verdict.Checked.class);
        if (ours.rules() == 0) {
            return;
        }
        List<String> found = ours.verdict().findings().stream().filter(finding -> !finding.rule().matches("(RES|XML)-.*"))
                .map(DifferentialTest::place).sorted().toList();
        SchematronOutputType theirs = engines.computeIfAbsent(ours.kind() + " " + ours.phase(), key -> engine(key.split(" ")[0], key.split(" ")[1]))
                .applySchematronValidationToSVRL(source(file));
        assertThat(theirs).isNotNull();
        assertThat(SVRLHelper.getAllFailedAssertionsAndSuccessfulReports(theirs).stream().map(DifferentialTest::place).sorted())
                .containsExactlyElementsOf(found);
    }

    private static SchematronResourceSchXslt2 engine(String kind, String phase) {
        SchematronResourceSchXslt2 engine = new CompiledOnce(RULES.resolve(kind + ".sch"));
        engine.setValidateSVRL(false);
        engine.setURIResolver((href, base) -> resolve(href));
        engine.parameters().put("{http://dmaus.name/ns/2023/schxslt}phase", phase);
        engine.parameters().put("dateReference", new DateValue(Specimen.DAY));
        return engine;
    }

    /** Its own cache knows nothing of parameters, and so of phases; without one it compiles the rules anew for each document. */
    private static final class CompiledOnce extends SchematronResourceSchXslt2 {
        private ISchematronXSLTBasedProvider compiled;

        CompiledOnce(Path rules) {
            super(new FileSystemResource(rules.toFile()));
            setUseCache(false);
        }

        @Override
        public ISchematronXSLTBasedProvider getXSLTProvider() {
            if (compiled == null) {
                compiled = super.getXSLTProvider();
            }
            return compiled;
        }
    }

    private static Source resolve(String href) {
        if (!href.startsWith("ccs:/")) {
            return new StreamSource(RULES.resolve(href).toFile());
        }
        String[] parts = href.substring("ccs:/".length()).split("/");
        Citation citation = new Citation(Kind.ofRoot(parts[0]).orElseThrow(), decoded(parts[1]), parts.length > 2 ? decoded(parts[2]) : "");
        return CITED.find(citation) instanceof Lookup.Found found ? new StreamSource(new ByteArrayInputStream(found.document().bytes()))
                : new StreamSource(new StringReader("<absent/>"));
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }

    private static Source source(Path file) {
        return new StreamSource(file.toFile());
    }

    private static String place(Finding finding) {
        return finding.rule() + " " + finding.location().path().replace("[1]", "");
    }

    /** The element of an attribute, as in our findings. */
    private static String place(AbstractSVRLMessage message) {
        return message.getID() + " " + message.getLocation().replaceAll("Q\\{[^}]*\\}", "").replace("[1]", "").replaceAll("/@.*", "");
    }
}
