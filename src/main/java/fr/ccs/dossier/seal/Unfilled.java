package fr.ccs.dossier.seal;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document as it was when its page of signatures was printed, byte for byte: the page bears the digest of that file.
 *
 * <p>Taken away are what handwritten slots received (date, place, pièce, digest of the scan) and the signatures that machines put in.
 */
final class Unfilled {
    private static final Set<String> RECEIVED = Set.of("date", "lieu", "piece", "empreinte");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s+([^\\s=]+)\\s*=\\s*(\"[^\"]*\"|'[^']*')");

    private final String text;
    private final StringBuilder kept = new StringBuilder();
    private int from;

    private Unfilled(String text) {
        this.text = text;
    }

    /** Lower-case hex digest of that file. */
    static String sha256(Document document) {
        return DocumentReader.sha256(bytes(document.bytes()));
    }

    /** That file, of one that the parser has read. */
    static byte[] bytes(byte[] file) {
        Encoding encoding = Encoding.of(file);
        // one character for each byte keeps whatever stands between the tags, and these are ASCII in all but the wide encodings
        Charset charset = encoding.charset().name().startsWith("UTF-16") ? encoding.charset() : StandardCharsets.ISO_8859_1;
        ByteArrayOutputStream unfilled = new ByteArrayOutputStream(file.length);
        unfilled.write(file, 0, encoding.mark());
        unfilled.writeBytes(new Unfilled(new String(file, encoding.mark(), file.length - encoding.mark(), charset)).emptied().getBytes(charset));
        return unfilled.toByteArray();
    }

    private String emptied() {
        int slot = 0;
        int signature = 0;
        for (Tags tags = new Tags(text); tags.next();) {
            if (tags.opens("signatures", "signature")) {
                slot = tags.end();
                empty(tags.start(), slot);
            } else if (tags.opens("signatures", "signature", "Signature")) {
                signature = tags.start();
            }
            if (tags.closes("signatures", "signature", "Signature")) {
                remove(slot, signature, tags.end());
            }
        }
        return kept.append(text, from, text.length()).toString();
    }

    private void empty(int start, int end) {
        String tag = text.substring(start, end);
        if (!Pattern.compile("\\smode\\s*=\\s*[\"']MANUSCRITE[\"']").matcher(tag).find()) {
            return;
        }
        for (Matcher attribute = ATTRIBUTE.matcher(tag); attribute.find();) {
            if (RECEIVED.contains(attribute.group(1))) {
                cut(start + attribute.start(), start + attribute.end(), "");
            }
        }
    }

    /** A slot that held nothing else was an empty element. */
    private void remove(int slot, int start, int end) {
        if (slot == start && text.startsWith("</", end)) {
            cut(slot - 1, text.indexOf('>', end) + 1, "/>");
        } else {
            cut(start, end, "");
        }
    }

    private void cut(int start, int end, String instead) {
        kept.append(text, from, start).append(instead);
        from = end;
    }
}
