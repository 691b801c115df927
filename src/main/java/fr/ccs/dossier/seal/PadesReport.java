package fr.ccs.dossier.seal;

import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxDefaultObjectFactory;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.validation.reports.Reports;
import fr.ccs.dossier.finding.SignatureVerdict.Level;
import java.security.cert.X509CRL;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Has DSS judge the one seal of a PDF whose structure is known to be ours. */
final class PadesReport {

    private PadesReport() {}

    /**
     * What cryptography says of the seal.
     *
     * @param carried revocation lists inside the PDF; each counts like one of the trust folder, since its authority signed it
     * @param at the moment to judge at
     */
    static Conclusion conclusion(byte[] pdf, List<X509CRL> carried, Trust trust, Instant at) {
        Trust all = new Trust(trust.authorities(), Stream.concat(trust.revocations().stream(), carried.stream()).toList());
        PDFDocumentValidator validator = new PDFDocumentValidator(new InMemoryDocument(pdf, "certificat.pdf"));
        DefaultPdfDifferencesFinder differences = new DefaultPdfDifferencesFinder();
        // nothing stands behind the seal: there are no two states of the file whose pages could be compared
        differences.setMaximalPagesAmountForVisualComparison(0);
        PdfBoxDefaultObjectFactory objects = new PdfBoxDefaultObjectFactory();
        objects.setPdfDifferencesFinder(differences);
        validator.setPdfObjFactory(objects);
        Reports reports = XadesReport.judged(validator, Dss.verifier(all), at);
        List<AdvancedSignature> seals = validator.getSignatures();
        if (seals.size() != 1) {
            throw new IllegalStateException("two readers see different seals");
        }
        Conclusion found = DssReport.conclusion(reports, seals.get(0), all, at);
        boolean lasting = found.flaw().isEmpty() && found.level() == Level.T
                && new SealFoundations(seals.get(0), new Trust(trust.authorities(), carried)).spokenOf(found.proven().orElseThrow());
        return lasting ? at(Level.LT, found) : found;
    }

    private static Conclusion at(Level level, Conclusion found) {
        return new Conclusion(found.id(), found.certificate(), found.claimed(), found.proven(), found.stamped(), level, found.scope(), found.roles(),
                found.commitments(), found.flaw());
    }
}
