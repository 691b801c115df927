package fr.ccs.dossier.cli;

import fr.ccs.dossier.finding.FrenchTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/** When something is done: now, or when an option says; the one place that reads the clock. */
final class Moment {

    private Moment() {}

    /** @param text a day (noon in Paris is meant) or an instant with its offset; null for now */
    static Instant of(Ccs ccs, String text) {
        if (text == null) {
            return Instant.now();
        }
        try {
            return text.contains("T") ? OffsetDateTime.parse(text).toInstant() : of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            throw Stop.usage(ccs.say("Valeur impossible pour --date : « " + text + " ». Écrivez AAAA-MM-JJ, ou un instant comme 2026-11-20T09:30:00+01:00.",
                    "Impossible value for --date: “" + text + "”. Write YYYY-MM-DD, or an instant as 2026-11-20T09:30:00+01:00."));
        }
    }

    /** @param day its noon in Paris is meant; null for now */
    static Instant of(LocalDate day) {
        return day == null ? Instant.now() : day.atTime(LocalTime.NOON).atZone(FrenchTime.ZONE).toInstant();
    }

    /** @param day null for today, as a calendar in France shows it */
    static LocalDate day(LocalDate day) {
        return day == null ? today(Clock.systemUTC()) : day;
    }

    static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), FrenchTime.ZONE);
    }
}
