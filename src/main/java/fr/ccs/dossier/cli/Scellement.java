package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.render.EmbeddedSource;
import fr.ccs.dossier.render.NotCarried;
import fr.ccs.dossier.seal.Cachet;
import fr.ccs.dossier.seal.CannotSign;
import fr.ccs.dossier.seal.PdfSeal;
import fr.ccs.dossier.seal.SigningKey;
import fr.ccs.dossier.seal.TimeStamping;
import fr.ccs.dossier.seal.Trust;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** Seals the prints of certificates with the key that the user names; without any, leaves them as they are printed. */
final class Scellement implements AutoCloseable {
    private final Trust trust;
    private final Instant at;
    private Passphrase passphrase;
    private SigningKey key;
    private Optional<TimeStamping> stamping = Optional.empty();

    private Scellement(Trust trust, Instant at) {
        this.trust = trust;
        this.at = at;
    }

    /** Opens the key, if one is named: a wrong passphrase is told before anything is written. */
    static Scellement of(Ccs ccs, KeyAtHand keyAtHand, StampAtHand stampAtHand, Trust trust, Instant at) throws IOException {
        Scellement open = new Scellement(trust, at);
        if (!keyAtHand.given()) {
            return open;
        }
        keyAtHand.mustBeClear(ccs);
        stampAtHand.mustBeClear(ccs);
        try {
            open.passphrase = keyAtHand.passphrase(ccs);
            open.key = keyAtHand.open(open.passphrase);
            open.stamping = stampAtHand.open(ccs, open.passphrase, at);
            return open;
        } catch (CannotSign refused) {
            open.close();
            throw refused.isOfTheInstallation() ? Stop.couldNot(refused.reason(ccs.language)) : Stop.blocked(refused.reason(ccs.language));
        }
    }

    boolean seals() {
        return key != null;
    }

    /** The print sealed for whoever delivers the certificate; one at a time, since a card does nothing else meanwhile. */
    synchronized byte[] seal(byte[] pdf, Document certificat) throws CannotSign {
        return key == null ? pdf : new PdfSeal(trust, stamping).seal(pdf, Cachet.of(certificat), key, at).bytes();
    }

    /** Whether a print that lies there is of this very certificate, and sealed if it has to be: it is then not made again. */
    boolean serves(byte[] pdf, Document certificat) {
        try {
            boolean same = Arrays.equals(EmbeddedSource.of(pdf).bytes(), certificat.bytes());
            return same && (key == null || new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1).contains("/ETSI.CAdES.detached"));
        } catch (NotCarried other) {
            return false;
        }
    }

    @Override
    public void close() {
        if (key != null) {
            key.close();
        }
        if (passphrase != null) {
            passphrase.close();
        }
    }
}
