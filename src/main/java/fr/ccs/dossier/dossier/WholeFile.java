package fr.ccs.dossier.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes a whole file or none: beside the target first, then moved over it in one step. What is no file (a device, a pipe) is written into. */
public final class WholeFile {
    /** A name may be as long as the system lets it be: what stands beside it must not be longer. */
    private static final int ENOUGH_OF_A_NAME = 40;

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
        write(target, stream, false, temporary -> new Disk().write(temporary, stream));
    }

    private static void write(Path target, byte[] bytes, boolean ownerOnly) throws IOException {
        write(target, out -> out.write(bytes), ownerOnly, temporary -> new Disk().write(temporary, bytes));
    }

    /** Fills the temporary file. */
    private interface Filling {
        void fill(Path temporary) throws IOException;
    }

    private static void write(Path target, Stream stream, boolean ownerOnly, Filling filling) throws IOException {
        if (isNoFile(target)) {
            try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
                stream.into(new Named(target, out));
            }
            return;
        }
        Path folder = target.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path temporary = temporary(folder, target);
        try {
            filling.fill(temporary);
            if (!ownerOnly) {
                Disk.permitLike(target, temporary);
            }
            new Disk().move(temporary, target);
        } catch (FileSystemException failed) {
            throw temporary.toString().equals(failed.getFile()) ? about(target, failed) : failed;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Something under a file's name that is none: taking its place would do away with it ({@code /dev/null}, {@code /dev/stdout}). */
    private static boolean isNoFile(Path target) throws IOException {
        return Files.exists(target) && !Files.isDirectory(target)
                && (!Files.isRegularFile(target) || Files.isSymbolicLink(target) && isOfTheProcess(target.toAbsolutePath().getParent().toRealPath()));
    }

    /** Where the system keeps what a process has open: such a link may lead to a file that others wrote the beginning of. */
    private static boolean isOfTheProcess(Path folder) {
        return folder.equals(Path.of("/dev")) || folder.startsWith("/proc");
    }

    private static Path temporary(Path folder, Path target) throws IOException {
        String name = target.getFileName().toString();
        int end = Math.min(name.length(), ENOUGH_OF_A_NAME);
        try {
            return Files.createTempFile(folder, "." + name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end), ".part");
        } catch (FileSystemException failed) {
            throw about(target, failed);
        }
    }

    /** The same fault, told of the file that the user named. */
    private static FileSystemException about(Path target, FileSystemException failed) {
        FileSystemException told = failed instanceof AccessDeniedException ? new AccessDeniedException(target.toString())
                : new FileSystemException(target.toString(), null, failed.getReason());
        told.initCause(failed);
        return told;
    }
}
