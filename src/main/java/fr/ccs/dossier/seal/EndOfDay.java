package fr.ccs.dossier.seal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The moment at which the signatures of a day are judged: its end in France, so that what was signed on it is not in the future. */
public final class EndOfDay {
    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    private EndOfDay() {}

    /** The last instant of a day in France. */
    public static Instant of(LocalDate day) {
        return day.atTime(LocalTime.MAX).atZone(FRANCE).toInstant();
    }
}
