package fr.ccs.dossier.archive;

import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.seal.EvidenceDigest;
import fr.ccs.dossier.seal.TimeAuthorities;
import fr.ccs.dossier.seal.Trust;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Freezes a deposit of today's version of the schemas, and whom to trust with it, for all tests to come.
 *
 * <p>Made once when a version is released (docs/migrations.md), committed, and never made again: it is what must be read for ever.
 */
final class FrozenBag {
    static final Path FOLDER = Path.of("src/test/resources/archives");
    static final String BAG = "paquet.zip";
    static final String TRUST = "confiance";
    private static final Instant AT = Instant.parse("2026-12-01T11:00:00Z");
    private static final FileTime ANY = FileTime.from(AT);

    private FrozenBag() {}

    /** Of the version that this software writes; refuses to freeze one twice. */
    static void freeze() throws Exception {
        Path target = FOLDER.resolve("version-" + version());
        if (Files.exists(target)) {
            throw new IllegalStateException(target + " is frozen already; what was released is never made again");
        }
        Path work = Files.createTempDirectory("frozen");
        Path bag = Bags.bag(Bags.ELECTRONIC, work);
        Trust stamps = TimeAuthorities.FIRST.trust(AT);
        Proving proving = new Proving(new Proving.Settings(stamps.and(Bags.trust()), LocalDate.of(2026, 12, 1), EvidenceDigest.SHA_512, 6, Set.of()));
        if (proving.first(List.of(bag), TimeAuthorities.FIRST.at(AT)).written() != 1) {
            throw new IllegalStateException("the deposit got no evidence record");
        }
        Path trust = Files.createDirectories(target.resolve(TRUST));
        write(Bags.trust(), trust, "signatures");
        write(stamps, trust, "preuves");
        zip(bag, target.resolve(BAG));
        new BagDisk().delete(work);
    }

    /** The number of the version that is written today. */
    static int version() {
        return Integer.parseInt(Kind.NAMESPACE.replaceFirst(".*:", ""));
    }

    private static void write(Trust trust, Path folder, String name) throws Exception {
        int n = 0;
        for (X509Certificate authority : trust.authorities()) {
            Files.writeString(folder.resolve(name + "-" + n++ + ".crt"), "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(authority.getEncoded()) + "\n-----END CERTIFICATE-----\n");
        }
        for (X509CRL list : trust.revocations()) {
            Files.write(folder.resolve(name + "-" + n++ + ".crl"), list.getEncoded());
        }
    }

    private static void zip(Path bag, Path target) throws IOException {
        try (OutputStream out = Files.newOutputStream(target); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Path file : Bags.files(bag)) {
                ZipEntry entry = new ZipEntry(bag.getFileName() + "/" + bag.relativize(file));
                entry.setLastModifiedTime(ANY);
                zip.putNextEntry(entry);
                zip.write(Files.readAllBytes(file));
            }
        }
    }
}
