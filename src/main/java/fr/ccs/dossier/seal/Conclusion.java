package fr.ccs.dossier.seal;

import fr.ccs.dossier.finding.SignatureVerdict.Level;
import fr.ccs.dossier.finding.SignatureVerdict.Scope;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What cryptography alone says of one signature; who had to sign is another question.
 *
 * @param id the identifier that it bears
 * @param certificate the signing certificate; empty when none could be told
 * @param claimed when the signatory says that it was given
 * @param proven when a time-stamp of a trusted service proves that it existed
 * @param stamped whether it carries a time-stamp at all
 * @param roles what the signatory says to be
 * @param commitments what the signatory says to commit to, as URIs
 * @param flaw what is wrong; empty when it holds
 */
record Conclusion(String id, Optional<X509Certificate> certificate, Optional<Instant> claimed, Optional<Instant> proven, boolean stamped, Level level,
        Scope scope, List<String> roles, List<String> commitments, Optional<Flaw> flaw) {

    /** Of a signature that cryptography was not asked about, for what is wrong with it. */
    static Conclusion without(String id, Flaw flaw) {
        return new Conclusion(id, Optional.empty(), Optional.empty(), Optional.empty(), false, Level.NONE, Scope.NONE, List.of(), List.of(), Optional.of(flaw));
    }

    /** The name in the signing certificate; empty when none could be told. */
    String holder() {
        return certificate.map(Signataire::holder).orElse("");
    }

    /** What is to be remarked upon though it holds: a level that falls short, a time-stamp that counts for nothing, or one that came late. */
    List<Flaw> remarks(Level required) {
        Optional<Flaw> lacking = below(required).or(() -> stamped ? below(Level.T) : Optional.empty());
        Times times = new Times(claimed, proven, Instant.MAX);
        return Stream.concat(lacking.stream(), times.stampedLate() ? Stream.of(new Flaw(Defect.STAMPED_LATER, times.both())) : Stream.empty()).toList();
    }

    /** Why it carries less than a level; empty when it reaches it. */
    Optional<Flaw> below(Level required) {
        if (level.atLeast(required)) {
            return Optional.empty();
        }
        String french = proven.isPresent() ? "faute de liste de révocation jointe"
                : stamped ? "car son horodatage ne vient pas d’une autorité reconnue" : "faute d’horodatage";
        String english = proven.isPresent() ? "for lack of a revocation list kept with it"
                : stamped ? "as its time-stamp does not come from a recognised authority" : "for lack of a time-stamp";
        return Optional.of(new Flaw(Defect.BELOW_LEVEL,
                new Phrase(level + " au lieu de " + required + ", " + french, level + " instead of " + required + ", " + english)));
    }
}
