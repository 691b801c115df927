package fr.ccs.dossier.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** How much a stranger's PDF would unfold to, asked before a library unfolds it whole. */
public final class Unfolding {
    private static final long MOST_BYTES = 256L << 20;
    /** Beyond its own length: two streams never share what they are packed in, save in a file that was made to be read again and again. */
    private static final int SLACK = 1 << 20;
    /** Two bytes that PDF libraries skip unread, so that they may be anything. */
    private static final int HEADER = 2;
    private static final int LONGEST_DICTIONARY = 4096;
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.ISO_8859_1);
    private static final Pattern OF_STRUCTURE = Pattern.compile("/(ObjStm|XRef)\\b");
    private static final Pattern PACKED_OTHERWISE = Pattern.compile(
            "/F(ilter)?(?!\\w)(?!\\s*(/FlateDecode\\s*[/>]|\\[\\s*/FlateDecode\\s*\\]))|/[^\\s/<>()\\[\\]]*#");

    private final byte[] pdf;
    private final byte[] thrownAway = new byte[1 << 16];
    private final Inflater inflater = new Inflater(true);
    private long room = MOST_BYTES;
    private long reading;

    private Unfolding(byte[] pdf) {
        this.pdf = pdf;
        this.reading = 2L * pdf.length + SLACK;
    }

    /** Whether all that is packed in a PDF comes to no more than a dossier's PDFs have (256 MB); keeps none of it. */
    public static boolean isModest(byte[] pdf) {
        Unfolding unfolding = new Unfolding(pdf);
        try {
            return unfolding.isModest();
        } finally {
            unfolding.inflater.end();
        }
    }

    private boolean isModest() {
        for (int at = 0; at + STREAM.length < pdf.length; at++) {
            if (pdf[at] != 's' || !Arrays.equals(pdf, at, at + STREAM.length, STREAM, 0, STREAM.length)) {
                continue;
            }
            unpack(data(at + STREAM.length) + HEADER);
            if (room <= 0 || reading <= 0 || hidesStructure(at)) {
                return false;
            }
        }
        return true;
    }

    /** Where a stream's data begin: behind spaces and one line break, as libraries have it. */
    private int data(int start) {
        int at = start;
        while (at < pdf.length && pdf[at] == ' ') {
            at++;
        }
        if (at < pdf.length && pdf[at] == '\r') {
            at++;
        }
        return at < pdf.length && pdf[at] == '\n' ? at + 1 : at;
    }

    private void unpack(int start) {
        if (start >= pdf.length) {
            return;
        }
        inflater.reset();
        inflater.setInput(pdf, start, pdf.length - start);
        try {
            while (!inflater.finished() && !inflater.needsInput() && inflater.getBytesWritten() < room && inflater.getBytesRead() < reading) {
                inflater.inflate(thrownAway);
            }
        } catch (DataFormatException packedOtherwise) {
            // what came before the fault counts as unpacked
        }
        room -= inflater.getBytesWritten();
        reading -= inflater.getBytesRead();
    }

    /** A stream of objects or of places, which a library unpacks to open the file, and which is packed in a way that is not followed here. */
    private boolean hidesStructure(int keyword) {
        String before = new String(pdf, Math.max(0, keyword - LONGEST_DICTIONARY), Math.min(keyword, LONGEST_DICTIONARY), StandardCharsets.ISO_8859_1);
        String dictionary = before.substring(before.lastIndexOf("obj") + 1);
        return dictionary.stripTrailing().endsWith(">>") && OF_STRUCTURE.matcher(dictionary).find() && PACKED_OTHERWISE.matcher(dictionary).find();
    }
}
