package fr.ccs.dossier.dossier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a whole file or none: beside the target first, then moved over it in one step. */
public final class WholeFile {

    private WholeFile() {}

    /** Writes or replaces a file, in a folder that is made when it is not there; another name of the old file keeps the old bytes. */
    public static void write(Path target, byte[] bytes) throws IOException {
        write(target, bytes, false);
    }

    /** The same for what only its owner may read, where the system knows owners. */
    public static void writePrivate(Path target, byte[] bytes) throws IOException {
        write(target, bytes, true);
    }

    private static void write(Path target, byte[] bytes, boolean ownerOnly) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path temporary = Files.createTempFile(folder, "." + target.getFileName(), ".part");
        try {
            Disk disk = new Disk();
            disk.write(temporary, bytes);
            if (!ownerOnly) {
                Disk.permitLike(target, temporary);
            }
            disk.move(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
