package fr.ccs.dossier.seal;

import eu.europa.esig.dss.enumerations.Level;
import eu.europa.esig.dss.policy.jaxb.Algo;
import eu.europa.esig.dss.policy.jaxb.BasicSignatureConstraints;
import eu.europa.esig.dss.policy.jaxb.CertificateConstraints;
import eu.europa.esig.dss.policy.jaxb.CryptographicConstraint;
import eu.europa.esig.dss.policy.jaxb.LevelConstraint;
import eu.europa.esig.dss.policy.jaxb.ListAlgo;
import eu.europa.esig.dss.policy.jaxb.MultiValuesConstraint;
import java.util.List;
import java.util.Map;

/** The parts of the {@link Policy} that signatures, time-stamps and revocation lists have in common. */
final class PolicyParts {
    /** Must hold, or the signature does not. */
    static final LevelConstraint ALWAYS = always(new LevelConstraint());
    private static final String[] UNDERSTOOD = {"2.5.29.15", "2.5.29.32", "2.5.29.17", "2.5.29.19", "2.5.29.30", "2.5.29.36", "2.5.29.37", "2.5.29.31",
        "2.5.29.54", "1.3.6.1.5.5.7.1.3"};
    private static final int RSA_BITS = 2048;
    private static final int CURVE_BITS = 256;
    private static final List<String> DIGESTS = List.of("SHA256", "SHA384", "SHA512", "SHA3-256", "SHA3-384", "SHA3-512");
    private static final Map<String, Integer> KEYS = Map.of("RSA", RSA_BITS, "RSASSA-PSS", RSA_BITS, "ECDSA", CURVE_BITS, "PLAIN-ECDSA", CURVE_BITS);

    private PolicyParts() {}

    /** One of these values. */
    static MultiValuesConstraint only(String... values) {
        MultiValuesConstraint constraint = always(new MultiValuesConstraint());
        constraint.getId().addAll(List.of(values));
        return constraint;
    }

    /** The certificate whose key signed. */
    static CertificateConstraints holder() {
        CertificateConstraints holder = certificate();
        holder.setRecognition(ALWAYS);
        holder.setRevocationDataAvailable(ALWAYS);
        holder.setAcceptableRevocationDataFound(ALWAYS);
        return holder;
    }

    /** Each certificate between it and the authority that the branch trusts. */
    static CertificateConstraints authority() {
        CertificateConstraints authority = certificate();
        authority.setCA(ALWAYS);
        authority.setMaxPathLength(ALWAYS);
        authority.setKeyUsage(only("keyCertSign"));
        return authority;
    }

    private static CertificateConstraints certificate() {
        CertificateConstraints certificate = new CertificateConstraints();
        certificate.setSignature(ALWAYS);
        certificate.setNotExpired(ALWAYS);
        certificate.setIssuerName(ALWAYS);
        certificate.setNotRevoked(ALWAYS);
        certificate.setNotOnHold(ALWAYS);
        certificate.setPolicyTree(ALWAYS);
        certificate.setNameConstraints(ALWAYS);
        certificate.setSupportedCriticalExtensions(only(UNDERSTOOD));
        certificate.setCryptographic(new CryptographicConstraint());
        return certificate;
    }

    /** A signed thing: a signature, a time-stamp, a revocation list. What concerns PDF alone is silent elsewhere. */
    static BasicSignatureConstraints token(CertificateConstraints holder, CertificateConstraints authority) {
        BasicSignatureConstraints basic = new BasicSignatureConstraints();
        basic.setReferenceDataExistence(ALWAYS);
        basic.setReferenceDataIntact(ALWAYS);
        basic.setManifestEntryObjectIntact(ALWAYS);
        basic.setSignatureIntact(ALWAYS);
        basic.setProspectiveCertificateChain(ALWAYS);
        basic.setSigningCertificate(holder);
        basic.setCACertificate(authority);
        basic.setCryptographic(new CryptographicConstraint());
        basic.setSignerInformationStore(ALWAYS);
        basic.setByteRange(ALWAYS);
        basic.setByteRangeCollision(ALWAYS);
        basic.setPdfSignatureDictionary(ALWAYS);
        basic.setPdfPageDifference(ALWAYS);
        basic.setPdfAnnotationOverlap(ALWAYS);
        basic.setPdfVisualDifference(ALWAYS);
        basic.setDocMDP(ALWAYS);
        basic.setFieldMDP(ALWAYS);
        basic.setSigFieldLock(ALWAYS);
        basic.setUndefinedChanges(ALWAYS);
        return basic;
    }

    /** Digests and keys that count as safe. */
    static CryptographicConstraint algorithms() {
        CryptographicConstraint safe = always(new CryptographicConstraint());
        ListAlgo names = new ListAlgo();
        ListAlgo sizes = new ListAlgo();
        KEYS.forEach((name, bits) -> {
            names.getAlgos().add(algorithm(name, null));
            sizes.getAlgos().add(algorithm(name, bits));
        });
        ListAlgo digests = new ListAlgo();
        DIGESTS.forEach(name -> digests.getAlgos().add(algorithm(name, null)));
        safe.setAcceptableEncryptionAlgo(names);
        safe.setMiniPublicKeySize(sizes);
        safe.setAcceptableDigestAlgo(digests);
        return safe;
    }

    private static Algo algorithm(String name, Integer bits) {
        Algo algorithm = new Algo();
        algorithm.setValue(name);
        algorithm.setSize(bits);
        return algorithm;
    }

    private static <C extends LevelConstraint> C always(C constraint) {
        constraint.setLevel(Level.FAIL);
        return constraint;
    }
}
