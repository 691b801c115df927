package fr.ccs.dossier.check;

import fr.ccs.dossier.dossier.Media;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The file of a pièce, read once and never held as a whole.
 *
 * @param size in bytes
 * @param sha256 lower-case hex; empty when it was not read, its size being wrong already
 * @param start its first bytes, enough to tell a format
 */
record PieceFile(long size, String sha256, byte[] start) {
    private static final int SAMPLE = 8 << 10;

    /** @param octets the size that the dossier states: a file of another is not read */
    static PieceFile read(Path file, String octets) throws IOException {
        long size = Files.size(file);
        if (!octets.equals(String.valueOf(size))) {
            return new PieceFile(size, "", new byte[0]);
        }
        try (InputStream in = Files.newInputStream(file)) {
            DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"));
            byte[] start = digest.readNBytes(SAMPLE);
            digest.transferTo(OutputStream.nullOutputStream());
            return new PieceFile(size, HexFormat.of().formatHex(digest.getMessageDigest().digest()), start);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    boolean is(Piece piece) {
        return sha256.equals(piece.empreinte());
    }

    /** Whether its beginning is of the format; a text that was cut may end within a character. */
    boolean agrees(Media media) {
        int end = start.length;
        if (size > start.length) {
            while (end > 0 && end > start.length - 4 && (start[end - 1] & 0xC0) == 0x80) {
                end--;
            }
            end -= end > 0 && (start[end - 1] & 0xC0) == 0xC0 ? 1 : 0;
        }
        return media.agrees(Arrays.copyOf(start, end));
    }
}
