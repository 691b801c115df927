package fr.ccs.dossier.archive;

import fr.ccs.dossier.dossier.Refus;
import fr.ccs.dossier.dossier.WholeFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Turns a sound deposit into a transfer to an archive service: one zip with {@code manifest.xml} (SEDA 2.3) and every file of the deposit.
 *
 * <p>Nothing in it is packed: its bytes depend on the deposit and the transfer alone, and on no version of a packer.
 */
public final class SipSeda {
    private static final String MANIFEST = "manifest.xml";

    /** The first day that a zip can tell, for all. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private final ServicesSeda services;
    private final Instant at;

    /** @param at when it is handed over */
    public SipSeda(ServicesSeda services, Instant at) {
        this.services = services;
        this.at = at;
    }

    /**
     * Writes the transfer whole or not at all.
     *
     * @param bag a deposit's folder
     * @param target the zip file, which is replaced when it is there
     * @throws Refus when the deposit is not whole
     */
    public void write(Path bag, Path target) throws IOException, Refus {
        write(SipContents.of(bag), target);
    }

    void write(SipContents contents, Path target) throws IOException {
        byte[] manifest = new ManifesteSeda(VersionSeda.V2_3, services, at).of(contents);
        WholeFile.write(target, out -> {
            ZipOutputStream zip = new ZipOutputStream(out);
            zip.setMethod(ZipOutputStream.STORED);
            CRC32 crc = new CRC32();
            crc.update(manifest);
            zip.putNextEntry(entry(MANIFEST, manifest.length, crc.getValue()));
            zip.write(manifest);
            for (SipFile file : contents.files()) {
                zip.putNextEntry(entry(file.uri(), file.size(), file.crc()));
                copy(file, contents.folder().file(file.path()), zip);
            }
            zip.finish();
        });
    }

    private static ZipEntry entry(String name, long size, long crc) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        entry.setSize(size);
        entry.setCrc(crc);
        return entry;
    }

    /** Copies a file that must still be the one that the manifest tells of. */
    private static void copy(SipFile told, Path file, ZipOutputStream zip) throws IOException {
        MessageDigest sha512 = Digests.digest("SHA-512");
        try (InputStream in = new DigestInputStream(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS), sha512)) {
            in.transferTo(zip);
        }
        if (!Digests.hex(sha512.digest()).equals(told.sha512())) {
            throw new IOException(told.path() + " changed while it was handed over");
        }
    }
}
