package fr.ccs.dossier.finding;

import java.time.ZoneId;

/** The clock by which days are told: that of France, wherever the machine stands, so that a day begins and ends for everybody at once. */
public final class FrenchTime {
    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private FrenchTime() {}
}
