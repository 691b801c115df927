package fr.ccs.dossier.seal;

import java.io.IOException;
import java.io.InputStream;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The revocation lists that {@link ValidationData} put into a sealed PDF. */
final class CarriedLists {
    private static final int MOST = 50;
    private static final Set<COSName> KEYS = Set.of(COSName.TYPE, COSName.getPDFName("Certs"), COSName.getPDFName("CRLs"));

    private CarriedLists() {}

    /**
     * Those that can be read; what is no list is left aside, and the seal rests on less.
     *
     * @throws IOException when there is more, or something else, than we put in: DSS would look at all of it
     */
    static List<X509CRL> of(PDDocument pdf) throws IOException {
        COSDictionary dictionary = pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.getPDFName("DSS"));
        if (dictionary == null) {
            return List.of();
        }
        if (!KEYS.containsAll(dictionary.keySet()) || !read(dictionary, "Certs", CarriedLists::certificate).stream().allMatch(UsualKey::of)) {
            throw new IOException("validation data that is not ours");
        }
        return read(dictionary, "CRLs", CarriedLists::list);
    }

    private static <T> List<T> read(COSDictionary dictionary, String key, Reader<T> reader) throws IOException {
        COSArray streams = dictionary.getCOSArray(COSName.getPDFName(key));
        List<T> found = new ArrayList<>();
        if (streams != null && streams.size() > MOST) {
            throw new IOException("more validation data than anybody needs");
        }
        for (int i = 0; streams != null && i < streams.size(); i++) {
            if (streams.getObject(i) instanceof COSStream stream) {
                try (InputStream in = stream.createInputStream()) {
                    found.add(reader.read(in));
                } catch (CRLException | CertificateException none) {
                    continue;
                }
            }
        }
        return found;
    }

    private static X509Certificate certificate(InputStream in) throws CertificateException {
        return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
    }

    private static X509CRL list(InputStream in) throws CertificateException, CRLException {
        return (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(in);
    }

    /** How one of them is read. */
    private interface Reader<T> {
        T read(InputStream in) throws CertificateException, CRLException;
    }
}
