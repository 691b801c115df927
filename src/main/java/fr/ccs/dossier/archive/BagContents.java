package fr.ccs.dossier.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a deposit is to hold, before it is written: files to copy as they are, and files made for it. */
final class BagContents {
    private final SortedMap<String, Content> files = new TreeMap<>();

    /** A file to copy, or bytes; of a file to copy, the digest that its dossier gives (lower-case hex SHA-256). */
    private record Content(Path file, byte[] bytes, String expected) {}

    BagContents copy(String path, Path file, String sha256) {
        files.put(path, new Content(file, null, sha256));
        return this;
    }

    BagContents put(String path, byte[] bytes) {
        files.put(path, new Content(null, bytes, ""));
        return this;
    }

    Iterable<String> paths() {
        return files.keySet();
    }

    int size() {
        return files.size();
    }

    /** Writes one of them and gives its size and digest. */
    Written write(String path, Path target, BagDisk disk) throws IOException {
        Content content = files.get(path);
        MessageDigest sha512 = Digests.digest("SHA-512");
        MessageDigest sha256 = Digests.digest("SHA-256");
        long size;
        try (InputStream in = content.file == null ? new ByteArrayInputStream(content.bytes) : Files.newInputStream(content.file)) {
            size = disk.write(target, in, sha512, sha256);
        }
        if (!content.expected.isEmpty() && !Digests.hex(sha256.digest()).equals(content.expected)) {
            throw new IOException(content.file + " changed while it was archived");
        }
        return new Written(size, Digests.hex(sha512.digest()));
    }

    /** What became of a file. */
    record Written(long size, String sha512) {}
}
