package fr.ccs.dossier.dossier;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The few things that are done to files here, each of which lasts when the machine stops right after it. */
final class Disk {
    private static final int CHUNK = 1 << 16;

    /** Told after each thing done. */
    private final Runnable done;

    Disk() {
        this(() -> { });
    }

    Disk(Runnable done) {
        this.done = done;
    }

    /** Writes a new file, chunk by chunk, and waits until it is on the disk. */
    void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING)) {
            done.run();
            for (int at = 0; at < bytes.length; at += CHUNK) {
                ByteBuffer chunk = ByteBuffer.wrap(bytes, at, Math.min(CHUNK, bytes.length - at));
                while (chunk.hasRemaining()) {
                    channel.write(chunk);
                }
                done.run();
            }
            channel.force(true);
        } catch (IOException failed) {
            throw Named.fault(file, failed);
        }
        done.run();
    }

    /** Writes a new file that is told piece by piece, and waits until it is on the disk. */
    void write(Path file, WholeFile.Stream stream) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING)) {
            OutputStream out = new BufferedOutputStream(new Named(file, Channels.newOutputStream(channel)), CHUNK);
            stream.into(out);
            out.flush();
            channel.force(true);
        }
        done.run();
    }

    /** Moves a file or folder in one step, over what bears the name. */
    void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        done.run();
        settle(to.toAbsolutePath().getParent());
    }

    /** Makes a folder and those above it that are not there. */
    void makeFolders(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Path above = folder.toAbsolutePath().getParent();
            makeFolders(above);
            Files.createDirectory(folder);
            done.run();
            settle(above);
        }
    }

    /** A file that takes another's place is as open as the one it replaces, or as a new one would be. */
    static void permitLike(Path target, Path replacement) throws IOException {
        if (Files.getFileStore(replacement).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(replacement, Files.exists(target)
                    ? Files.getPosixFilePermissions(target) : PosixFilePermissions.fromString("rw-r--r--"));
        }
    }

    void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
        done.run();
    }

    /** Waits until the names in a folder are on the disk; a system that cannot wait for folders does it by itself. */
    void settle(Path folder) throws IOException {
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
        done.run();
    }
}
