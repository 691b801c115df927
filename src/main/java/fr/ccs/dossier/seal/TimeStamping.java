package fr.ccs.dossier.seal;

import eu.europa.esig.dss.spi.x509.tsp.KeyEntityTSPSource;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import eu.europa.esig.dss.token.KSPrivateKeyEntry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Locale;
import java.util.Set;

/** Where time-stamps come from: an authority on the network, or a key of the demonstration at hand. */
public final class TimeStamping {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private final TSPSource source;
    private final String name;

    private TimeStamping(TSPSource source, String name) {
        this.source = source;
        this.name = name;
    }

    /**
     * An authority that answers RFC 3161 requests over HTTP; the only thing that this software ever asks of a network.
     *
     * @throws CannotSign for an address that is none of {@code http:} or {@code https:}
     */
    public static TimeStamping at(URI address) throws CannotSign {
        return at(address, PATIENCE);
    }

    static TimeStamping at(URI address, Duration patience) throws CannotSign {
        if (!Set.of("http", "https").contains(String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT)) || address.getHost() == null) {
            throw CannotSign.refused("« " + address + " » n’est pas l’adresse d’une autorité d’horodatage : elle commence par https:// ou http://.",
                    "“" + address + "” is no address of a time-stamp authority: it begins with https:// or http://.");
        }
        return new TimeStamping(new TimeAuthority(address, patience), address.toString());
    }

    /** A time-stamping key at hand, for demonstrations and tests: its time is the one given, so it proves nothing to a third party. */
    public static TimeStamping with(SigningKey key, Instant time) {
        KSPrivateKeyEntry entry = (KSPrivateKeyEntry) key.entry();
        KeyEntityTSPSource source = new KeyEntityTSPSource(entry.getPrivateKey(), entry.getCertificate(), Arrays.asList(entry.getCertificateChain()));
        source.setProductionTime(Date.from(time));
        source.setTsaPolicy("1.2.3.4");
        return new TimeStamping(source, entry.getAlias());
    }

    TSPSource source() {
        return source;
    }

    /** What is told when it gave no time-stamp; nothing was signed then. */
    CannotSign failure(Exception cause) {
        return Unanswered.of(name, cause);
    }
}
