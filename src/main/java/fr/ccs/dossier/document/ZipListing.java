package fr.ccs.dossier.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The entries of a zip file, believed only where its two accounts of them agree: what the list at its end says, and what stands before each entry.
 *
 * <p>Nothing may lie before, between or behind them. Zip64, encryption and anything but plain and deflated entries are refused.
 */
public final class ZipListing {
    private static final int END = 0x06054b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_SIZE = 22;
    private static final int CENTRAL_SIZE = 46;
    private static final int LOCAL_SIZE = 30;
    private static final int ENCRYPTED = 1;
    private static final int DESCRIPTOR = 8;
    private static final int UNIX_LINK = 0xA000;
    private static final int DESCRIBED = 0x08074b50;
    private static final int DESCRIPTOR_SIZE = 12;

    /** A field that gives an entry a second name, which some programs take for its name. */
    private static final int OTHER_NAME = 0x7075;
    private final FileChannel file;
    private final int most;

    /**
     * One entry.
     *
     * @param data where its bytes begin, {@code packed} how many they are, {@code size} what they unfold to
     */
    public record Entry(String name, boolean deflated, long crc, long packed, long size, long header, long data, boolean descriptor) {
        public boolean folder() {
            return name.endsWith("/");
        }
    }

    private ZipListing(FileChannel file, int most) {
        this.file = file;
        this.most = most;
    }

    /**
     * Every entry, in the order in which they stand.
     *
     * @param most how many there may be
     * @throws BrokenZip when the file contradicts itself, or holds what is never in a deposit
     */
    static List<Entry> of(FileChannel file, int most) throws IOException, BrokenZip {
        return new ZipListing(file, most).entries();
    }

    private List<Entry> entries() throws IOException, BrokenZip {
        long length = file.size();
        demand(length >= END_SIZE, "no end");
        ByteBuffer end = read(length - END_SIZE, END_SIZE);
        demand(end.getInt(0) == END && end.getShort(20) == 0, "no end where it must be");
        int count = end.getShort(10) & 0xFFFF;
        long start = unsigned(end, 16);
        long size = unsigned(end, 12);
        demand(end.getShort(4) == 0 && end.getShort(6) == 0 && (end.getShort(8) & 0xFFFF) == count && count != 0xFFFF, "several parts");
        demand(start + size == length - END_SIZE, "something between list and end");
        if (count > most) {
            throw BrokenZip.tooMuch();
        }
        ByteBuffer list = read(start, (int) Math.min(size, Integer.MAX_VALUE / 8));
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entries.add(entry(list));
        }
        demand(!list.hasRemaining(), "something behind the list");
        entries.sort(Comparator.comparingLong(Entry::header));
        gapless(entries, start);
        return entries;
    }

    private Entry entry(ByteBuffer list) throws IOException, BrokenZip {
        demand(list.remaining() >= CENTRAL_SIZE && list.getInt(list.position()) == CENTRAL, "no entry");
        int at = list.position();
        int flags = list.getShort(at + 8);
        int method = list.getShort(at + 10);
        int name = list.getShort(at + 28) & 0xFFFF;
        int fields = list.getShort(at + 30) & 0xFFFF;
        int more = fields + (list.getShort(at + 32) & 0xFFFF);
        demand(list.remaining() >= CENTRAL_SIZE + name + more, "a cut entry");
        int mode = (list.getInt(at + 38) >>> 16) & 0xF000;
        demand((flags & ENCRYPTED) == 0 && (method == 0 || method == 8) && mode != UNIX_LINK, "an entry of a kind that is never in a bag");
        byte[] bytes = new byte[name];
        list.get(at + CENTRAL_SIZE, bytes);
        oneName(list.slice(at + CENTRAL_SIZE + name, fields).order(ByteOrder.LITTLE_ENDIAN));
        list.position(at + CENTRAL_SIZE + name + more);
        long header = unsigned(list, at + 42);
        Entry told = new Entry(text(bytes), method == 8, unsigned(list, at + 16), unsigned(list, at + 20), unsigned(list, at + 24), header, 0, (flags & DESCRIPTOR) != 0);
        return agreed(told, bytes, flags, method);
    }

    /** The entry, once what stands before it has told the same. */
    private Entry agreed(Entry told, byte[] name, int flags, int method) throws IOException, BrokenZip {
        ByteBuffer local = read(told.header, LOCAL_SIZE);
        demand(local.getInt(0) == LOCAL && local.getShort(6) == (short) flags && local.getShort(8) == method && (local.getShort(26) & 0xFFFF) == name.length,
                "another entry than the list says");
        ByteBuffer named = read(told.header + LOCAL_SIZE, name.length);
        demand(named.equals(ByteBuffer.wrap(name)), "another name than the list says");
        boolean sizes = unsigned(local, 14) == told.crc && unsigned(local, 18) == told.packed && unsigned(local, 22) == told.size;
        boolean later = told.descriptor && local.getInt(18) == 0 && local.getInt(22) == 0;
        demand(sizes || later, "other sizes than the list says");
        demand((told.deflated || told.packed == told.size) && (!told.folder() || told.size == 0), "an entry that is not what it says");
        int fields = local.getShort(28) & 0xFFFF;
        oneName(read(told.header + LOCAL_SIZE + name.length, fields));
        long data = told.header + LOCAL_SIZE + name.length + fields;
        return new Entry(told.name, told.deflated, told.crc, told.packed, told.size, told.header, data, told.descriptor);
    }

    private void gapless(List<Entry> entries, long end) throws IOException, BrokenZip {
        long at = 0;
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            demand(entry.header == at, "something between entries, or entries that overlap");
            at = entry.data + entry.packed;
            long next = i + 1 < entries.size() ? entries.get(i + 1).header : end;
            if (entry.descriptor) {
                described(entry, at, next);
                at = next;
            }
        }
        demand(at == end, "something before the list");
    }

    /** What stands behind an entry tells its sizes once more, with or without a mark before them. */
    private void described(Entry entry, long from, long to) throws IOException, BrokenZip {
        boolean marked = to - from == DESCRIPTOR_SIZE + 4;
        demand(marked || to - from == DESCRIPTOR_SIZE, "something behind an entry");
        ByteBuffer said = read(from, (int) (to - from));
        int at = marked ? 4 : 0;
        demand((!marked || said.getInt(0) == DESCRIBED) && unsigned(said, at) == entry.crc && unsigned(said, at + 4) == entry.packed
                && unsigned(said, at + 8) == entry.size, "other sizes behind an entry than the list says");
    }

    private static void oneName(ByteBuffer fields) throws BrokenZip {
        while (fields.remaining() >= 4) {
            int kind = fields.getShort() & 0xFFFF;
            int length = fields.getShort() & 0xFFFF;
            demand(kind != OTHER_NAME && length <= fields.remaining(), "an entry with two names");
            fields.position(fields.position() + length);
        }
    }

    private ByteBuffer read(long from, int length) throws IOException, BrokenZip {
        demand(from >= 0 && from + length <= file.size(), "a place outside the file");
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining() && file.read(buffer, from + buffer.position()) >= 0) {
            continue;
        }
        demand(!buffer.hasRemaining(), "a cut file");
        return buffer.flip();
    }

    private static long unsigned(ByteBuffer buffer, int at) {
        return buffer.getInt(at) & 0xFFFFFFFFL;
    }

    private static String text(byte[] name) throws BrokenZip {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name)).toString();
        } catch (CharacterCodingException other) {
            throw BrokenZip.form("a name that is not UTF-8");
        }
    }

    private static void demand(boolean holds, String otherwise) throws BrokenZip {
        if (!holds) {
            throw BrokenZip.form(otherwise);
        }
    }
}
