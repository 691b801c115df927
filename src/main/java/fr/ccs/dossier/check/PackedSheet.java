package fr.ccs.dossier.check;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;
import net.sf.saxon.Version;

/**
 * A rule sheet as Saxon compiled it, in the form that ships: what it was made by, a table of texts, then one tree of elements, each decoded
 * when somebody asks for it. Read by one thread at a time, which its loader sees to.
 */
final class PackedSheet {
    /** What only the same program with the same Saxon reads. */
    static final String MADE_BY = "CCS rule sheet 1, Saxon " + Version.getProductVersion() + "\n";

    private final byte[] bytes;
    private final int[] starts;
    private final String[] texts;
    private final int tree;
    private int position;

    private PackedSheet(byte[] bytes) {
        this.bytes = bytes;
        this.position = MADE_BY.length() + Integer.BYTES;
        int count = number();
        this.texts = new String[count];
        this.starts = new int[count + 1];
        for (int i = 0; i < count; i++) {
            starts[i + 1] = starts[i] + number();
        }
        for (int i = 0; i <= count; i++) {
            starts[i] += position;
        }
        this.tree = starts[count];
    }

    /** @return empty for what another Saxon made, is not whole, or was never a packed sheet */
    static Optional<PackedSheet> read(byte[] bytes) {
        byte[] madeBy = MADE_BY.getBytes(StandardCharsets.US_ASCII);
        int start = madeBy.length + Integer.BYTES;
        boolean whole = bytes.length > start && ByteBuffer.wrap(bytes, 0, madeBy.length).equals(ByteBuffer.wrap(madeBy))
                && ByteBuffer.wrap(bytes, madeBy.length, Integer.BYTES).getInt() == checksum(bytes, start);
        return whole ? Optional.of(new PackedSheet(bytes)) : Optional.empty();
    }

    /** Over all that follows it. */
    static int checksum(byte[] bytes, int start) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes, start, bytes.length - start);
        return (int) checksum.getValue();
    }

    /** The document node, as a loader wants it. */
    PackedNode document() {
        return new PackedNode(this, "", new int[0], tree, bytes.length);
    }

    /** The element that begins at a place. */
    PackedNode element(int place) {
        position = place;
        String name = text(number());
        int[] attributes = new int[2 * number()];
        for (int i = 0; i < attributes.length; i++) {
            attributes[i] = number();
        }
        int length = number();
        return new PackedNode(this, name, attributes, position, position + length);
    }

    String text(int index) {
        String text = texts[index];
        if (text == null) {
            text = new String(bytes, starts[index], starts[index + 1] - starts[index], StandardCharsets.UTF_8);
            texts[index] = text;
        }
        return text;
    }

    /** Seven bits a byte, the lowest first; the highest bit says that more follow. */
    private int number() {
        int number = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[position++];
            number |= (next & 0x7f) << shift;
            shift += 7;
        } while (next < 0);
        return number;
    }
}
