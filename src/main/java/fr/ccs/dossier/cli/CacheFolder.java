package fr.ccs.dossier.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Where one user’s verdicts are kept: a folder that nobody else may write, of bounded age and size. What cannot be read or written there is not kept. */
record CacheFolder(Path root) {
    private static final Set<PosixFilePermission> OTHERS = Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
    private static final Duration AGE = Duration.ofDays(30);
    private static final int MOST_SETTINGS = 32;

    /** {@code XDG_CACHE_HOME}, or {@code .cache} at home; {@code -Dccs.cache} names another folder. Empty where the user has none. */
    static Optional<CacheFolder> ofUser() {
        String named = System.getProperty("ccs.cache");
        String cache = System.getenv("XDG_CACHE_HOME");
        String home = System.getProperty("user.home", "");
        Path folder = named != null ? Path.of(named) : cache != null && Path.of(cache).isAbsolute() ? Path.of(cache, "ccs-dossier", "verdicts")
                : Path.of(home, ".cache", "ccs-dossier", "verdicts");
        return folder.isAbsolute() ? Optional.of(new CacheFolder(folder)) : Optional.empty();
    }

    /** The bytes of a file of it; none where it is not there, or where somebody else could have written it. */
    byte[] read(String settings, String name) {
        try {
            return ownAlone() ? Files.readAllBytes(root.resolve(settings).resolve(name)) : new byte[0];
        } catch (IOException none) {
            return new byte[0];
        }
    }

    /** Writes one file whole or not at all; nothing waits for the disk, since a torn file is known by its digest. */
    void write(String settings, String name, byte[] bytes) throws IOException {
        Path folder = root.resolve(settings);
        Files.createDirectories(folder);
        if (!ownAlone()) {
            return;
        }
        Path temporary = Files.createTempFile(folder, "." + name, ".part");
        try {
            Files.write(temporary, bytes);
            Files.move(temporary, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Makes the folder for its owner alone, where it is not there. */
    void make() throws IOException {
        if (!Files.exists(root)) {
            Files.createDirectories(root.getParent());
            Files.createDirectory(root);
            if (posix()) {
                Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
            }
        }
    }

    private boolean ownAlone() throws IOException {
        if (!Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        if (!posix()) {
            return true;
        }
        PosixFileAttributes folder = Files.readAttributes(root, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return folder.owner().getName().equals(System.getProperty("user.name")) && folder.permissions().stream().noneMatch(OTHERS::contains);
    }

    private boolean posix() {
        return root.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Takes away what is old, and of the rest the oldest where it is much; what another process uses just now it makes anew. */
    void tidy(Instant now) throws IOException {
        List<Path> kept;
        try (Stream<Path> settings = Files.list(root)) {
            kept = settings.filter(folder -> folder.getFileName().toString().matches("[0-9a-f]{32}")).sorted(Comparator.comparing(CacheFolder::used).reversed()).toList();
        }
        for (int i = 0; i < kept.size(); i++) {
            if (i >= MOST_SETTINGS || used(kept.get(i)).isBefore(now.minus(AGE))) {
                try (Stream<Path> files = Files.list(kept.get(i))) {
                    files.forEach(file -> file.toFile().delete());
                }
                Files.deleteIfExists(kept.get(i));
            }
        }
    }

    private static Instant used(Path folder) {
        return Instant.ofEpochMilli(folder.toFile().lastModified());
    }
}
