package fr.ccs.dossier.seal;

import fr.ccs.dossier.seal.DemoAuthority.Holder;
import fr.ccs.dossier.seal.DemoAuthority.Use;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Time-stamp authorities of some years each, and whom a branch trusts over the years. */
public final class TimeAuthorities {
    public static final Instant FIRST_DAY = Instant.parse("2026-11-30T11:00:00Z");
    /** The first service ends in January 2037; the second lasts beyond. */
    public static final Instant RENEWAL = Instant.parse("2036-09-01T11:00:00Z");
    public static final Instant TWELVE_YEARS_ON = Instant.parse("2038-11-30T11:00:00Z");
    private static final char[] PASSWORD = "specimen".toCharArray();
    private static final Instant END = Instant.parse("2060-01-01T00:00:00Z");
    public static final TimeAuthorities FIRST = new TimeAuthorities("Première autorité d’horodatage SPÉCIMEN", Instant.parse("2026-01-01T00:00:00Z"),
            Instant.parse("2037-01-15T00:00:00Z"));
    public static final TimeAuthorities SECOND = new TimeAuthorities("Seconde autorité d’horodatage SPÉCIMEN", Instant.parse("2035-01-01T00:00:00Z"),
            Instant.parse("2047-01-15T00:00:00Z"));
    private final DemoAuthority authority;
    private final byte[] pkcs12;

    TimeAuthorities(String name, Instant from, Instant until) {
        authority = new DemoAuthority(name, from, END);
        pkcs12 = authority.issue(new Holder("Horodatage", "SPÉCIMEN", ""), Use.TIME_STAMPING, from, until, PASSWORD);
    }

    /** The service’s key as a file, opened by {@code specimen}. */
    public byte[] pkcs12() {
        return pkcs12.clone();
    }

    /** The service, its clock standing. */
    public TimeStamping at(Instant time) throws IOException, CannotSign {
        try (SigningKey key = key()) {
            return TimeStamping.with(key, time);
        }
    }

    SigningKey key() throws IOException, CannotSign {
        return SigningKey.ofPkcs12(pkcs12, "horodatage", PASSWORD, Optional.empty());
    }

    /** Whoever trusts it on a day, with the list of that day. */
    public Trust trust(Instant day) {
        return new Trust(List.of(authority.certificate()), List.of(authority.revocations(day.minus(Duration.ofHours(4)), day.plus(Duration.ofDays(30)))));
    }

    /** The same once its service was revoked. */
    public Trust trustOfTheRevoked(Instant day) throws IOException, CannotSign {
        try (SigningKey key = key()) {
            authority.revoke(key.certificate());
        }
        return trust(day);
    }

    /** Its certificate alone. */
    public Trust trustWithoutList() {
        return new Trust(List.of(authority.certificate()), List.of());
    }
}
