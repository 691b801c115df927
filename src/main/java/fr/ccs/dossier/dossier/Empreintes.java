package fr.ccs.dossier.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;

/** What is known of a file's bytes before they are copied: size, digests in lower-case hex, and the sum that a zip needs. */
record Empreintes(long size, String sha256, String sha512, long crc) {
    private static final int CHUNK = 1 << 16;

    static Empreintes of(Copie.Octets octets) throws IOException {
        try (InputStream in = octets.open()) {
            return of(in);
        }
    }

    static Empreintes of(InputStream in) throws IOException {
        MessageDigest sha256 = digest("SHA-256");
        MessageDigest sha512 = digest("SHA-512");
        CRC32 crc = new CRC32();
        long size = 0;
        byte[] chunk = new byte[CHUNK];
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            sha256.update(chunk, 0, read);
            sha512.update(chunk, 0, read);
            crc.update(chunk, 0, read);
            size += read;
        }
        return new Empreintes(size, HexFormat.of().formatHex(sha256.digest()), HexFormat.of().formatHex(sha512.digest()), crc.getValue());
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(algorithm, impossible);
        }
    }
}
