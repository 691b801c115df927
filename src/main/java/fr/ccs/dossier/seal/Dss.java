package fr.ccs.dossier.seal;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.xml.common.TransformerFactoryBuilder;
import eu.europa.esig.dss.xml.common.XmlDefinerUtils;
import java.security.cert.CRLException;
import java.security.cert.X509CRL;
import javax.xml.transform.TransformerFactory;

/** How DSS is set up everywhere: with the JDK's own XML factories, the branch's trust, and nothing that could ask a network. */
final class Dss {
    static {
        XmlDefinerUtils.getInstance().setTransformerFactoryBuilder(new JdkTransformers());
    }

    private Dss() {}

    /** Judges by what is at hand alone: the trusted authorities and their revocation lists. */
    static CommonCertificateVerifier verifier(Trust trust) {
        CommonTrustedCertificateSource authorities = new CommonTrustedCertificateSource();
        trust.authorities().forEach(authority -> authorities.addCertificate(new CertificateToken(authority)));
        CommonCertificateVerifier verifier = new CommonCertificateVerifier(true);
        verifier.setTrustedCertSources(authorities);
        verifier.setCrlSource(new ExternalResourcesCRLSource(trust.revocations().stream().map(Dss::document).toArray(DSSDocument[]::new)));
        return verifier;
    }

    private static DSSDocument document(X509CRL list) {
        try {
            return new InMemoryDocument(list.getEncoded());
        } catch (CRLException e) {
            throw new IllegalArgumentException("a revocation list that cannot be encoded", e);
        }
    }

    /** Saxon answers {@code TransformerFactory.newInstance()} here, and knows none of the JDK's limits. */
    private static final class JdkTransformers extends TransformerFactoryBuilder {
        JdkTransformers() {
            enableFeature(javax.xml.XMLConstants.FEATURE_SECURE_PROCESSING);
            setAttribute(javax.xml.XMLConstants.ACCESS_EXTERNAL_DTD, "");
            setAttribute(javax.xml.XMLConstants.ACCESS_EXTERNAL_STYLESHEET, "");
        }

        @Override
        protected TransformerFactory instantiateFactory() {
            return TransformerFactory.newDefaultInstance();
        }
    }
}
