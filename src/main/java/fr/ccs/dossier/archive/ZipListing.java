package fr.ccs.dossier.archive;

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
final class ZipListing {
    private static final int END = 0x06054b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_SIZE = 22;
    private static final int CENTRAL_SIZE = 46;
    private static final int LOCAL_SIZE = 30;
    private static final int ENCRYPTED = 1;
    private static final int DESCRIPTOR = 8;
    private static final int UNIX_LINK = 0xA000;

    /** A descriptor behind an entry has 12 or 16 bytes. */
    private static final List<Long> AFTER = List.of(12L, 16L);
    private final FileChannel file;

    /**
     * One entry.
     *
     * @param data where its bytes begin, {@code packed} how many they are, {@code size} what they unfold to
     */
    record Entry(String name, boolean deflated, long crc, long packed, long size, long header, long data, boolean descriptor) {
        boolean folder() {
            return name.endsWith("/");
        }
    }

    private ZipListing(FileChannel file) {
        this.file = file;
    }

    /**
     * Every entry, in the order in which they stand.
     *
     * @throws Broken when the file contradicts itself, or holds what is never in a deposit
     */
    static List<Entry> of(FileChannel file) throws IOException, Broken {
        return new ZipListing(file).entries();
    }

    /** Why a zip file is not looked into; {@code tooMuch} when for its size alone. */
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;
        private final boolean tooMuch;

        Broken(String why, boolean tooMuch) {
            super(why);
            this.tooMuch = tooMuch;
        }

        boolean tooMuch() {
            return tooMuch;
        }
    }

    private List<Entry> entries() throws IOException, Broken {
        long length = file.size();
        demand(length >= END_SIZE, "no end");
        ByteBuffer end = read(length - END_SIZE, END_SIZE);
        demand(end.getInt(0) == END && end.getShort(20) == 0, "no end where it must be");
        int count = end.getShort(10) & 0xFFFF;
        long start = unsigned(end, 16);
        long size = unsigned(end, 12);
        demand(end.getShort(4) == 0 && end.getShort(6) == 0 && (end.getShort(8) & 0xFFFF) == count && count != 0xFFFF, "several parts");
        demand(start + size == length - END_SIZE, "something between list and end");
        if (count > BagFolder.MOST_FILES) {
            throw new Broken("entries", true);
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

    private Entry entry(ByteBuffer list) throws IOException, Broken {
        demand(list.remaining() >= CENTRAL_SIZE && list.getInt(list.position()) == CENTRAL, "no entry");
        int at = list.position();
        int flags = list.getShort(at + 8);
        int method = list.getShort(at + 10);
        int name = list.getShort(at + 28) & 0xFFFF;
        int more = (list.getShort(at + 30) & 0xFFFF) + (list.getShort(at + 32) & 0xFFFF);
        demand(list.remaining() >= CENTRAL_SIZE + name + more, "a cut entry");
        int mode = (list.getInt(at + 38) >>> 16) & 0xF000;
        demand((flags & ENCRYPTED) == 0 && (method == 0 || method == 8) && mode != UNIX_LINK, "an entry of a kind that is never in a bag");
        byte[] bytes = new byte[name];
        list.get(at + CENTRAL_SIZE, bytes);
        list.position(at + CENTRAL_SIZE + name + more);
        long header = unsigned(list, at + 42);
        Entry told = new Entry(text(bytes), method == 8, unsigned(list, at + 16), unsigned(list, at + 20), unsigned(list, at + 24), header, 0, (flags & DESCRIPTOR) != 0);
        return agreed(told, bytes, flags, method);
    }

    /** The entry, once what stands before it has told the same. */
    private Entry agreed(Entry told, byte[] name, int flags, int method) throws IOException, Broken {
        ByteBuffer local = read(told.header, LOCAL_SIZE);
        demand(local.getInt(0) == LOCAL && local.getShort(6) == (short) flags && local.getShort(8) == method && (local.getShort(26) & 0xFFFF) == name.length,
                "another entry than the list says");
        ByteBuffer named = read(told.header + LOCAL_SIZE, name.length);
        demand(named.equals(ByteBuffer.wrap(name)), "another name than the list says");
        boolean sizes = unsigned(local, 14) == told.crc && unsigned(local, 18) == told.packed && unsigned(local, 22) == told.size;
        boolean later = told.descriptor && local.getInt(18) == 0 && local.getInt(22) == 0;
        demand(sizes || later, "other sizes than the list says");
        demand(told.deflated || told.packed == told.size, "an entry that is not what it says");
        long data = told.header + LOCAL_SIZE + name.length + (local.getShort(28) & 0xFFFF);
        return new Entry(told.name, told.deflated, told.crc, told.packed, told.size, told.header, data, told.descriptor);
    }

    private static void gapless(List<Entry> entries, long end) throws Broken {
        long at = 0;
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            demand(entry.header == at, "something between entries, or entries that overlap");
            at = entry.data + entry.packed;
            long next = i + 1 < entries.size() ? entries.get(i + 1).header : end;
            if (entry.descriptor) {
                demand(AFTER.contains(next - at), "something behind an entry");
                at = next;
            }
        }
        demand(at == end, "something before the list");
    }

    private ByteBuffer read(long from, int length) throws IOException, Broken {
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

    private static String text(byte[] name) throws Broken {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name)).toString();
        } catch (CharacterCodingException other) {
            throw new Broken("a name that is not UTF-8", false);
        }
    }

    private static void demand(boolean holds, String otherwise) throws Broken {
        if (!holds) {
            throw new Broken(otherwise, false);
        }
    }
}
