package fr.ccs.dossier.seal;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;

/** The certificates that came along with a seal and its time-stamp: nothing covers them, so each must be as its issuer signed it. */
record CarriedCertificates(List<PlainCms> parts, Trust trust) {

    /** Whether all are; those of the signers are named by what these sign, and judged with it. */
    boolean genuine() {
        return parts.stream().flatMap(part -> part.certificates().stream().filter(certificate -> parts.stream().noneMatch(any -> any.isOwn(certificate))))
                .allMatch(this::genuine);
    }

    /** Its issuer’s key verifies it, or the issuer is nowhere at hand; then it must not pass itself off for an authority either. */
    private boolean genuine(X509Certificate certificate) {
        if (all().anyMatch(issuer -> verifies(certificate, issuer))) {
            return true;
        }
        return all().noneMatch(issuer -> issuer.getSubjectX500Principal().equals(certificate.getIssuerX500Principal()))
                && trust.authorities().stream().noneMatch(authority -> authority.getPublicKey().equals(certificate.getPublicKey()));
    }

    private Stream<X509Certificate> all() {
        return Stream.concat(parts.stream().flatMap(part -> part.certificates().stream()), trust.authorities().stream());
    }

    private static boolean verifies(X509Certificate certificate, X509Certificate issuer) {
        try {
            certificate.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException another) {
            return false;
        }
    }
}
