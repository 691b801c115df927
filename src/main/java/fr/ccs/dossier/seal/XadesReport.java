package fr.ccs.dossier.seal;

import eu.europa.esig.dss.enumerations.ValidationLevel;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import eu.europa.esig.dss.xades.validation.XMLDocumentValidator;
import fr.ccs.dossier.document.Document;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Steps;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Has DSS judge the signatures of a document; all threads may use it.
 *
 * <p>Nothing of DSS is kept from one document to the next: its store of revocation lists grows with every certificate, and is of one thread.
 */
final class XadesReport {
    private final Trust trust;
    private final Instant at;

    /** @param at the moment to judge at */
    XadesReport(Trust trust, Instant at) {
        this.trust = trust;
        this.at = at;
    }

    /** What DSS says of these signatures of a document, by the identifier that each bears; it never sees the others. */
    Map<String, Conclusion> conclusions(Document document, Set<XdmNode> signatures) {
        try {
            return judged(document, signatures);
        } catch (DSSException | IllegalArgumentException | IllegalStateException unreadable) {
            return alone(document, signatures);
        }
    }

    /** What DSS could not read in one signature must not keep the others from being judged. */
    private Map<String, Conclusion> alone(Document document, Set<XdmNode> signatures) {
        Map<String, Conclusion> conclusions = new HashMap<>();
        for (XdmNode signature : signatures) {
            try {
                conclusions.putAll(judged(document, Set.of(signature)));
            } catch (DSSException | IllegalArgumentException | IllegalStateException unreadable) {
                String id = signature.getAttributeValue(new QName("Id"));
                conclusions.put(id, Conclusion.without(id, new Flaw(Defect.UNREADABLE)));
            }
        }
        return conclusions;
    }

    private Map<String, Conclusion> judged(Document document, Set<XdmNode> signatures) {
        XMLDocumentValidator validator = new XMLDocumentValidator(new InMemoryDocument(document.bytes(), "document.xml"));
        keep(validator.getRootElement(), document, signatures);
        Reports reports = judged(validator, Dss.verifier(trust), at);
        return validator.getSignatures().stream().map(signature -> DssReport.conclusion(reports, signature, trust, at))
                .collect(Collectors.toMap(Conclusion::id, Function.identity()));
    }

    /** Runs DSS by the branch's policy, without what nobody reads. */
    static Reports judged(SignedDocumentValidator validator, CertificateVerifier verifier, Instant at) {
        validator.setCertificateVerifier(verifier);
        validator.setValidationTime(Date.from(at));
        validator.setValidationLevel(ValidationLevel.ARCHIVAL_DATA);
        validator.setEnableEtsiValidationReport(false);
        validator.setIncludeSemantics(false);
        return validator.validateDocument(Policy.OF_A_BRANCH);
    }

    /** Takes all other signatures out of the tree: each signs the document without any, so what remains is what it signed. */
    private static void keep(org.w3c.dom.Document tree, Document document, Set<XdmNode> kept) {
        List<XdmNode> all = document.tree().select(Steps.descendant(Slot.XMLDSIG, "Signature")).toList();
        NodeList found = tree.getElementsByTagNameNS(Slot.XMLDSIG, "Signature");
        if (found.getLength() != all.size()) {
            throw new IllegalStateException("two readers see different signatures in " + document.name());
        }
        List<Node> elements = IntStream.range(0, all.size()).mapToObj(found::item).toList();
        IntStream.range(0, all.size()).filter(rank -> !kept.contains(all.get(rank))).mapToObj(elements::get)
                .forEach(element -> element.getParentNode().removeChild(element));
    }
}
