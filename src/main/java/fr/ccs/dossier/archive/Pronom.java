package fr.ccs.dossier.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The format of a file in the register PRONOM (PUID), told the way that PRONOM's own signatures do: by first bytes, and by what the file declares.
 *
 * <p>A format that cannot be told for certain has none here: a wrong one would send a reader to the wrong program.
 */
final class Pronom {
    private static final int START = 64;
    private static final int CHUNK = 1 << 16;
    private static final int OVERLAP = 256;
    private static final Map<String, String> PDF_A = Map.of("1A", "fmt/95", "1B", "fmt/354", "2A", "fmt/476", "2B", "fmt/477", "2U", "fmt/478",
            "3A", "fmt/479", "3B", "fmt/480", "3U", "fmt/481");
    private static final Map<String, String> PDF = Map.of("1.0", "fmt/14", "1.1", "fmt/15", "1.2", "fmt/16", "1.3", "fmt/17", "1.4", "fmt/18", "1.5", "fmt/19",
            "1.6", "fmt/20", "1.7", "fmt/276", "2.0", "fmt/1129");
    private static final Map<String, String> JFIF = Map.of("1.0", "fmt/42", "1.1", "fmt/43", "1.2", "fmt/44");
    private static final Map<String, String> BY_NAME = Map.of("json", "fmt/817", "txt", "x-fmt/111");
    private static final Pattern PART = Pattern.compile("pdfaid:part(?:>|\\s*=\\s*[\"'])\\s*([1-4])");
    private static final Pattern CONFORMANCE = Pattern.compile("pdfaid:conformance(?:>|\\s*=\\s*[\"'])\\s*([ABUabu])");

    private Pronom() {}

    /** @param ending of its name, in small letters; only what has no first bytes of its own is told by it */
    static Optional<String> of(Path file, String ending) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(START);
        }
        String text = new String(start, StandardCharsets.ISO_8859_1);
        if (text.startsWith("%PDF-") && text.length() >= 8) {
            return Optional.ofNullable(declared(file).map(PDF_A::get).orElse(PDF.get(text.substring(5, 8))));
        }
        if (text.startsWith("\u0089PNG\r\n\u001A\n")) {
            return Optional.of(png(file));
        }
        if (text.startsWith("\u00FF\u00D8\u00FF\u00E0") && text.startsWith("JFIF\0", 6) && start.length > 12) {
            return Optional.ofNullable(JFIF.get(start[11] + "." + start[12]));
        }
        if (text.startsWith("II*\0") || text.startsWith("MM\0*")) {
            return Optional.of("fmt/353");
        }
        if (text.startsWith("PK\u0003\u0004")) {
            return Optional.of("x-fmt/263");
        }
        String noMark = text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3) : text;
        if (ending.equals("xml") && noMark.startsWith("<")) {
            return noMark.matches("(?s)<\\?xml\\s+version\\s*=\\s*[\"']1\\.1.*") ? Optional.empty() : Optional.of("fmt/101");
        }
        return Optional.ofNullable(BY_NAME.get(ending));
    }

    /** Part and level of PDF/A that a PDF says to keep to: its metadata stand there unpacked. */
    private static Optional<String> declared(Path file) throws IOException {
        Optional<String> part = Optional.empty();
        Optional<String> level = Optional.empty();
        byte[] chunk = new byte[CHUNK];
        String before = "";
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(chunk); read >= 0 && (part.isEmpty() || level.isEmpty()); read = in.read(chunk)) {
                String text = before + new String(chunk, 0, read, StandardCharsets.ISO_8859_1);
                part = part.or(() -> found(PART, text));
                level = level.or(() -> found(CONFORMANCE, text));
                before = text.substring(Math.max(0, text.length() - OVERLAP));
            }
        }
        Optional<String> letter = level;
        return part.flatMap(number -> letter.map(one -> number + one.toUpperCase(java.util.Locale.ROOT)));
    }

    private static Optional<String> found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Which PNG it is follows from the kinds of chunks in it, each of which came with a version. */
    private static String png(Path file) throws IOException {
        Set<String> chunks = new HashSet<>();
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(8);
            for (byte[] head = in.readNBytes(8); head.length == 8; head = in.readNBytes(8)) {
                chunks.add(new String(head, 4, 4, StandardCharsets.ISO_8859_1));
                in.skipNBytes(Integer.toUnsignedLong(ByteBuffer.wrap(head).getInt()) + 4);
            }
        } catch (java.io.EOFException cut) {
            return "fmt/11";
        }
        return chunks.contains("iTXt") ? "fmt/13" : chunks.contains("sRGB") || chunks.contains("iCCP") || chunks.contains("sPLT") ? "fmt/12" : "fmt/11";
    }
}
