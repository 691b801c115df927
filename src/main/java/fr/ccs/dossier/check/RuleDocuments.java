package fr.ccs.dossier.check;

import fr.ccs.dossier.document.Citation;
import fr.ccs.dossier.document.CitedDocuments;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Saxon;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Finding;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.lib.ResourceRequest;
import net.sf.saxon.lib.ResourceResolver;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.trans.XPathException;

/**
 * All that the rules of one document may look up: the documents it cites, and what the machine says of another document, as
 * {@code document('ccs:/verdict/livret/NUMERO/2026-06-18')}: {@code <verdict etat="checked"><constat regle="LIV-004" gravite="ERREUR"
 * ligne="12"/>…</verdict>}, judged on that day in the phase that its own state calls for, no derogation applied; {@code
 * etat="absent"} when it is not found.
 */
final class RuleDocuments implements ResourceResolver {
    private static final String VERDICT = "verdict";
    private final CitedDocuments cited;
    private final Verdicts verdicts;

    RuleDocuments(CitedDocuments cited, Verdicts verdicts) {
        this.cited = cited;
        this.verdicts = verdicts;
    }

    /** Where verdicts on other documents come from. */
    interface Verdicts {
        /** @return empty when the document is not found */
        Optional<FileVerdict> on(Citation document, LocalDate day);
    }

    @Override
    public Source resolve(ResourceRequest request) throws XPathException {
        List<String> parts = CitedDocuments.parts(request.uri);
        if (parts.isEmpty() || !parts.get(0).equals(VERDICT)) {
            return cited.resolve(request);
        }
        try {
            Citation citation = Kind.ofRoot(parts.get(1)).flatMap(kind -> Citation.named(kind, parts.get(2), "")).orElseThrow();
            String xml = verdicts.on(citation, LocalDate.parse(parts.get(3))).map(RuleDocuments::xml).orElse("<verdict etat=\"absent\"/>");
            return Saxon.PROCESSOR.newDocumentBuilder().build(new StreamSource(new StringReader(xml))).asSource();
        } catch (IndexOutOfBoundsException | DateTimeException | java.util.NoSuchElementException misnamed) {
            throw new XPathException("names no document and day: " + request.uri);
        } catch (SaxonApiException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String xml(FileVerdict verdict) {
        StringBuilder xml = new StringBuilder("<verdict etat=\"" + verdict.verdict().code() + "\">");
        for (Finding finding : verdict.verdict().findings()) {
            xml.append("<constat regle=\"").append(finding.rule()).append("\" gravite=\"").append(finding.severity()).append("\" ligne=\"")
                    .append(finding.location().line()).append("\"/>");
        }
        return xml.append("</verdict>").toString();
    }
}
