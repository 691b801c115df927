package fr.ccs.dossier.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/** When something is entered: now, or the instant that an option gives. */
final class Moment {
    private static final ZoneId PLACE = ZoneId.of("Europe/Paris");

    private Moment() {}

    /** @param text a day (noon in Paris is meant) or an instant with its offset; null for now */
    static Instant of(Ccs ccs, String text) {
        if (text == null) {
            return Instant.now();
        }
        try {
            return text.contains("T") ? OffsetDateTime.parse(text).toInstant() : LocalDate.parse(text).atTime(LocalTime.NOON).atZone(PLACE).toInstant();
        } catch (DateTimeParseException e) {
            throw Stop.usage(ccs.say("Valeur impossible pour --date : « " + text + " ». Écrivez AAAA-MM-JJ, ou un instant comme 2026-11-20T09:30:00+01:00.",
                    "Impossible value for --date: “" + text + "”. Write YYYY-MM-DD, or an instant as 2026-11-20T09:30:00+01:00."));
        }
    }
}
