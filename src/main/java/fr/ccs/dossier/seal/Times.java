package fr.ccs.dossier.seal;

import java.time.Instant;
import java.util.Optional;

/**
 * When a signature says to have been given, when it is proven to have existed, and when it is judged.
 *
 * @param claimed what the signatory says
 * @param proven what a time-stamp of a trusted service proves
 */
record Times(Optional<Instant> claimed, Optional<Instant> proven, Instant at) {

    /** Whether it was given at a moment or later: by what it says itself, or because it is judged before. */
    boolean notBefore(Instant moment) {
        return claimed.or(() -> proven).filter(given -> !given.isBefore(moment)).isPresent();
    }

    /** Whether it says to be of a day that is still to come. */
    boolean toCome() {
        return claimed.filter(given -> given.isAfter(at)).isPresent();
    }
}
