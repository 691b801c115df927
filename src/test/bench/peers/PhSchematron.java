package peers;

import com.helger.io.resource.FileSystemResource;
import com.helger.schematron.api.xslt.ISchematronXSLTBasedProvider;
import com.helger.schematron.schxslt2.xslt.SchematronResourceSchXslt2;
import com.helger.schematron.svrl.SVRLHelper;
import com.helger.schematron.svrl.jaxb.SchematronOutputType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.transform.Source;
import javax.xml.transform.TransformerException;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.value.DateValue;

/**
 * The public API of ph-schematron with SchXslt2. Left to itself it would lose every finding (it rejects the report that SchXslt2 writes) and ignore the phase;
 * both are set right here, as is its cache, which knows nothing of phases.
 */
final class PhSchematron implements Peer {
    private final Xsd xsd = new Xsd();
    private final SchematronResourceSchXslt2 engine = new CompiledOnce();
    private final Map<String, byte[]> texts = new HashMap<>();

    PhSchematron(LocalDate day) throws Exception {
        engine.setValidateSVRL(false);
        engine.parameters().put("{http://dmaus.name/ns/2023/schxslt}phase", PHASE);
        engine.parameters().put("dateReference", new DateValue(day));
        engine.setURIResolver((href, base) -> source(href));
    }

    /** Its engine takes texts, which it parses anew for each document. */
    private Source source(String href) throws TransformerException {
        if (!href.startsWith("ccs:")) {
            return new StreamSource(RULES.resolveSibling(href).toFile());
        }
        try {
            byte[] text = texts.get(href);
            if (text == null) {
                text = Cited.bytes(href);
                texts.put(href, text);
            }
            return new StreamSource(new ByteArrayInputStream(text));
        } catch (IOException e) {
            throw new TransformerException(e);
        }
    }

    @Override
    public List<String> brokenRules(byte[] document) throws Exception {
        xsd.demandValid(document);
        SchematronOutputType report = engine.applySchematronValidationToSVRL(new StreamSource(new ByteArrayInputStream(document)));
        if (report == null) {
            throw new IllegalStateException("ph-schematron lost its report");
        }
        return Xsd.sorted(SVRLHelper.getAllFailedAssertionsAndSuccessfulReports(report).stream().map(message -> message.getID()));
    }

    private static final class CompiledOnce extends SchematronResourceSchXslt2 {
        private ISchematronXSLTBasedProvider compiled;

        CompiledOnce() {
            super(new FileSystemResource(RULES.toFile()));
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
}
