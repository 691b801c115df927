package fr.ccs.dossier.cli;

import fr.ccs.dossier.exchange.Badge;
import fr.ccs.dossier.exchange.BadgeJwt;
import fr.ccs.dossier.seal.BadgeKey;
import fr.ccs.dossier.seal.Cachet;
import fr.ccs.dossier.seal.CannotSign;
import fr.ccs.dossier.seal.SigningKey;
import fr.ccs.dossier.seal.Trust;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** The proof of a badge: made with the key of who delivers the certificate, or refused in one sentence. */
record BadgeProof(Ccs ccs, KeyAtHand keyAtHand, Trust trust, Instant at) {

    /** The badge with its proof. */
    byte[] of(Badge badge) throws IOException {
        try (Passphrase passphrase = keyAtHand.passphrase(ccs); SigningKey key = keyAtHand.open(passphrase)) {
            BadgeKey proof = BadgeKey.of(key, Cachet.of(badge.certificat()), trust, at);
            if (BadgeJwt.algorithm(key.certificate()).isEmpty()) {
                throw Stop.blocked(ccs.say("Les lecteurs de badges ne connaissent pas cette clé : il faut RSA, ou une courbe P-256, P-384 ou P-521."
                                + " Rien n’a été écrit.",
                        "Readers of badges do not know this key: it takes RSA, or a curve P-256, P-384 or P-521. Nothing was written."));
            }
            return BadgeJwt.of(badge, proof.key(), proof.chain()).getBytes(StandardCharsets.US_ASCII);
        } catch (CannotSign refused) {
            String reason = refused.reason(ccs.language) + ccs.say("\nAucun badge n’a été fait.", "\nNo badge was made.");
            throw refused.isOfTheInstallation() ? Stop.couldNot(reason) : Stop.blocked(reason);
        }
    }
}
