package fr.ccs.dossier.seal;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Steps;

/**
 * The certificates and revocation lists that a signature carries: no signature of the signatory covers them, so each must be whole by itself.
 *
 * <p>DSS passes over what it cannot read, and looks for another; here a broken piece is a fault, for the signature would rest on less than it shows.
 */
final class Evidence {
    private static final String X509 = "X.509";
    private static final Phrase CERTIFICATE = new Phrase("un certificat", "a certificate");
    private static final Phrase LIST = new Phrase("une liste de révocation", "a revocation list");
    private final List<X509Certificate> certificates = new ArrayList<>();
    private final List<X509CRL> lists = new ArrayList<>();

    private Evidence() {}

    /** What is broken; empty when everything can be read, is as its issuer signed it, and the first certificate is the one that was signed with. */
    static Optional<Flaw> flaw(XdmNode signature, Trust trust) {
        Evidence evidence = new Evidence();
        try {
            if (!SigningCertificate.isFirst(signature)) {
                return Optional.of(new Flaw(Defect.NO_CERTIFICATE));
            }
            for (XdmNode value : values(signature, "X509Certificate", "EncapsulatedX509Certificate")) {
                evidence.add(bytes(value));
            }
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            return altered(CERTIFICATE);
        }
        try {
            for (XdmNode value : values(signature, "EncapsulatedTimeStamp")) {
                for (byte[] certificate : StampToken.certificates(bytes(value))) {
                    evidence.add(certificate);
                }
            }
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            return Optional.of(new Flaw(Defect.STAMP_ALTERED));
        }
        try {
            for (XdmNode value : values(signature, "EncapsulatedCRLValue")) {
                evidence.lists.add((X509CRL) CertificateFactory.getInstance(X509).generateCRL(new ByteArrayInputStream(bytes(value))));
            }
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            return altered(LIST);
        }
        return evidence.flaw(trust);
    }

    private void add(byte[] encoded) throws GeneralSecurityException {
        X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance(X509).generateCertificate(new ByteArrayInputStream(encoded));
        if (!Arrays.equals(certificate.getEncoded(), encoded)) {
            throw new GeneralSecurityException("something stands behind the certificate");
        }
        certificates.add(certificate);
    }

    /** The signing certificate comes first; whether it is of its issuer is told with the signature itself. */
    private Optional<Flaw> flaw(Trust trust) {
        List<X509Certificate> issuers = Stream.concat(certificates.stream(), trust.authorities().stream()).distinct().toList();
        X509Certificate signing = certificates.get(0);
        if (certificates.stream().distinct().anyMatch(certificate -> !certificate.equals(signing) && forged(certificate, issuers))) {
            return altered(CERTIFICATE);
        }
        return lists.stream().distinct().allMatch(list -> genuine(list, issuers)) ? Optional.empty() : altered(LIST);
    }

    /** A copy of a known certificate under another issuer is no certificate that anybody issued. */
    private static boolean forged(X509Certificate certificate, List<X509Certificate> issuers) {
        List<PublicKey> keys = keys(issuers, certificate.getIssuerX500Principal());
        return keys.isEmpty()
                ? issuers.stream().anyMatch(known -> !known.equals(certificate) && known.getSerialNumber().equals(certificate.getSerialNumber())
                        && known.getPublicKey().equals(certificate.getPublicKey()))
                : keys.stream().noneMatch(key -> verifies(() -> certificate.verify(key)));
    }

    private static boolean genuine(X509CRL list, List<X509Certificate> issuers) {
        return keys(issuers, list.getIssuerX500Principal()).stream().anyMatch(key -> verifies(() -> list.verify(key)));
    }

    private static List<PublicKey> keys(List<X509Certificate> issuers, X500Principal name) {
        return issuers.stream().filter(issuer -> issuer.getSubjectX500Principal().equals(name)).map(X509Certificate::getPublicKey).toList();
    }

    /** A question to a key that is answered by an exception. */
    private interface Question {
        void ask() throws GeneralSecurityException;
    }

    private static boolean verifies(Question question) {
        try {
            question.ask();
            return true;
        } catch (GeneralSecurityException no) {
            return false;
        }
    }

    /** The bytes that an element holds in base 64. */
    static byte[] bytes(XdmNode value) {
        return Base64.getDecoder().decode(value.getStringValue().replaceAll("\\s", ""));
    }

    /** The elements of a signature that bear one of these local names. */
    static List<XdmNode> values(XdmNode signature, String... names) {
        List<String> wanted = List.of(names);
        return signature.select(Steps.descendant().where(node -> node.getNodeName() != null && wanted.contains(node.getNodeName().getLocalName())))
                .map(XdmNode.class::cast).toList();
    }

    private static Optional<Flaw> altered(Phrase what) {
        return Optional.of(new Flaw(Defect.EVIDENCE_ALTERED, what));
    }
}
