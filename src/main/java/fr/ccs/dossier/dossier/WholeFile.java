package fr.ccs.dossier.dossier;

import java.io.IOException;
import java.io.OutputStream;
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

    /** What is too much to be held at once, told piece by piece. */
    @FunctionalInterface
    public interface Stream {
        /** Writes all of it, and leaves the receiver open. */
        void into(OutputStream out) throws IOException;
    }

    /** The same for what is told piece by piece; when telling it fails, the old file stays. */
    public static void write(Path target, Stream stream) throws IOException {
        write(target, false, temporary -> new Disk().write(temporary, stream));
    }

    private static void write(Path target, byte[] bytes, boolean ownerOnly) throws IOException {
        write(target, ownerOnly, temporary -> new Disk().write(temporary, bytes));
    }

    /** Fills the temporary file. */
    private interface Filling {
        void fill(Path temporary) throws IOException;
    }

    private static void write(Path target, boolean ownerOnly, Filling filling) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path temporary = Files.createTempFile(folder, "." + target.getFileName(), ".part");
        try {
            filling.fill(temporary);
            if (!ownerOnly) {
                Disk.permitLike(target, temporary);
            }
            new Disk().move(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
