package fr.ccs.dossier.seal;

import fr.ccs.dossier.finding.FrenchTime;
import fr.ccs.dossier.finding.Language;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;

/** Days and hours as they are said to people: those of France. */
final class Days {

    private Days() {}

    /** The day of a moment: 7 avril 2026, 1er mai 2026; 7 April 2026. */
    static String of(Instant instant, Language language) {
        ZonedDateTime time = instant.atZone(FrenchTime.ZONE);
        String day = time.getDayOfMonth() == 1 ? language.choose("'1er'", "d") : "d";
        return DateTimeFormatter.ofPattern(day + " MMMM uuuu", language.locale()).format(time);
    }

    static String of(Date date, Language language) {
        return of(date.toInstant(), language);
    }

    /** Day and hour of a moment, to the minute. */
    static String hour(Instant instant, Language language) {
        String hour = language.choose(" 'à' H 'h' mm", " 'at' H:mm");
        return of(instant, language) + DateTimeFormatter.ofPattern(hour, language.locale()).format(instant.atZone(FrenchTime.ZONE));
    }
}
