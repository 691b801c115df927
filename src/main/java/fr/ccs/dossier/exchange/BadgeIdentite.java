package fr.ccs.dossier.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.UUID;

/**
 * What a badge calls things: the same for the same certificate whenever it is made, and nothing by which one badge leads to another of the same person.
 *
 * @param code the certificate's verification code, which is drawn by lot and never stands in the badge: without it no name of ours can be computed
 */
record BadgeIdentite(String numero, String exemplaire, String code) {
    private static final int VERSION = 0x8000;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final int SALT = 32;

    String credential() {
        return uuid("badge\n" + numero + "\n" + exemplaire + "\n" + code);
    }

    String sujet() {
        return uuid("sujet\n" + numero + "\n" + code);
    }

    /** @param what the certification and its edition, or one competency of it: the same in all badges of that edition */
    static String realisation(String what) {
        return uuid("certification\n" + what);
    }

    String sel() {
        return HexFormat.of().formatHex(sha256("sel\n" + numero + "\n" + code)).substring(0, SALT);
    }

    /** The name as Open Badges hashes one: the algorithm, a dollar, the digest of name and salt. */
    String empreinte(String nom) {
        return "sha256$" + HexFormat.of().formatHex(sha256(Normalizer.normalize(nom, Normalizer.Form.NFC) + sel()));
    }

    /** A UUID of version 8 (RFC 9562): its bits are ours to choose. */
    private static String uuid(String text) {
        ByteBuffer bits = ByteBuffer.wrap(sha256(text));
        long high = bits.getLong() & ~0xF000L | VERSION;
        long low = bits.getLong() & ~(0xC000_0000_0000_0000L) | VARIANT;
        return "urn:uuid:" + new UUID(high, low);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
