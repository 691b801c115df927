package fr.ccs.dossier.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** A zip file of which only one account can be given: whoever unfolds it finds the same files, each once, under names that lead nowhere else. */
public final class PlainZip implements AutoCloseable {
    private static final int CHUNK = 1 << 16;
    private static final long MODEST = 1L << 20;

    /** Texts pack to a twentieth; what packs to much less was made to burst. */
    private static final long MOST_TIMES = 200;
    private final FileChannel zip;
    private final List<ZipListing.Entry> entries;

    private PlainZip(FileChannel zip, List<ZipListing.Entry> entries) {
        this.zip = zip;
        this.entries = entries;
    }

    /**
     * Opens a zip file once all that can be told without unfolding it is in order.
     *
     * @param mostBytes what it may unfold to
     * @throws BrokenZip when it is not
     */
    public static PlainZip open(Path file, int mostEntries, long mostBytes) throws IOException, BrokenZip {
        FileChannel zip = FileChannel.open(file, StandardOpenOption.READ);
        boolean sound = false;
        try {
            List<ZipListing.Entry> entries = ZipListing.of(zip, mostEntries);
            requireNames(entries);
            requireModest(entries, mostBytes);
            sound = true;
            return new PlainZip(zip, entries);
        } finally {
            if (!sound) {
                zip.close();
            }
        }
    }

    /** Every entry, in the order in which they stand. */
    public List<ZipListing.Entry> entries() {
        return entries;
    }

    /**
     * Writes what an entry unfolds to, and never more than the list of entries announced.
     *
     * @throws BrokenZip when it is not what the list says; something may have been written then
     */
    public void unfold(ZipListing.Entry entry, OutputStream out) throws IOException, BrokenZip {
        CRC32 crc = new CRC32();
        Inflater inflater = new Inflater(true);
        try {
            if (copy(entry, inflater, out, crc) != entry.size() || crc.getValue() != entry.crc()) {
                throw BrokenZip.form("an entry that is not what it says");
            }
        } catch (DataFormatException broken) {
            throw BrokenZip.form("an entry that does not unfold");
        } finally {
            inflater.end();
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static void requireNames(List<ZipListing.Entry> entries) throws BrokenZip {
        for (ZipListing.Entry entry : entries) {
            String name = entry.folder() ? entry.name().substring(0, entry.name().length() - 1) : entry.name();
            if (!FileNames.plain(name)) {
                throw BrokenZip.named(BrokenZip.Why.NAME, name);
            }
        }
        String twin = FileNames.twin(entries.stream().filter(entry -> !entry.folder()).map(ZipListing.Entry::name).toList()).orElse("");
        if (!twin.isEmpty()) {
            throw BrokenZip.named(BrokenZip.Why.TWIN, twin);
        }
    }

    private static void requireModest(List<ZipListing.Entry> entries, long mostBytes) throws BrokenZip {
        long sum = 0;
        for (ZipListing.Entry entry : entries) {
            sum += entry.size();
            if (sum > mostBytes || entry.size() > MODEST && entry.size() / MOST_TIMES > entry.packed()) {
                throw BrokenZip.tooMuch();
            }
        }
    }

    private long copy(ZipListing.Entry entry, Inflater inflater, OutputStream out, CRC32 crc) throws IOException, DataFormatException {
        ByteBuffer packed = ByteBuffer.allocate(CHUNK);
        byte[] plain = new byte[CHUNK];
        long written = 0;
        for (long at = 0; at < entry.packed() && written <= entry.size(); at += packed.limit()) {
            packed.clear().limit((int) Math.min(CHUNK, entry.packed() - at));
            if (zip.read(packed, entry.data() + at) <= 0) {
                return -1;
            }
            packed.flip();
            if (!entry.deflated()) {
                written += give(packed.array(), packed.limit(), out, crc);
                continue;
            }
            inflater.setInput(packed.array(), 0, packed.limit());
            for (int got = inflater.inflate(plain); got > 0 && written <= entry.size(); got = inflater.inflate(plain)) {
                written += give(plain, got, out, crc);
            }
        }
        boolean whole = !entry.deflated() || inflater.finished() && inflater.getBytesRead() == entry.packed();
        return whole ? written : -1;
    }

    private static int give(byte[] bytes, int length, OutputStream out, CRC32 crc) throws IOException {
        out.write(bytes, 0, length);
        crc.update(bytes, 0, length);
        return length;
    }
}
