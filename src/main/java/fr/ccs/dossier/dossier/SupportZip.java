package fr.ccs.dossier.dossier;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip file that is written as it grows, so that thousands of files take no memory.
 *
 * <p>Nothing is compressed and all times are the same: the same files give the same bytes on every machine.
 */
final class SupportZip implements Support {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private final FileChannel channel;
    private final ZipOutputStream zip;
    private final CopieDisk disk;
    private final Path folder;

    SupportZip(Path file, CopieDisk disk) throws IOException {
        this.disk = disk;
        this.folder = file.toAbsolutePath().getParent();
        channel = disk.create(file);
        zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16));
        zip.setMethod(ZipOutputStream.STORED);
    }

    @Override
    public void write(String chemin, Copie.Octets octets, Empreintes expected) throws IOException {
        ZipEntry entry = new ZipEntry(chemin);
        entry.setTimeLocal(NO_TIME);
        entry.setSize(expected.size());
        entry.setCompressedSize(expected.size());
        entry.setCrc(expected.crc());
        zip.putNextEntry(entry);
        try (InputStream in = octets.open()) {
            in.transferTo(zip);
        }
        zip.closeEntry();
        disk.done();
    }

    @Override
    public void finish() throws IOException {
        zip.finish();
        zip.flush();
        channel.force(true);
        zip.close();
        disk.done();
        disk.settle(folder);
    }

    /** Not the stream: it would end an unfinished zip as if it were whole. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
