package fr.ccs.dossier.seal;

import fr.ccs.dossier.finding.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a signature says to have been given, when it is proven to have existed, and when it is judged.
 *
 * @param claimed what the signatory says
 * @param proven what a time-stamp of a trusted service proves
 */
record Times(Optional<Instant> claimed, Optional<Instant> proven, Instant at) {
    /** How far two clocks may differ. */
    static final Duration LARGEST_DRIFT = Duration.ofMinutes(5);
    private static final Duration LONGEST_WAIT = Duration.ofHours(24);

    /** Whether it was given at a moment or later: by what it says itself, or because it is judged before. */
    boolean notBefore(Instant moment) {
        return claimed.or(() -> proven).filter(given -> !given.isBefore(moment)).isPresent();
    }

    /** Whether it says to have been given after a time-stamp proves that it existed: one of the two is wrong, and it is not the stamp. */
    boolean contradictory() {
        return proven.flatMap(stamp -> claimed.filter(given -> given.isAfter(stamp.plus(LARGEST_DRIFT)))).isPresent();
    }

    /** Whether it was stamped so much later that nothing bears out the day which it declares. */
    boolean stampedLate() {
        return proven.flatMap(stamp -> claimed.filter(given -> given.plus(LONGEST_WAIT).isBefore(stamp))).isPresent();
    }

    /** Both of them, to the minute; for one that has both. */
    Phrase both() {
        return new Phrase("déclaration du " + Days.hour(claimed.orElseThrow(), Language.FRENCH)
                + ", horodatage du " + Days.hour(proven.orElseThrow(), Language.FRENCH),
                "declared on " + Days.hour(claimed.orElseThrow(), Language.ENGLISH) + ", stamped on " + Days.hour(proven.orElseThrow(), Language.ENGLISH));
    }

    /** Whether it says to be of a day that is still to come. */
    boolean toCome() {
        return claimed.filter(given -> given.isAfter(at)).isPresent();
    }
}
