package fr.ccs.dossier.seal;

import fr.ccs.dossier.finding.SignatureVerdict.Level;
import fr.ccs.dossier.finding.SignatureVerdict.Reason;
import java.util.Optional;

/**
 * A document or PDF that has just been signed.
 *
 * @param bytes the whole file, to be written in the place of the one that was signed
 * @param level what the new signature carries to stay verifiable
 * @param shortfall why it does not carry more; empty when it carries all that outlives its certificates
 */
public record Signed(byte[] bytes, Level level, Optional<Reason> shortfall) {}
