package fr.ccs.dossier.seal;

import fr.ccs.dossier.finding.FrenchTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** The moment at which the signatures of a day are judged: its end in France, so that what was signed on it is not in the future. */
public final class EndOfDay {

    private EndOfDay() {}

    /** The last instant of a day in France. */
    public static Instant of(LocalDate day) {
        return day.atTime(LocalTime.MAX).atZone(FrenchTime.ZONE).toInstant();
    }
}
