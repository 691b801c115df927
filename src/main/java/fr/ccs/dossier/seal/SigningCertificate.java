package fr.ccs.dossier.seal;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;

/** The one certificate that a signature is bound to by a signed digest: the key information around it proves nothing by itself. */
final class SigningCertificate {
    private static final Map<String, String> DIGESTS = Map.of("http://www.w3.org/2001/04/xmlenc#sha256", "SHA-256",
            "http://www.w3.org/2001/04/xmldsig-more#sha384", "SHA-384", "http://www.w3.org/2001/04/xmlenc#sha512", "SHA-512");

    private SigningCertificate() {}

    /** Whether the first certificate of the key information is the one whose digest was signed. */
    static boolean isFirst(XdmNode signature) throws GeneralSecurityException {
        List<XdmNode> certificates = Evidence.values(signature, "X509Certificate");
        List<XdmNode> digests = Evidence.values(signature, "CertDigest");
        if (certificates.isEmpty() || digests.size() != 1) {
            return false;
        }
        List<XdmNode> methods = Evidence.values(digests.get(0), "DigestMethod");
        List<XdmNode> values = Evidence.values(digests.get(0), "DigestValue");
        if (methods.size() != 1 || values.size() != 1) {
            return false;
        }
        String digest = DIGESTS.get(String.valueOf(methods.get(0).getAttributeValue(new QName("Algorithm"))));
        return digest != null
                && MessageDigest.isEqual(MessageDigest.getInstance(digest).digest(Evidence.bytes(certificates.get(0))), Evidence.bytes(values.get(0)));
    }
}
