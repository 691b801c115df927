package fr.ccs.dossier.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder, each file of which is on the disk before the next is begun. */
final class SupportRepertoire implements Support {
    private final Path folder;
    private final CopieDisk disk;

    SupportRepertoire(Path folder, CopieDisk disk) throws IOException {
        this.folder = folder;
        this.disk = disk;
        disk.createFolder(folder);
    }

    @Override
    public void write(String chemin, Copie.Octets octets, Empreintes expected) throws IOException {
        Path file = folder.resolve(chemin);
        disk.makeFolders(file.getParent());
        try (FileChannel channel = disk.create(file); InputStream in = octets.open(); OutputStream out = Channels.newOutputStream(channel)) {
            in.transferTo(out);
            channel.force(true);
        }
        disk.done();
        if (!Empreintes.of(() -> Files.newInputStream(file)).equals(expected)) {
            throw new IOException(chemin + " changed while it was copied");
        }
    }

    @Override
    public void finish() throws IOException {
        disk.settleAll(folder);
        disk.settle(folder.getParent());
    }

    @Override
    public void close() {
        // every file was closed when it was written
    }
}
