package fr.ccs.dossier.seal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The file of a scanned page, read once for its digest and for its content.
 *
 * @param sha256 lower-case hex digest of the whole file
 * @param bytes empty when there are more than one page can have
 */
record PageFile(String sha256, Optional<byte[]> bytes) {
    private static final int LARGEST = 64 << 20;

    static PageFile read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"));
            byte[] bytes = digest.readNBytes(LARGEST + 1);
            digest.transferTo(OutputStream.nullOutputStream());
            return new PageFile(HexFormat.of().formatHex(digest.getMessageDigest().digest()), Optional.of(bytes).filter(all -> all.length <= LARGEST));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
