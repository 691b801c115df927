package fr.ccs.dossier.seal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/** A time-stamp as it stands in a signature: whole, and signed by the certificate that it names, whoever that is of. */
final class StampToken {

    private StampToken() {}

    /**
     * The certificates that a token carries.
     *
     * @throws GeneralSecurityException when it cannot be read, or does not hold under the certificate that it says to be signed with
     */
    static List<byte[]> certificates(byte[] encoded) throws GeneralSecurityException {
        try {
            TimeStampToken token = new TimeStampToken(new CMSSignedData(encoded));
            Collection<X509CertificateHolder> signers = token.getCertificates().getMatches(token.getSID());
            if (signers.size() != 1) {
                throw new GeneralSecurityException("the service's certificate is not in the time-stamp");
            }
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signers.iterator().next()));
            List<byte[]> certificates = new ArrayList<>();
            for (X509CertificateHolder certificate : token.getCertificates().getMatches(null)) {
                certificates.add(certificate.getEncoded());
            }
            return certificates;
        } catch (CMSException | TSPException | IOException | OperatorCreationException | RuntimeException unreadable) {
            throw new GeneralSecurityException("a time-stamp that does not hold", unreadable);
        }
    }
}
