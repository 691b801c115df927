package fr.ccs.dossier.check;

import com.helger.schematron.svrl.SVRLMarshaller;
import com.helger.schematron.svrl.jaxb.ActivePattern;
import com.helger.schematron.svrl.jaxb.DiagnosticReference;
import com.helger.schematron.svrl.jaxb.FailedAssert;
import com.helger.schematron.svrl.jaxb.FiredRule;
import com.helger.schematron.svrl.jaxb.PropertyReference;
import com.helger.schematron.svrl.jaxb.SchematronOutputType;
import com.helger.schematron.svrl.jaxb.Text;
import com.helger.xml.serialize.write.SafeXMLStreamWriter;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Rule;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.AbstractList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One document's verdict as SVRL, the standard's own report form, with what the reading and the XSD found beside the rules.
 *
 * <p>What a derogation covers has the role {@code DEROGATION} instead of its severity, which stands as property {@code gravite} then,
 * and the derogation as property {@code derogation}; what a baseline knew has the role {@code CONNU}.
 */
public final class SvrlReport {
    private final RuleBook book;

    public SvrlReport(RuleBook book) {
        this.book = book;
    }

    /**
     * Writes one complete SVRL document, finding by finding; the stream is left open.
     *
     * @throws IllegalStateException when the report would not be valid SVRL; what was written until then has no end
     */
    public void write(FileVerdict file, OutputStream out) {
        SchematronOutputType report = new SchematronOutputType();
        report.setTitle(file.file());
        report.setPhase(file.phase().isEmpty() ? null : file.phase());
        report.setSchemaVersion(book.ruleSet().version() + " " + book.ruleSet().sha256());
        report.setActivePatternAndFiredRuleAndFailedAssert(new Events(file));
        var library = new SVRLMarshaller(true).setFormattedOutput(true);
        if (library.write(report, SafeXMLStreamWriter.create(new LeftOpen(out), library.getXMLWriterSettings())).isFailure()) {
            throw new IllegalStateException("the verdict on " + file.file() + " could not be written as SVRL");
        }
    }

    /** The library closes what it has written to. */
    private static final class LeftOpen extends FilterOutputStream {
        private LeftOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    /** The parts of a report, each made when its turn to be written comes: of a hundred thousand findings, one is in the library's form at a time. */
    private final class Events extends AbstractList<Object> {
        private final FileVerdict file;
        private final List<Finding> findings;

        private Events(FileVerdict file) {
            this.file = file;
            this.findings = file.verdict().findings();
        }

        @Override
        public int size() {
            return 1 + 2 * findings.size();
        }

        @Override
        public Object get(int index) {
            if (index == 0) {
                return pattern(file);
            }
            Finding finding = findings.get((index - 1) / 2);
            return index % 2 == 1 ? fired(finding) : failed(finding);
        }
    }

    private static ActivePattern pattern(FileVerdict file) {
        ActivePattern pattern = new ActivePattern();
        pattern.setId(file.verdict().code());
        pattern.setDocuments(file.sha256().isEmpty() ? "urn:sha256:unknown" : "urn:sha256:" + file.sha256());
        return pattern;
    }

    private static FiredRule fired(Finding finding) {
        FiredRule fired = new FiredRule();
        fired.setContext(xpath(finding));
        return fired;
    }

    private static String xpath(Finding finding) {
        return finding.location().path().isEmpty() ? "/" : finding.location().path().replace("/", "/*:");
    }

    private FailedAssert failed(Finding finding) {
        FailedAssert failed = new FailedAssert();
        failed.setId(finding.rule());
        failed.setRole(finding.excuse().isEmpty() ? finding.severity().name() : finding.waiver().isPresent() ? "DEROGATION" : "CONNU");
        failed.setSee(finding.see());
        failed.setFlag(finding.location().line() + ":" + finding.location().column());
        failed.setTest(book.rule(finding.rule()).map(Rule::title).map(Rule.Text::french).orElse(finding.rule()));
        failed.setLocation(xpath(finding));
        DiagnosticReference english = new DiagnosticReference();
        english.setDiagnostic(finding.rule() + "-en");
        english.setLang("en");
        english.getContent().add(finding.english().text());
        Text french = new Text();
        french.setLang("fr");
        french.getContent().add(finding.french().text());
        failed.getDiagnosticReferenceOrPropertyReferenceOrText().add(english);
        failed.getDiagnosticReferenceOrPropertyReferenceOrText().add(french);
        if (finding.excuse().isPresent()) {
            failed.getDiagnosticReferenceOrPropertyReferenceOrText().add(property("gravite", finding.severity().name()));
        }
        finding.waiver().ifPresent(waiver -> failed.getDiagnosticReferenceOrPropertyReferenceOrText().add(property("derogation",
                Stream.of(waiver.decidedBy(), waiver.date() + "/" + waiver.expiry(), waiver.heldIn(), waiver.justification())
                        .filter(part -> !part.isEmpty()).collect(Collectors.joining(" | ")))));
        return failed;
    }

    private static PropertyReference property(String name, String value) {
        PropertyReference property = new PropertyReference();
        property.setProperty(name);
        Text text = new Text();
        text.getContent().add(value);
        property.setText(text);
        return property;
    }
}
