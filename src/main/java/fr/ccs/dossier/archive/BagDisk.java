package fr.ccs.dossier.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What making a deposit does to files, each of which lasts when the machine stops right after it. */
final class BagDisk {
    private static final int CHUNK = 1 << 16;

    /** Told after each thing done. */
    private final Runnable done;

    BagDisk() {
        this(() -> { });
    }

    BagDisk(Runnable done) {
        this.done = done;
    }

    /** Writes a new file from a stream, telling the digests of what went through; waits until it is on the disk. */
    long write(Path file, InputStream in, MessageDigest... digests) throws IOException {
        Files.createDirectories(file.getParent());
        long size = 0;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            byte[] chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                for (MessageDigest digest : digests) {
                    digest.update(chunk, 0, read);
                }
                write(file, channel, ByteBuffer.wrap(chunk, 0, read));
                size += read;
            }
            done.run();
            channel.force(true);
        }
        done.run();
        return size;
    }

    /** The system does not tell of which file it is that there is no space left for it. */
    private static void write(Path file, FileChannel channel, ByteBuffer rest) throws IOException {
        try {
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
        } catch (IOException failed) {
            throw new FileSystemException(file.toString(), null, failed.getMessage());
        }
    }

    /** Waits until every name in a folder and below is on the disk. */
    void settleAll(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path one : walk.filter(Files::isDirectory).sorted(Comparator.reverseOrder()).toList()) {
                settle(one);
            }
        }
    }

    /** Gives a finished folder its name, which nothing may bear yet. */
    void publish(Path from, Path to) throws IOException {
        if (Files.exists(to, LinkOption.NOFOLLOW_LINKS)) {
            throw new java.nio.file.FileAlreadyExistsException(to.toString());
        }
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        done.run();
        settle(to.toAbsolutePath().getParent());
    }

    /** Puts a finished file in its place, over the one before if there is one, in one step; the folder of the place is made when it is not there. */
    void replace(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        done.run();
        settle(to.getParent());
        settle(to.getParent().getParent());
    }

    /** Takes a folder away with all that it holds, links not followed. */
    void delete(Path folder) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            List<Path> all;
            try (Stream<Path> walk = Files.walk(folder)) {
                all = walk.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path one : all) {
                Files.delete(one);
            }
            done.run();
        }
    }

    private void settle(Path folder) throws IOException {
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
        done.run();
    }
}
