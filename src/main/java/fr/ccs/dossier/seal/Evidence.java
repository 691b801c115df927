package fr.ccs.dossier.seal;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private static final int MOST_OF_A_DOCUMENT = 80;
    private final List<X509Certificate> certificates = new ArrayList<>();
    private final Set<X509Certificate> ends = new HashSet<>();
    private final List<X509CRL> lists = new ArrayList<>();

    private Evidence() {}

    /**
     * What is broken; empty when everything can be read, is as its issuer signed it, and the first certificate is the one that was signed with.
     *
     * @param known the certificates of the signatures before it, to which its own are added
     */
    static Optional<Flaw> flaw(XdmNode signature, Trust trust, Set<X509Certificate> known) {
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
                int service = evidence.certificates.size();
                for (byte[] certificate : StampToken.certificates(bytes(value))) {
                    evidence.add(certificate);
                }
                evidence.ends.add(evidence.certificates.get(service));
            }
        } catch (InvalidKeyException slow) {
            return Optional.of(new Flaw(Defect.UNUSUAL_KEY));
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
        return evidence.flaw(trust, known);
    }

    private void add(byte[] encoded) throws GeneralSecurityException {
        X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance(X509).generateCertificate(new ByteArrayInputStream(encoded));
        if (!Arrays.equals(certificate.getEncoded(), encoded) || !Signataire.legible(certificate)) {
            throw new GeneralSecurityException("something stands behind the certificate, or one reader reads it and another does not");
        }
        certificates.add(certificate);
    }

    /** The signing certificate comes first; whether it is of its issuer is told with the signature itself. */
    private Optional<Flaw> flaw(Trust trust, Set<X509Certificate> known) {
        X509Certificate signing = certificates.get(0);
        ends.add(signing);
        CarriedCertificates carried = new CarriedCertificates(Set.copyOf(certificates), ends, Set.of(signing), trust);
        Optional<Flaw> flaw = carried.flaw();
        if (flaw.isPresent()) {
            return flaw;
        }
        known.addAll(certificates);
        if (known.size() > MOST_OF_A_DOCUMENT) {
            return Optional.of(new Flaw(Defect.MANY_CERTIFICATES,
                    new Phrase(MOST_OF_A_DOCUMENT + " dans le document", MOST_OF_A_DOCUMENT + " in the document")));
        }
        return lists.stream().distinct().allMatch(list -> carried.issuers().stream().anyMatch(issuer -> Issued.by(issuer, list)))
                ? Optional.empty() : altered(LIST);
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
