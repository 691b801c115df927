package fr.ccs.dossier.seal;

import eu.europa.esig.dss.token.KSPrivateKeyEntry;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/**
 * A key that may prove a badge: of the person who delivers the certificate, fit to sign on that day; as a seal demands it.
 *
 * @param chain its certificates, its own first
 */
public record BadgeKey(PrivateKey key, List<X509Certificate> chain) {

    /**
     * @param cachet who delivers the certificate, {@code at} when the badge is signed
     * @throws CannotSign when the key is another's, expired, revoked or not made for signing
     */
    public static BadgeKey of(SigningKey key, Cachet cachet, Trust trust, Instant at) throws CannotSign {
        if (!cachet.person().holds(key.certificate())) {
            throw CannotSign.refused("Le badge est à signer par " + cachet.signataire() + ", qui délivre le certificat ; cette clé est celle de " + key.holder()
                            + ". Choisissez la clé de la personne que le certificat nomme.",
                    "The badge is to be signed by " + cachet.signataire() + ", who delivers the certificate; this key is that of " + key.holder()
                            + ". Choose the key of the person whom the certificate names.");
        }
        Fitness.require(key, trust, at);
        if (key.entry() instanceof KSPrivateKeyEntry stored) {
            return new BadgeKey(stored.getPrivateKey(), key.chain());
        }
        throw CannotSign.refused("Cette clé ne sait pas signer un badge : choisissez un fichier PKCS#12 ou une carte PKCS#11.",
                "This key cannot sign a badge: choose a PKCS#12 file or a PKCS#11 card.");
    }
}
