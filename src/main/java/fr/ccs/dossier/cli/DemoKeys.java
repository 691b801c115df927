package fr.ccs.dossier.cli;

import fr.ccs.dossier.dossier.WholeFile;
import fr.ccs.dossier.seal.DemoAuthority;
import fr.ccs.dossier.seal.DemoAuthority.Holder;
import fr.ccs.dossier.seal.DemoAuthority.Use;
import fr.ccs.dossier.seal.Titulaire;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CRLException;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The folder of a demonstration: an authority to trust, a key for each person and role, one for time-stamps, and a text that says what
 * they are worth.
 *
 * @param list the day from which its revocation list is good
 */
record DemoKeys(LocalDate list) {
    static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);
    static final LocalDate LAST_DAY = FIRST_DAY.plusYears(30);
    static final String README = "LISEZMOI.txt";
    private static final String PASSPHRASE = "specimen";

    /** Name of a key's file: role and number, nothing that names the person. */
    static String name(Titulaire person) {
        return person.role() + "-" + person.holder().id().replaceAll("[^A-Za-z0-9-]", "_") + ".p12";
    }

    /** Writes the whole folder or nothing. */
    void write(Path folder, Collection<Titulaire> people) throws IOException {
        Path parent = Files.createDirectories(folder.toAbsolutePath().getParent());
        Path part = Files.createTempDirectory(parent, ".ccs-keys");
        try {
            DemoAuthority authority = new DemoAuthority("Autorité de démonstration CCS (SPÉCIMEN)", midnight(FIRST_DAY), midnight(LAST_DAY));
            Path trust = Files.createDirectory(part.resolve("confiance"));
            WholeFile.write(trust.resolve("autorite.crt"), pem("CERTIFICATE", authority.certificate().getEncoded()));
            WholeFile.write(trust.resolve("revocations.crl"), pem("X509 CRL", authority.revocations(midnight(list), midnight(LAST_DAY)).getEncoded()));
            Path keys = Files.createDirectory(part.resolve("cles"));
            for (Titulaire person : people) {
                secret(keys.resolve(name(person)), authority.issue(person.holder(), Use.SIGNATURE, PASSPHRASE.toCharArray()));
            }
            secret(keys.resolve("horodatage.p12"), authority.issue(new Holder("", "Horodatage de démonstration (SPÉCIMEN)", ""), Use.TIME_STAMPING,
                    PASSPHRASE.toCharArray()));
            WholeFile.write(part.resolve(README), readMe().getBytes(StandardCharsets.UTF_8));
            open(part);
            Files.deleteIfExists(folder);
            Files.move(part, folder);
        } catch (CertificateEncodingException | CRLException broken) {
            throw new IllegalStateException(broken);
        } finally {
            delete(part);
        }
    }

    private static void secret(Path file, byte[] bytes) throws IOException {
        boolean posix = Files.getFileStore(file.getParent()).supportsFileAttributeView("posix");
        if (posix) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        WholeFile.write(file, bytes);
    }

    /** A temporary folder is closed to all others; its keys stay so, what is to be trusted may be read. */
    private static void open(Path folder) throws IOException {
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static byte[] pem(String what, byte[] der) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return ("-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static String readMe() throws IOException {
        try (InputStream in = DemoKeys.class.getResourceAsStream(README)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).formatted(PASSPHRASE, FIRST_DAY, LAST_DAY, PASSPHRASE);
        }
    }
}
