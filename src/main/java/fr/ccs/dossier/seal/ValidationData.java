package fr.ccs.dossier.seal;

import java.io.IOException;
import java.io.OutputStream;
import java.security.cert.CRLException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Certificates and revocation lists that go into a sealed PDF, so that the seal can be judged when they are no longer to be had.
 *
 * <p>A {@code DSS} dictionary as of ISO 32000-2, 12.8.4.3, put in with the seal and not after it: nothing then stands behind the seal,
 * and whatever does is a change.
 *
 * @param certificates DER bytes
 * @param revocations DER bytes
 */
record ValidationData(List<byte[]> certificates, List<byte[]> revocations) {
    /** Nothing to add. */
    static final ValidationData NONE = new ValidationData(List.of(), List.of());

    /** The certificates behind a key, and all authorities and lists that the branch trusts: those of the time-stamp to come are among them. */
    static ValidationData of(SigningKey key, Trust trust) {
        List<byte[]> certificates = new ArrayList<>();
        List<byte[]> revocations = new ArrayList<>();
        try {
            List<X509Certificate> all = Stream.of(List.of(key.certificate()), key.chain(), trust.authorities()).flatMap(List::stream)
                    .filter(UsualKey::of).distinct().toList();
            for (X509Certificate certificate : all) {
                certificates.add(certificate.getEncoded());
            }
            for (X509CRL list : trust.revocations()) {
                revocations.add(list.getEncoded());
            }
        } catch (CertificateEncodingException | CRLException e) {
            throw new IllegalArgumentException("a certificate or list that cannot be encoded", e);
        }
        return revocations.isEmpty() ? NONE : new ValidationData(certificates, revocations);
    }

    /** Puts them into the catalog of a PDF that is about to be sealed. */
    void into(PDDocument pdf) throws IOException {
        if (certificates.isEmpty() && revocations.isEmpty()) {
            return;
        }
        COSDictionary dictionary = new COSDictionary();
        dictionary.setItem(COSName.TYPE, COSName.getPDFName("DSS"));
        dictionary.setItem(COSName.getPDFName("Certs"), streams(pdf, certificates));
        dictionary.setItem(COSName.getPDFName("CRLs"), streams(pdf, revocations));
        pdf.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("DSS"), dictionary);
    }

    private static COSArray streams(PDDocument pdf, List<byte[]> all) throws IOException {
        COSArray streams = new COSArray();
        for (byte[] one : all) {
            COSStream stream = pdf.getDocument().createCOSStream();
            try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(one);
            }
            streams.add(stream);
        }
        return streams;
    }
}
