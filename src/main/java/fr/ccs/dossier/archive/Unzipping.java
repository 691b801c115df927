package fr.ccs.dossier.archive;

import fr.ccs.dossier.finding.BagFault;
import fr.ccs.dossier.finding.BagRemark;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Takes a zipped deposit apart into a folder of its own, or says why not; no entry unfolds to more than the list of entries announced. */
final class Unzipping {
    private static final int CHUNK = 1 << 16;
    private static final long MODEST = 1L << 20;

    /** Texts pack to a twentieth; what packs to much less was made to burst. */
    private static final long MOST_TIMES = 200;
    private final FileChannel zip;
    private final Path target;

    private Unzipping(FileChannel zip, Path target) {
        this.zip = zip;
        this.target = target;
    }

    /**
     * Unfolds a zip file.
     *
     * @param target an empty folder
     * @return why it was not, or not wholly, unfolded; empty when it was
     */
    static Optional<BagRemark> into(Path file, Path target) throws IOException {
        try (FileChannel zip = FileChannel.open(file, StandardOpenOption.READ)) {
            List<ZipListing.Entry> entries = ZipListing.of(zip);
            Optional<BagRemark> fault = names(entries);
            if (fault.isPresent()) {
                return fault;
            }
            long sum = 0;
            for (ZipListing.Entry entry : entries) {
                sum += entry.size();
                if (sum > BagFolder.MOST_BYTES || entry.size() > MODEST && entry.size() / MOST_TIMES > entry.packed()) {
                    return Optional.of(BagRemark.of(BagFault.TOO_MUCH, ""));
                }
            }
            Unzipping unzipping = new Unzipping(zip, target);
            for (ZipListing.Entry entry : entries) {
                unzipping.unfold(entry);
            }
            return Optional.empty();
        } catch (ZipListing.Broken broken) {
            return Optional.of(new BagRemark(broken.tooMuch() ? BagFault.TOO_MUCH : BagFault.ZIP, "", broken.getMessage()));
        }
    }

    private static Optional<BagRemark> names(List<ZipListing.Entry> entries) {
        for (ZipListing.Entry entry : entries) {
            String name = entry.folder() ? entry.name().substring(0, entry.name().length() - 1) : entry.name();
            if (!BagNames.plain(name)) {
                return Optional.of(BagRemark.of(BagFault.NAME, name));
            }
        }
        return BagNames.twin(entries.stream().filter(entry -> !entry.folder()).map(ZipListing.Entry::name).toList()).map(twin -> BagRemark.of(BagFault.TWIN, twin));
    }

    private void unfold(ZipListing.Entry entry) throws IOException, ZipListing.Broken {
        Path file = target.resolve(entry.name());
        if (entry.folder()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        CRC32 crc = new CRC32();
        Inflater inflater = new Inflater(true);
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            if (copy(entry, inflater, out, crc) != entry.size() || crc.getValue() != entry.crc()) {
                throw new ZipListing.Broken("an entry that is not what it says", false);
            }
        } catch (DataFormatException broken) {
            throw new ZipListing.Broken("an entry that does not unfold", false);
        } finally {
            inflater.end();
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
