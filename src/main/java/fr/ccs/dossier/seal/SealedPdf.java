package fr.ccs.dossier.seal;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Unfolding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509CRL;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/**
 * What is known of a stranger's PDF before any cryptography.
 *
 * @param sealed whether it bears a seal or signature at all
 * @param malformed what of its structure is not as {@link PdfSeal} makes it; empty when all is
 * @param certificat the certificate that it carries as its source; empty when it carries none
 * @param value of the seal, and what it covers; empty for one that is malformed
 * @param lists the revocation lists that it carries for a later check
 */
record SealedPdf(boolean sealed, Optional<Defect> malformed, Optional<Document> certificat, Optional<SealValue> value, List<X509CRL> lists) {
    private static final SealedPdf UNSEALED = new SealedPdf(false, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    private static final SealedPdf MALFORMED = new SealedPdf(true, Optional.of(Defect.FORM), Optional.empty(), Optional.empty(), List.of());
    private static final byte[] MARK = "/ByteRange".getBytes(StandardCharsets.US_ASCII);

    static SealedPdf of(byte[] bytes) {
        if (!Unfolding.isModest(bytes)) {
            return MALFORMED;
        }
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            List<PDSignature> signatures = pdf.getSignatureDictionaries();
            if (signatures.isEmpty()) {
                // a mark of a signature that no reader finds is the trace of one that was tampered with
                boolean trace = SealRange.indexOf(bytes, MARK) >= 0 || pdf.getDocumentCatalog().getCOSObject().containsKey(COSName.PERMS);
                return trace ? MALFORMED : UNSEALED;
            }
            Optional<Defect> malformed = SealRange.defect(bytes, pdf, signatures);
            Optional<SealValue> value = malformed.isPresent() ? Optional.empty()
                    : Optional.of(new SealValue(signatures.get(0).getSignedContent(bytes), signatures.get(0).getContents()));
            return new SealedPdf(true, malformed, CarriedCertificat.of(pdf), value, CarriedLists.of(pdf));
        } catch (IOException | RuntimeException unreadable) {
            return MALFORMED;
        } catch (OutOfMemoryError | StackOverflowError endless) {
            return MALFORMED;
        }
    }
}
