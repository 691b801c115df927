package fr.ccs.dossier.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * One file of a deposit, as a transfer tells of it.
 *
 * @param rank from 1, in the order of paths; {@code path} in the deposit
 * @param size in bytes, {@code sha512} lower-case hex, {@code crc} as zip files want it
 * @param puid its format in the register PRONOM, by its first bytes or its own word; empty when that cannot be told
 */
record SipFile(int rank, String path, long size, String sha512, long crc, Optional<String> puid) {
    private static final int CHUNK = 1 << 16;
    private static final Map<String, String> MEDIA = Map.ofEntries(Map.entry("xml", "application/xml"), Map.entry("pdf", "application/pdf"),
            Map.entry("png", "image/png"), Map.entry("jpg", "image/jpeg"), Map.entry("jpeg", "image/jpeg"), Map.entry("tif", "image/tiff"),
            Map.entry("tiff", "image/tiff"), Map.entry("json", "application/json"), Map.entry("txt", "text/plain"), Map.entry("zip", "application/zip"),
            Map.entry("sh", "application/x-sh"), Map.entry("pem", "application/pkix-cert"), Map.entry("crt", "application/pkix-cert"),
            Map.entry("cer", "application/pkix-cert"), Map.entry("crl", "application/pkix-crl"), Map.entry("tsr", "application/timestamp-reply"), Map.entry("tst", "application/vnd.etsi.timestamp-token"));

    /** Reads it once, link or not: only plain files are ever asked for. */
    static SipFile read(int rank, String path, Path file) throws IOException {
        MessageDigest sha512 = Digests.digest("SHA-512");
        CRC32 crc = new CRC32();
        long size = 0;
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                sha512.update(chunk, 0, read);
                crc.update(chunk, 0, read);
                size += read;
            }
        }
        return new SipFile(rank, path, size, Digests.hex(sha512.digest()), crc.getValue(), Pronom.of(file, ending(path)));
    }

    /** Its name in the transfer, which owes nothing to the one that somebody gave it. */
    String uri() {
        return "content/ID" + rank + (ending(path).isEmpty() ? "" : "." + ending(path));
    }

    /** What the stylesheet is told. */
    Map<String, Object> told() {
        return Map.of("rang", rank, "chemin", path, "nom", path.substring(path.lastIndexOf('/') + 1), "uri", uri(), "octets", size, "sha512", sha512,
                "media", MEDIA.getOrDefault(ending(path), "application/octet-stream"), "puid", puid.orElse(""));
    }

    private static String ending(String path) {
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return path.lastIndexOf('.') > path.lastIndexOf('/') && ending.matches("[a-z0-9]{1,8}") ? ending : "";
    }
}
