package fr.ccs.dossier.seal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;

/** By which digest an evidence record is made; SHA-512 unless asked otherwise, since it is the one of the deposits themselves and of {@code sha512sum}. */
public enum EvidenceDigest {
    SHA_256("SHA-256", "http://www.w3.org/2001/04/xmlenc#sha256", "2.16.840.1.101.3.4.2.1", 32),
    SHA_384("SHA-384", "http://www.w3.org/2001/04/xmldsig-more#sha384", "2.16.840.1.101.3.4.2.2", 48),
    SHA_512("SHA-512", "http://www.w3.org/2001/04/xmlenc#sha512", "2.16.840.1.101.3.4.2.3", 64);

    private final String title;
    private final String uri;
    private final String oid;
    private final int size;

    EvidenceDigest(String title, String uri, String oid, int size) {
        this.title = title;
        this.uri = uri;
        this.oid = oid;
        this.size = size;
    }

    /** The digest of this name, as {@code SHA-512}. */
    public static Optional<EvidenceDigest> named(String title) {
        return Arrays.stream(values()).filter(digest -> digest.title.equals(title)).findFirst();
    }

    static Optional<EvidenceDigest> ofUri(String uri) {
        return Arrays.stream(values()).filter(digest -> digest.uri.equals(uri)).findFirst();
    }

    /** How people name it. */
    public String title() {
        return title;
    }

    String uri() {
        return uri;
    }

    String oid() {
        return oid;
    }

    /** How many bytes a value has. */
    int size() {
        return size;
    }

    /** The digest of some bytes that follow one another. */
    byte[] of(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance(title);
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has " + title, impossible);
        }
    }
}
