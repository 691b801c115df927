package fr.ccs.dossier.seal;

import fr.ccs.dossier.finding.Language;
import java.security.PublicKey;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether a key may commit its holder at all: asked before a document or a PDF is signed, so that no worthless signature is made. */
final class Fitness {
    private static final int NON_REPUDIATION = 1;
    private static final int KEY_CERT_SIGN = 5;
    private static final String TIME_STAMPING = "1.3.6.1.5.5.7.3.8";
    private static final int LEAST_RSA = 2048;
    private static final int LEAST_EC = 256;

    private Fitness() {}

    /**
     * @param at when it signs
     * @throws CannotSign when the certificate is not one for signing, not valid then, revoked, or its key is too weak
     */
    static void require(SigningKey key, Trust trust, Instant at) throws CannotSign {
        X509Certificate certificate = key.certificate();
        requireUse(certificate);
        requireStrength(certificate);
        requireTime(certificate, at);
        Optional<X509CRLEntry> revoked = Chain.of(certificate, key.chain(), trust).stream().flatMap(chain -> chain.revocations(trust))
                .flatMap(said -> said.entry().stream()).findFirst();
        if (revoked.isPresent()) {
            throw refused(certificate, "a été révoqué le " + Days.of(revoked.get().getRevocationDate(), Language.FRENCH)
                            + " : il ne doit plus rien signer. Demandez un nouveau certificat à l’autorité qui l’avait délivré.",
                    "was revoked on " + Days.of(revoked.get().getRevocationDate(), Language.ENGLISH)
                            + ": it must sign nothing any more. Ask the authority that issued it for a new one.");
        }
    }

    private static void requireUse(X509Certificate certificate) throws CannotSign {
        boolean[] usage = certificate.getKeyUsage();
        if (certificate.getBasicConstraints() >= 0 || usage != null && usage[KEY_CERT_SIGN]) {
            throw refused(certificate, "est celui d’une autorité : il délivre des certificats et ne signe pas de document. Choisissez celui de la personne.",
                    "is that of an authority: it issues certificates and signs no document. Choose the one of the person.");
        }
        if (usage == null || !usage[NON_REPUDIATION] || purposes(certificate).contains(TIME_STAMPING)) {
            throw refused(certificate, "n’est pas fait pour signer des documents (usage « non-répudiation » absent)."
                            + " Choisissez le certificat de signature ; la même carte en porte souvent un autre, pour s’identifier.",
                    "is not made for signing documents (usage “non-repudiation” is missing)."
                            + " Choose the signing certificate; the same card often holds another one, for identification.");
        }
    }

    private static void requireStrength(X509Certificate certificate) throws CannotSign {
        PublicKey key = certificate.getPublicKey();
        boolean strong = key instanceof RSAPublicKey rsa ? rsa.getModulus().bitLength() >= LEAST_RSA
                : key instanceof ECPublicKey ec && ec.getParams().getOrder().bitLength() >= LEAST_EC;
        if (strong && !UsualKey.of(certificate)) {
            throw refused(certificate, "a une clé hors des limites : il faut RSA jusqu’à 4096 bits, avec un petit exposant public, ou une courbe elliptique"
                            + " de la liste du NIST ou Brainpool.",
                    "has a key beyond the limits: it takes RSA up to 4096 bits with a small public exponent, or an elliptic curve of NIST or Brainpool.");
        }
        if (!strong) {
            throw refused(certificate, "a une clé trop faible (" + key.getAlgorithm() + ") pour une signature qui doit tenir des années."
                            + " Il faut RSA à partir de 2048 bits, ou une courbe elliptique à partir de 256 bits.",
                    "has too weak a key (" + key.getAlgorithm() + ") for a signature that must hold for years."
                            + " It takes RSA from 2048 bits, or an elliptic curve from 256 bits.");
        }
    }

    private static void requireTime(X509Certificate certificate, Instant at) throws CannotSign {
        if (at.isBefore(certificate.getNotBefore().toInstant())) {
            throw refused(certificate, "n’est valable qu’à partir du " + Days.of(certificate.getNotBefore(), Language.FRENCH)
                            + " ; la date de signature est le " + Days.of(at, Language.FRENCH) + ".",
                    "is valid only from " + Days.of(certificate.getNotBefore(), Language.ENGLISH) + " on; the date of signing is "
                            + Days.of(at, Language.ENGLISH) + ".");
        }
        if (at.isAfter(certificate.getNotAfter().toInstant())) {
            throw refused(certificate, "a expiré le " + Days.of(certificate.getNotAfter(), Language.FRENCH) + " ; la date de signature est le "
                            + Days.of(at, Language.FRENCH) + ". Demandez son renouvellement à l’autorité qui l’a délivré.",
                    "expired on " + Days.of(certificate.getNotAfter(), Language.ENGLISH) + "; the date of signing is " + Days.of(at, Language.ENGLISH)
                            + ". Ask the authority that issued it to renew it.");
        }
    }

    private static List<String> purposes(X509Certificate certificate) {
        try {
            return Optional.ofNullable(certificate.getExtendedKeyUsage()).orElse(List.of());
        } catch (CertificateParsingException unreadable) {
            return List.of(TIME_STAMPING);
        }
    }

    private static CannotSign refused(X509Certificate certificate, String french, String english) {
        String holder = Signataire.holder(certificate);
        return CannotSign.refused("Le certificat de « " + holder + " » " + french, "The certificate of “" + holder + "” " + english);
    }
}
