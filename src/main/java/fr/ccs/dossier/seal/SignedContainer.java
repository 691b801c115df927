package fr.ccs.dossier.seal;

import eu.europa.esig.dss.model.DSSDocument;
import fr.ccs.dossier.finding.SignatureVerdict.Level;
import fr.ccs.dossier.finding.SignatureVerdict.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** A container that has just been signed, to be written where it belongs. */
public final class SignedContainer {
    private final DSSDocument document;
    private final Level level;
    private final Optional<Reason> shortfall;

    SignedContainer(DSSDocument document, Level level, Optional<Reason> shortfall) {
        this.document = document;
        this.level = level;
        this.shortfall = shortfall;
    }

    /** What the signature carries to stay verifiable. */
    public Level level() {
        return level;
    }

    /** Why it does not carry more; empty when it carries all that outlives its certificates. */
    public Optional<Reason> shortfall() {
        return shortfall;
    }

    /** Writes all of it; the stream stays open. */
    public void into(OutputStream out) throws IOException {
        document.writeTo(out);
    }
}
