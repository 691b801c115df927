package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.finding.FrenchTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Today is the day that a calendar in France shows, wherever the machine stands: signatures are judged to the end of that day. */
class MomentTest {

    @Test
    void todayBeginsAtMidnightInFranceWhateverTheMachinesZone() {
        for (String zone : List.of("UTC", "America/Martinique", "Pacific/Kiritimati")) {
            assertThat(Moment.today(Clock.fixed(Instant.parse("2026-11-30T22:59:59Z"), ZoneId.of(zone)))).isEqualTo("2026-11-30");
            assertThat(Moment.today(Clock.fixed(Instant.parse("2026-11-30T23:00:00Z"), ZoneId.of(zone)))).isEqualTo("2026-12-01");
            assertThat(Moment.today(Clock.fixed(Instant.parse("2026-06-30T22:00:00Z"), ZoneId.of(zone)))).as("summer time").isEqualTo("2026-07-01");
        }
    }

    @Test
    void aDayThatIsGivenIsThatDayAndItsNoonInFrance() {
        LocalDate day = LocalDate.parse("2026-04-07");
        assertThat(Moment.day(day)).isEqualTo(day);
        assertThat(Moment.of(day)).isEqualTo("2026-04-07T10:00:00Z");
    }

    @Test
    void withoutADayItIsNow() {
        Instant before = Instant.now();
        assertThat(Moment.of((LocalDate) null)).isBetween(before, Instant.now());
        assertThat(Moment.day(null)).isBetween(LocalDate.ofInstant(before, FrenchTime.ZONE), LocalDate.now(FrenchTime.ZONE));
    }
}
