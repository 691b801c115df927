package fr.ccs.dossier.seal;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.SignatureValue;
import fr.ccs.dossier.finding.SignatureVerdict.Level;
import fr.ccs.dossier.finding.SignatureVerdict.Reason;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;

/** Puts files into a signed container (ASiC-E), at the highest level in reach; whoever has the container can verify all of them with what it holds. */
public final class ContainerSigner {
    private final Trust trust;
    private final Optional<TimeStamping> timeStamping;

    /** @param timeStamping who vouches for the time; empty to sign at level B */
    public ContainerSigner(Trust trust, Optional<TimeStamping> timeStamping) {
        this.trust = trust;
        this.timeStamping = timeStamping;
    }

    /**
     * Makes the container.
     *
     * @param files by their paths in it, with slashes; none below {@code META-INF/}
     * @param at when the signatory says that they sign, to the second
     * @throws CannotSign when the key does not allow it, or a key or authority does not answer
     */
    public SignedContainer sign(SortedMap<String, Path> files, SigningKey key, Instant at) throws CannotSign {
        Fitness.require(key, trust, at);
        Container container = new Container(files, key.entry(), at, Dss.verifier(trust));
        SignatureValue value = key.sign(container.toBeSigned(), DigestAlgorithm.SHA512);
        if (timeStamping.isEmpty()) {
            return new SignedContainer(container.signed(value, SignatureLevel.XAdES_BASELINE_B, Optional.empty()), Level.B, Optional.of(Shortfall.noTimeStamp(key)));
        }
        Stamp stamp = new Stamp(timeStamping.get());
        Optional<Reason> wanting = Shortfall.ofSigner(key, trust, at);
        Optional<DSSDocument> lasting = wanting.isPresent() ? Optional.empty() : made(container, value, SignatureLevel.XAdES_BASELINE_LT, stamp);
        boolean complete = lasting.isPresent() && Shortfall.ofService(stamp, trust).isEmpty();
        DSSDocument signed = complete ? lasting.get() : made(container, value, SignatureLevel.XAdES_BASELINE_T, stamp).orElseThrow();
        stamp.require(key, trust, at);
        return complete ? new SignedContainer(signed, Level.LT, Optional.empty())
                : new SignedContainer(signed, Level.T, Shortfall.ofTrust(key, stamp, trust, at).or(() -> Optional.of(Shortfall.refusedData())));
    }

    private static Optional<DSSDocument> made(Container container, SignatureValue value, SignatureLevel level, Stamp stamp) throws CannotSign {
        return stamp.made(level, () -> container.signed(value, level, Optional.of(stamp)));
    }
}
