package fr.ccs.dossier.check;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.finding.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.sf.saxon.lib.ResourceResolver;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SAXDestination;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltExecutable;

/** Runs one rule sheet on one document and reads its report as events. */
final class RuleRun {
    private static final QName REFERENCE_DATE = new QName("dateReference");

    private RuleRun() {}

    /**
     * The findings of all rules of the sheet, in document order.
     *
     * @param documents what the rules may look up
     * @throws RulesFailed when a rule breaks down: nothing is then known about the document
     */
    static List<Finding> findings(XsltExecutable sheet, Document document, ResourceResolver documents, LocalDate referenceDate) {
        SvrlReader report = new SvrlReader(document::source);
        StringBuilder reason = new StringBuilder();
        try {
            Xslt30Transformer transformer = sheet.load30();
            transformer.setResourceResolver(new Lent(documents, transformer.getUnderlyingController()));
            transformer.setErrorReporter(error -> { });
            transformer.setMessageHandler(message -> reason.append(' ').append(message.getContent().getStringValue()));
            transformer.setGlobalContextItem(document.tree());
            transformer.setStylesheetParameters(Map.of(REFERENCE_DATE, new XdmAtomicValue(referenceDate)));
            transformer.applyTemplates(document.tree(), new SAXDestination(report));
            return report.findings();
        } catch (SaxonApiException | RuntimeException e) {
            throw e instanceof RulesFailed failed ? failed : new RulesFailed(e.getMessage() + reason, e);
        } finally {
            FreeText.forget();
        }
    }
}
