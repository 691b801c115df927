package fr.ccs.dossier.seal;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import fr.ccs.dossier.finding.SignatureVerdict.Level;
import fr.ccs.dossier.finding.SignatureVerdict.Reason;
import java.time.Instant;
import java.util.Optional;

/** Seals the printed certificate: a visible block where a hand would sign, over a signature that covers the file to its last byte. */
public final class PdfSeal {
    private final Trust trust;
    private final Optional<TimeStamping> timeStamping;

    /** @param timeStamping who vouches for the time; empty to seal at level B */
    public PdfSeal(Trust trust, Optional<TimeStamping> timeStamping) {
        this.trust = trust;
        this.timeStamping = timeStamping;
    }

    /**
     * Seals a print of a certificate, at the highest level in reach; it stays PDF/A-3a and PDF/UA-1.
     *
     * @param at when it is sealed, to the second; the visible block says the day, in France
     * @throws CannotSign when the file or the key does not allow it, or a key or authority does not answer
     */
    public Signed seal(byte[] pdf, Cachet cachet, SigningKey key, Instant at) throws CannotSign {
        SealPlace.require(pdf);
        require(cachet, key);
        Fitness.require(key, trust, at);
        ValidationData data = timeStamping.isPresent() ? ValidationData.of(key, trust) : ValidationData.NONE;
        Pades pades = new Pades(pdf, cachet, key.entry(), at, Dss.verifier(trust), data);
        SignatureValue value = key.sign(toBeSigned(pades), DigestAlgorithm.SHA256);
        if (timeStamping.isEmpty()) {
            return new Signed(pades.sealed(value, Optional.empty()), Level.B, Optional.of(Shortfall.noTimeStamp(key)));
        }
        Stamp stamp = new Stamp(timeStamping.get());
        byte[] sealed = stamped(pades, value, stamp);
        stamp.require(key, trust, at);
        requirePlain(sealed);
        Optional<Reason> shortfall = Shortfall.ofTrust(key, stamp, trust, at);
        return new Signed(sealed, shortfall.isPresent() ? Level.T : Level.LT, shortfall);
    }

    private static void require(Cachet cachet, SigningKey key) throws CannotSign {
        if (cachet.incomplete()) {
            throw CannotSign.refused("Le certificat ne dit pas par qui, en quelle qualité ou en quel lieu il est délivré : le cachet ne pourrait pas le dire"
                            + " non plus. Complétez sa délivrance, puis imprimez-le de nouveau.",
                    "The certificate does not say by whom, in which capacity or where it is delivered: neither could the seal."
                            + " Complete its delivery, then print it again.");
        }
        if (!cachet.person().holds(key.certificate())) {
            throw CannotSign.refused("Le cachet est à apposer par " + cachet.signataire() + ", qui délivre le certificat ; cette clé est celle de "
                            + key.holder() + ". Choisissez la clé de la personne que le certificat nomme.",
                    "The seal is to be put by " + cachet.signataire() + ", who delivers the certificate; this key is that of "
                            + key.holder() + ". Choose the key of the person whom the certificate names.");
        }
    }

    /** What comes from an authority is taken only in the form that is accepted later on. */
    private void requirePlain(byte[] sealed) throws CannotSign {
        if (SealedPdf.of(sealed).value().flatMap(value -> value.flaw(trust)).isPresent()) {
            throw CannotSign.unable("L’horodatage reçu n’a pas la forme attendue : rien n’a été scellé. Choisissez une autre autorité d’horodatage (--tsa).",
                    "The time-stamp received does not have the expected form: nothing was sealed. Choose another time-stamp authority (--tsa).", null);
        }
    }

    private static ToBeSigned toBeSigned(Pades pades) throws CannotSign {
        try {
            return pades.toBeSigned();
        } catch (DSSException unfit) {
            if (unfit.getCause() instanceof SealLines.TooLong) {
                throw CannotSign.refused("Le nom, la qualité ou le lieu sont trop longs pour la place du cachet. Abrégez-les dans la délivrance du certificat.",
                        "Name, capacity or place are too long for the place of the seal. Shorten them in the certificate’s delivery.");
            }
            throw unfit;
        }
    }

    private static byte[] stamped(Pades pades, SignatureValue value, Stamp stamp) throws CannotSign {
        try {
            return pades.sealed(value, Optional.of(stamp));
        } catch (RuntimeException unstamped) {
            throw stamp.failure().orElseThrow(() -> unstamped);
        }
    }
}
