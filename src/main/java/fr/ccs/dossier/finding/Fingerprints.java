package fr.ccs.dossier.finding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * What a finding is recognised by in a later run: its rule, its document's number, its place by codes, and its rank among those that
 * are equal in all this. Lines, values and wording have no part in it: moved text changes nothing, and nothing can be read out of it.
 *
 * <p>One object a run, asked for each finding in the run's order.
 */
public final class Fingerprints {
    /** Raised when fingerprints are made otherwise: those of two versions are never compared. */
    public static final int VERSION = 1;

    private static final int LENGTH = 32;
    private final Map<String, Integer> ranks = new HashMap<>();

    /** The fingerprint of the run's next finding: lower-case hex digits. */
    public String next(FileVerdict file, Finding finding) {
        String place = String.join("\n", finding.rule(), document(file.kind(), file.numero(), file.file()), finding.location().codes());
        int rank = ranks.merge(place, 1, Integer::sum);
        return sha256(place + "\n" + rank).substring(0, LENGTH);
    }

    /** What a document is recognised by: its kind and number; one that has no number, by its path as it was given. */
    static String document(String kind, String numero, String file) {
        return numero.isEmpty() ? file.replace('\\', '/') : kind + " " + numero;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
