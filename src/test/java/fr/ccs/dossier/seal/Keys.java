package fr.ccs.dossier.seal;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.finding.SignatureVerdict.Level;
import fr.ccs.dossier.seal.DemoAuthority.Holder;
import fr.ccs.dossier.seal.DemoAuthority.Use;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xml.sax.helpers.DefaultHandler;

/** A branch's keys made in memory: an authority, its revocation list, a time-stamp service, and the three people of the example livret. */
public final class Keys {
    /** When the authority and what it issues begin and end. */
    public static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");
    public static final Instant UNTIL = Instant.parse("2056-01-01T00:00:00Z");
    /** When the livret is signed. */
    public static final Instant DAY = Instant.parse("2026-04-07T10:00:00Z");
    public static final String CANDIDAT = "CANDIDAT";
    public static final String REFERENT = "REFERENT_ENTREPRISE";
    public static final String EVALUATEUR = "EVALUATEUR_EXTERNE";
    public static final List<String> ROLES = List.of(CANDIDAT, REFERENT, EVALUATEUR);
    /** The people by the role that they sign in. */
    public static final Map<String, Holder> PEOPLE = Map.of(
            CANDIDAT, new Holder("Nadia", "Belkacem SPÉCIMEN", "P-N11HWGCNQ"),
            REFERENT, new Holder("Hélène", "Marchand SPÉCIMEN", "P-UNP5E6EWD"),
            EVALUATEUR, new Holder("Philippe", "Aubert SPÉCIMEN", "P-CMDW0WN5I"));
    public static final Path LIVRET = Path.of("examples/livrets/observation-directe.xml");
    private static final char[] PASSWORD = "specimen".toCharArray();

    /** The authority that {@link #trust} trusts; revoke nothing of it, make another one for that. */
    public static final DemoAuthority AUTHORITY = new DemoAuthority("Autorité de démonstration CCS", FROM, UNTIL);
    private static final Map<String, SigningKey> SIGNERS = PEOPLE.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, person -> key(AUTHORITY, person.getValue(), Use.SIGNATURE)));
    private static final SigningKey TSA = key(AUTHORITY, new Holder("Horodatage", "SPÉCIMEN", ""), Use.TIME_STAMPING);

    private Keys() {}

    /** The authority, and its revocation list of the day on which nothing is revoked. */
    public static Trust trust() {
        return new Trust(List.of(AUTHORITY.certificate()), List.of(AUTHORITY.revocations(DAY.minus(Duration.ofHours(4)), UNTIL)));
    }

    /** The authority without any revocation list: LT is out of reach. */
    public static Trust trustWithoutList() {
        return new Trust(List.of(AUTHORITY.certificate()), List.of());
    }

    /** The time-stamp service of the same authority, its clock standing at {@code time}. */
    public static TimeStamping timeStamping(Instant time) {
        return TimeStamping.with(TSA, time);
    }

    /** The key of the service, for a server that answers over HTTP. */
    public static SigningKey tsa() {
        return TSA;
    }

    /** The key of the person who signs in a role. */
    public static SigningKey of(String role) {
        return SIGNERS.get(role);
    }

    /** A fresh key for somebody, issued by an authority for its whole life. */
    public static SigningKey key(DemoAuthority authority, Holder holder, Use use) {
        return open(authority.issue(holder, use, PASSWORD));
    }

    /** The same within limits. */
    public static SigningKey key(DemoAuthority authority, Holder holder, Use use, Instant from, Instant until) {
        return open(authority.issue(holder, use, from, until, PASSWORD));
    }

    private static SigningKey open(byte[] pkcs12) {
        try {
            return SigningKey.ofPkcs12(pkcs12, "clé d’essai", PASSWORD, Optional.empty());
        } catch (CannotSign e) {
            throw new IllegalStateException(e);
        }
    }

    /** The example livret, closed, with three empty electronic slots. */
    public static Document livretToSign() {
        return read("livret.xml", livretText().getBytes(StandardCharsets.UTF_8));
    }

    /** The text of {@link #livretToSign}. */
    public static String livretText() {
        try {
            return Files.readString(LIVRET).replaceAll("mode=\"MANUSCRITE\" date=\"[^\"]*\" lieu=\"[^\"]*\" piece=\"[^\"]*\" empreinte=\"[^\"]*\"",
                    "mode=\"ELECTRONIQUE\"");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads bytes that must be a document of ours. */
    public static Document read(String name, byte[] bytes) {
        Reading reading = new DocumentReader(Limits.DEFAULT).read(name, bytes, (kind, cursor) -> new DefaultHandler());
        if (reading instanceof Reading.Read read) {
            return read.document();
        }
        throw new IllegalStateException(((Reading.Refused) reading).finding().toString());
    }

    /** Reads text that must be a document of ours. */
    public static Document read(String text) {
        return read("livret.xml", text.getBytes(StandardCharsets.UTF_8));
    }

    /** A signer that reaches exactly this level. */
    public static Signer signer(Level level) {
        return new Signer(level == Level.LT ? trust() : trustWithoutList(), Optional.of(DAY).filter(day -> level != Level.B).map(Keys::timeStamping));
    }

    /** The livret signed at level LT by the people of these roles, in this order. */
    public static Document signed(String... roles) {
        return signed(Level.LT, roles);
    }

    /** The livret signed at a level by the people of these roles, in this order. */
    public static Document signed(Level level, String... roles) {
        Document document = livretToSign();
        for (String role : roles) {
            document = signed(document, level, role, of(role));
        }
        return document;
    }

    /** A document signed once more: in a role, with a key. */
    public static Document signed(Document document, Level level, String role, SigningKey key) {
        try {
            Signed signed = signer(level).sign(document, slot(document, role), key, Optional.of("Lyon"), DAY);
            if (signed.level() != level) {
                throw new IllegalStateException("level " + signed.level() + " and not " + level + ": " + signed.shortfall());
            }
            return read(document.name(), signed.bytes());
        } catch (CannotSign e) {
            throw new IllegalStateException(e);
        }
    }

    /** The slot of a role. */
    public static Slot slot(Document document, String role) {
        return Slot.of(document).stream().filter(slot -> slot.role().equals(role)).findFirst().orElseThrow();
    }
}
