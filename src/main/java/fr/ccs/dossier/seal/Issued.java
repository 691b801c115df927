package fr.ccs.dossier.seal;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;

/** Whether an authority issued a certificate or a revocation list, asked in this one place: whose key is not a {@link UsualKey} issued nothing. */
final class Issued {

    private Issued() {}

    /** Whether the holder of {@code issuer} signed a certificate. */
    static boolean by(X509Certificate issuer, X509Certificate certificate) {
        return certificate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal()) && holds(issuer, certificate::verify);
    }

    /** Whether the holder of {@code issuer} signed a revocation list. */
    static boolean by(X509Certificate issuer, X509CRL list) {
        return list.getIssuerX500Principal().equals(issuer.getSubjectX500Principal()) && holds(issuer, list::verify);
    }

    private static boolean holds(X509Certificate issuer, Question question) {
        if (!UsualKey.of(issuer)) {
            return false;
        }
        try {
            question.ask(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException no) {
            return false;
        }
    }

    /** A question to a key that is answered by an exception. */
    private interface Question {
        void ask(PublicKey key) throws GeneralSecurityException;
    }
}
