package fr.ccs.dossier.seal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
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
     * The certificates that a token carries, the service's first.
     *
     * @throws InvalidKeyException when it would take long to ask whether it holds
     * @throws GeneralSecurityException when it cannot be read, or does not hold under the certificate that it says to be signed with
     */
    static List<byte[]> certificates(byte[] encoded) throws GeneralSecurityException {
        try {
            TimeStampToken token = new TimeStampToken(new CMSSignedData(encoded));
            Collection<X509CertificateHolder> signers = token.getCertificates().getMatches(token.getSID());
            if (signers.size() != 1) {
                throw new GeneralSecurityException("the service's certificate is not in the time-stamp");
            }
            X509CertificateHolder service = signers.iterator().next();
            if (!UsualKey.of(service)) {
                throw new InvalidKeyException("the service's key is none of the usual");
            }
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(service));
            List<byte[]> certificates = new ArrayList<>(List.of(service.getEncoded()));
            for (X509CertificateHolder certificate : token.getCertificates().getMatches(null)) {
                certificates.add(certificate.getEncoded());
            }
            return certificates;
        } catch (CMSException | TSPException | IOException | OperatorCreationException | RuntimeException unreadable) {
            throw new GeneralSecurityException("a time-stamp that does not hold", unreadable);
        }
    }
}
