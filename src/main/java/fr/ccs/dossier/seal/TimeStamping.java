package fr.ccs.dossier.seal;

import eu.europa.esig.dss.spi.x509.tsp.KeyEntityTSPSource;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import eu.europa.esig.dss.token.KSPrivateKeyEntry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TSPUtil;

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
        if (String.valueOf(address.getRawAuthority()).contains("@")) {
            throw CannotSign.refused("L’adresse de l’autorité d’horodatage contient un nom d’utilisateur ou un mot de passe : donnez-la sans eux.",
                    "The address of the time-stamp authority contains a user name or a password: give it without them.");
        }
        if (!Set.of("http", "https").contains(String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT)) || address.getHost() == null) {
            throw CannotSign.refused("« " + address + " » n’est pas l’adresse d’une autorité d’horodatage : elle commence par https:// ou http://.",
                    "“" + address + "” is no address of a time-stamp authority: it begins with https:// or http://.");
        }
        return new TimeStamping(new TimeAuthority(address, patience), shown(address));
    }

    /** An address as it may be told: what follows a question mark may be an access key. */
    static String shown(URI address) {
        return address.toString().replaceFirst("[?#].*", "");
    }

    /**
     * A time-stamping key in a PKCS#12 file, for demonstrations: its time is the one given, so it proves nothing to a third party.
     *
     * @throws CannotSign when the file is none, the password is wrong, or its key is not one for time-stamps
     */
    public static TimeStamping ofPkcs12(Path file, char[] password, Instant time) throws IOException, CannotSign {
        try (SigningKey key = SigningKey.ofPkcs12(file, password, Optional.empty())) {
            TSPUtil.validateCertificate(new JcaX509CertificateHolder(key.certificate()));
            return with(key, time);
        } catch (TSPException | CertificateEncodingException other) {
            throw CannotSign.refused("La clé " + file + ", donnée à --tsa, n’est pas faite pour horodater. Donnez une clé d’horodatage"
                            + " (« ccs keys demo » en fait une, horodatage.p12) ou l’adresse d’une autorité, ou signez sans --tsa.",
                    "The key " + file + ", given to --tsa, is not made for time-stamps. Give a time-stamping key"
                            + " (“ccs keys demo” makes one, horodatage.p12) or the address of an authority, or sign without --tsa.");
        }
    }

    /** The same with an open key; it may be closed then. */
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
