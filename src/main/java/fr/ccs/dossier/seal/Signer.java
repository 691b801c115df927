package fr.ccs.dossier.seal;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.SignatureValue;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.finding.SignatureVerdict.Level;
import java.time.Instant;
import java.util.Optional;

/** Signs documents: one person, in one role, in the slot that was kept for them; the rest of the file stays as it is. */
public final class Signer {
    private final Trust trust;
    private final Optional<TimeStamping> timeStamping;

    /** @param timeStamping who vouches for the time; empty to sign at level B */
    public Signer(Trust trust, Optional<TimeStamping> timeStamping) {
        this.trust = trust;
        this.timeStamping = timeStamping;
    }

    /**
     * Adds an XAdES signature of the whole document, less its signatures, to a slot, at the highest level in reach.
     *
     * @param lieu where it is signed, as {@link Lieu} admits it; empty to leave it out
     * @param at when the signatory says that they sign, to the second
     * @throws CannotSign when the document, the slot or the key does not allow it, or a key or authority does not answer
     */
    public Signed sign(Document document, Slot slot, SigningKey key, Optional<String> lieu, Instant at) throws CannotSign {
        if (!lieu.map(Lieu::admits).orElse(true)) {
            throw CannotSign.refused("Le lieu de la signature n’est pas un nom de lieu de 1 à " + Lieu.longest() + " caractères sur une ligne.",
                    "The place of signing is not the name of a place of 1 to " + Lieu.longest() + " characters on one line.");
        }
        Refusals.check(document, slot, key);
        Fitness.require(key, trust, at);
        Xades xades = new Xades(document, slot, key.entry(), lieu, at, Dss.verifier(trust));
        SignatureValue value = key.sign(xades.toBeSigned(), DigestAlgorithm.SHA256);
        if (timeStamping.isEmpty()) {
            String signature = xades.signature(value, SignatureLevel.XAdES_BASELINE_B, Optional.empty());
            return new Signed(Proof.of(Splice.into(document, slot, signature), document, slot, trust), Level.B, Optional.of(Shortfall.noTimeStamp(key)));
        }
        return stamped(document, slot, key, at, xades, value, new Stamp(timeStamping.get()));
    }

    /** At level LT when all its data are at hand; the authority is asked once, whichever level comes of it. */
    private Signed stamped(Document document, Slot slot, SigningKey key, Instant at, Xades xades, SignatureValue value, Stamp stamp) throws CannotSign {
        Optional<String> lasting = Shortfall.ofSigner(key, trust, at).isPresent() ? Optional.empty() : made(xades, value, SignatureLevel.XAdES_BASELINE_LT, stamp);
        boolean complete = lasting.isPresent() && Shortfall.ofService(stamp, trust).isEmpty();
        String signature = complete ? lasting.get() : made(xades, value, SignatureLevel.XAdES_BASELINE_T, stamp).orElseThrow();
        stamp.require(key, trust, at);
        byte[] signed = Proof.of(Splice.into(document, slot, signature), document, slot, trust);
        return complete ? new Signed(signed, Level.LT, Optional.empty())
                : new Signed(signed, Level.T, Shortfall.ofTrust(key, stamp, trust, at).or(() -> Optional.of(Shortfall.refusedData())));
    }

    private static Optional<String> made(Xades xades, SignatureValue value, SignatureLevel level, Stamp stamp) throws CannotSign {
        return stamp.made(level, () -> xades.signature(value, level, Optional.of(stamp)));
    }
}
