package fr.ccs.dossier.archive;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One reading of a PDF from its first byte to its last, never opened as one: its digest, and what its last description (XMP) with a claim says.
 *
 * @param sha256 lower-case hex
 * @param archival {@code PDF/A-3a}, {@code accessible} {@code PDF/UA-1}; a dash for nothing claimed
 */
record PdfScan(String sha256, String archival, String accessible) {
    static final String NOTHING = "-";
    private static final byte[] BEGIN = "<?xpacket begin".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "<?xpacket end".getBytes(StandardCharsets.US_ASCII);
    private static final int BUFFER = 1 << 16;

    /** A description has some kilobytes. */
    private static final int MOST = 1 << 20;
    private static final Pattern PART = claim("pdfaid", "part", "[1-9]");
    private static final Pattern LEVEL = claim("pdfaid", "conformance", "[A-Za-z]");
    private static final Pattern ACCESSIBLE = claim("pdfuaid", "part", "[1-9]");

    static PdfScan of(Path file) throws IOException {
        MessageDigest digest = Digests.digest("SHA-256");
        String archival = NOTHING;
        String accessible = NOTHING;
        try (InputStream in = new BufferedInputStream(new DigestInputStream(Files.newInputStream(file), digest), BUFFER)) {
            while (skipPast(in, BEGIN)) {
                String packet = upTo(in, END);
                String part = found(PART, packet);
                String ua = found(ACCESSIBLE, packet);
                if (!part.isEmpty() || !ua.isEmpty()) {
                    archival = part.isEmpty() ? NOTHING : "PDF/A-" + part + found(LEVEL, packet).toLowerCase(java.util.Locale.ROOT);
                    accessible = ua.isEmpty() ? NOTHING : "PDF/UA-" + ua;
                }
            }
        }
        return new PdfScan(Digests.hex(digest.digest()), archival, accessible);
    }

    private static boolean skipPast(InputStream in, byte[] word) throws IOException {
        int matched = 0;
        for (int next = in.read(); next >= 0; next = in.read()) {
            matched = next == word[matched] ? matched + 1 : next == word[0] ? 1 : 0;
            if (matched == word.length) {
                return true;
            }
        }
        return false;
    }

    private static String upTo(InputStream in, byte[] word) throws IOException {
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        int matched = 0;
        for (int next = in.read(); next >= 0; next = in.read()) {
            packet.write(next);
            matched = next == word[matched] ? matched + 1 : next == word[0] ? 1 : 0;
            if (matched == word.length || packet.size() > MOST) {
                break;
            }
        }
        return packet.toString(StandardCharsets.UTF_8);
    }

    /** A property stands as an element or as an attribute. */
    private static Pattern claim(String prefix, String name, String value) {
        return Pattern.compile(prefix + ":" + name + "\\s*(?:>|=\\s*[\"'])\\s*(" + value + ")\\s*[<\"']");
    }

    private static String found(Pattern claim, String packet) {
        Matcher matcher = claim.matcher(packet);
        return matcher.find() ? matcher.group(1) : "";
    }
}
