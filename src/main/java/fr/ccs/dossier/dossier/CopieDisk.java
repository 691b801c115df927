package fr.ccs.dossier.dossier;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What making a copy does to files, each of which lasts when the machine stops right after it; only the owner may read them. */
final class CopieDisk {
    /** Told after each thing done. */
    private final Runnable done;
    private final Disk disk;

    CopieDisk() {
        this(() -> { });
    }

    CopieDisk(Runnable done) {
        this.done = done;
        this.disk = new Disk(done);
    }

    /** The same moments, for what else is written meanwhile. */
    Disk disk() {
        return disk;
    }

    void done() {
        done.run();
    }

    /** A new file; an existing one is never written over. */
    FileChannel create(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW), owners(file, "rw-------"));
        done.run();
        return channel;
    }

    void createFolder(Path folder) throws IOException {
        Files.createDirectory(folder, owners(folder, "rwx------"));
        done.run();
    }

    private static FileAttribute<?>[] owners(Path file, String permissions) throws IOException {
        return Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))} : new FileAttribute<?>[0];
    }

    /** Makes the folders of a file. */
    void makeFolders(Path folder) throws IOException {
        disk.makeFolders(folder);
    }

    void settle(Path folder) throws IOException {
        disk.settle(folder);
    }

    /** Waits until every name in a folder and below is on the disk. */
    void settleAll(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path one : walk.filter(Files::isDirectory).sorted(Comparator.reverseOrder()).toList()) {
                disk.settle(one);
            }
        }
    }

    /** Gives a file or folder its name, which nothing may bear yet. */
    void moveToFree(Path from, Path to) throws IOException {
        if (Files.exists(to, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(to.toString());
        }
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        done.run();
        disk.settle(to.getParent());
    }

    /** Takes a file or folder away with all that it holds, links not followed. */
    void deleteAll(Path place) throws IOException {
        if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            List<Path> all;
            try (Stream<Path> walk = Files.walk(place)) {
                all = walk.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path one : all) {
                Files.delete(one);
                done.run();
            }
        }
    }
}
