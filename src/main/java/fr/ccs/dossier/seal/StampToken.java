package fr.ccs.dossier.seal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;

/** A time-stamp as it stands in a signature: whole, in its plain form, and signed by the certificate that it names, whoever that is of. */
final class StampToken {

    private StampToken() {}

    /**
     * Reads one, to its last byte: what its own signature does not cover can then be nothing but what it is.
     *
     * @throws InvalidKeyException when it would take long to ask whether it holds
     */
    static PlainCms read(byte[] encoded) throws TSPException, CMSException, OperatorCreationException, IOException, GeneralSecurityException {
        PlainCms stamp = PlainCms.read(encoded, ASN1Encoding.DL, PKCSObjectIdentifiers.id_ct_TSTInfo);
        if (stamp.signer().getUnsignedAttributes() != null) {
            throw new IOException("something behind the time-stamp");
        }
        stamp.requireStamp();
        return stamp;
    }

    /**
     * The certificates that a token carries, the service's first.
     *
     * @throws InvalidKeyException when it would take long to ask whether it holds
     * @throws GeneralSecurityException when it cannot be read, or does not hold under the certificate that it says to be signed with
     */
    static List<byte[]> certificates(byte[] encoded) throws GeneralSecurityException {
        try {
            PlainCms stamp = read(encoded);
            List<byte[]> certificates = new ArrayList<>();
            for (X509Certificate certificate : Stream.concat(stamp.owns(), stamp.certificates().stream()).toList()) {
                certificates.add(certificate.getEncoded());
            }
            return certificates;
        } catch (CMSException | TSPException | IOException | OperatorCreationException | RuntimeException unreadable) {
            throw new GeneralSecurityException("a time-stamp that does not hold", unreadable);
        }
    }
}
