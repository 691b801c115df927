package fr.ccs.dossier.seal;

import java.io.IOException;
import java.io.InputStream;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The revocation lists that {@link ValidationData} put into a sealed PDF. */
final class CarriedLists {
    private static final int MOST = 50;

    private CarriedLists() {}

    /** Those that can be read; what is no list is left aside, and the seal rests on less. */
    static List<X509CRL> of(PDDocument pdf) throws IOException {
        COSDictionary dictionary = pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.getPDFName("DSS"));
        COSArray streams = dictionary == null ? null : dictionary.getCOSArray(COSName.getPDFName("CRLs"));
        List<X509CRL> lists = new ArrayList<>();
        for (int i = 0; streams != null && i < Math.min(streams.size(), MOST); i++) {
            if (streams.getObject(i) instanceof COSStream stream) {
                try (InputStream in = stream.createInputStream()) {
                    lists.add((X509CRL) CertificateFactory.getInstance("X.509").generateCRL(in));
                } catch (CRLException | CertificateException none) {
                    continue;
                }
            }
        }
        return lists;
    }
}
