package fr.ccs.dossier.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.helger.io.resource.FileSystemResource;
import com.helger.schematron.api.xslt.ISchematronXSLTBasedProvider;
import com.helger.schematron.schxslt2.xslt.SchematronResourceSchXslt2;
import com.helger.schematron.svrl.AbstractSVRLMessage;
import com.helger.schematron.svrl.SVRLHelper;
import com.helger.schematron.svrl.jaxb.SchematronOutputType;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.document.Saxon;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Rule;
import fr.ccs.dossier.finding.Verdict;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.transform.Source;
import javax.xml.transform.TransformerException;
import javax.xml.transform.URIResolver;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.lib.ResourceRequest;
import net.sf.saxon.lib.ResourceResolver;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.trans.XPathException;
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
    private final Map<String, SchematronResourceSchXslt2> engines = new HashMap<>();

    @TestFactory
    Stream<DynamicTest> bothEnginesFindTheSame() {
        return Stream.concat(Specimen.documents().stream(), RuleFixtures.files().stream())
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> compare(file)));
    }

    /** The trap itself: left alone, the engine loses its report, and what reads it finds nothing. */
    @Test
    void theEngineLosesEveryFindingWhenItValidatesItsOwnReport() throws Exception {
        SchematronResourceSchXslt2 engine = engine("livret", "transmission");
        engine.setURIResolver(documents(Specimen.FAULTY, Specimen.checker(Specimen.EXAMPLES)));
        engine.setValidateSVRL(true);
        SchematronOutputType lost = engine.applySchematronValidationToSVRL(source(Specimen.FAULTY));
        assertThat(lost).isNull();
        assertThat(SVRLHelper.getAllFailedAssertionsAndSuccessfulReports(lost)).isEmpty();
        assertThat(Specimen.checker(Specimen.EXAMPLES).check("faulty", Files.readAllBytes(Specimen.FAULTY)).verdict().findings()).isNotEmpty();
    }

    private void compare(Path file) throws Exception {
        Checker checker = file.startsWith(RuleFixtures.ROOT) ? RuleFixtures.checker(file) : Specimen.checker(Specimen.EXAMPLES);
        FileVerdict ours = checker.check(file.toString(), Files.readAllBytes(file));
        assertThat(ours.verdict()).isInstanceOf(Verdict.Checked.class);
        if (ours.rules() == 0) {
            return;
        }
        List<String> found = ours.verdict().findings().stream().filter(finding -> ofAKind(finding.rule()))
                .map(DifferentialTest::place).sorted().toList();
        String rules = Kind.ofRoot(ours.kind()).orElseThrow().files();
        SchematronResourceSchXslt2 engine = engines.computeIfAbsent(rules + " " + ours.phase(), key -> engine(rules, ours.phase()));
        engine.setURIResolver(documents(file, checker));
        SchematronOutputType theirs = engine.applySchematronValidationToSVRL(source(file));
        assertThat(theirs).isNotNull();
        assertThat(SVRLHelper.getAllFailedAssertionsAndSuccessfulReports(theirs).stream().map(DifferentialTest::place).sorted())
                .containsExactlyElementsOf(found);
    }

    /** The machine's own rules are no Schematron. */
    private static boolean ofAKind(String rule) {
        return RuleBook.shipped().rule(rule).map(Rule::kind).filter(kind -> !kind.isEmpty()).isPresent();
    }

    private static SchematronResourceSchXslt2 engine(String kind, String phase) {
        SchematronResourceSchXslt2 engine = new CompiledOnce(RULES.resolve(kind + ".sch"));
        engine.setValidateSVRL(false);
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

    /** What our own rules may look up, as text: their engine keeps trees of its own. */
    private static URIResolver documents(Path file, Checker checker) throws IOException {
        Document document = ((Reading.Read) new DocumentReader(Limits.DEFAULT).read(file)).document();
        ResourceResolver documents = checker.documents(document);
        return (href, base) -> {
            if (!href.startsWith("ccs:/")) {
                return new StreamSource(RULES.resolve(href).toFile());
            }
            ResourceRequest request = new ResourceRequest();
            request.uri = href;
            try {
                StringWriter text = new StringWriter();
                Saxon.PROCESSOR.newSerializer(text).serialize(documents.resolve(request));
                return new StreamSource(new StringReader(text.toString()));
            } catch (XPathException | SaxonApiException e) {
                throw new TransformerException(e);
            }
        };
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
