package fr.ccs.dossier.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests of files of any size, never held as a whole. */
final class Digests {
    private static final int CHUNK = 1 << 16;

    private Digests() {}

    /** Lower-case hex SHA-512. */
    static String sha512(byte[] bytes) {
        return hex(digest("SHA-512").digest(bytes));
    }

    /** The same of a file, not followed when it is a link. */
    static String sha512(Path file) throws IOException {
        return of(file, digest("SHA-512"));
    }

    /** Lower-case hex SHA-256 of a file, not followed when it is a link. */
    static String sha256(Path file) throws IOException {
        return of(file, digest("SHA-256"));
    }

    private static String of(Path file, MessageDigest digest) throws IOException {
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = Files.newInputStream(file, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                digest.update(chunk, 0, read);
            }
        }
        return hex(digest.digest());
    }

    static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }

    static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has " + algorithm, impossible);
        }
    }
}
