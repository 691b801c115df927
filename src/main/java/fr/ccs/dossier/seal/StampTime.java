package fr.ccs.dossier.seal;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/** The time that a time-stamp tells, for those who describe it; whether it holds is judged elsewhere. */
public final class StampTime {

    private StampTime() {}

    /** @param token in DER; empty for what is none */
    public static Optional<Instant> of(byte[] token) {
        try {
            return Optional.of(new TimeStampToken(new CMSSignedData(token)).getTimeStampInfo().getGenTime().toInstant());
        } catch (CMSException | TSPException | IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }
}
