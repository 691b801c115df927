package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.DocumentReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that a folder holds, hidden files too, in one digest: names, kinds and bytes.
 *
 * @param changed when something in it last changed, as far as the system says
 */
record FolderState(String digest, Instant changed) {
    private static final int MOST_FILES = 2_000;
    private static final long MOST_BYTES = 1L << 28;

    /** Empty for a folder that cannot be read, is very large, or leads elsewhere by a link. */
    static Optional<FolderState> of(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> all = walk.limit(MOST_FILES + 1L).sorted().toList();
            if (all.size() > MOST_FILES || tooMuch(all)) {
                return Optional.empty();
            }
            StringBuilder lines = new StringBuilder();
            Instant changed = Instant.MIN;
            for (Path path : all) {
                lines.append(folder.relativize(path).toString().length()).append(' ').append(folder.relativize(path)).append(' ')
                        .append(file(path) ? digest(path) : "/").append('\n');
                Instant own = changed(path);
                changed = own.isAfter(changed) ? own : changed;
            }
            return Optional.of(new FolderState(DocumentReader.sha256(lines.toString().getBytes(StandardCharsets.UTF_8)), changed));
        } catch (IOException | java.io.UncheckedIOException unreadable) {
            return Optional.empty();
        }
    }

    /** Told from the sizes alone, before a byte is read. */
    private static boolean tooMuch(List<Path> all) throws IOException {
        long bytes = 0;
        for (Path path : all) {
            bytes += file(path) ? Files.size(path) : 0;
            if (bytes > MOST_BYTES || !file(path) && !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                return true;
            }
        }
        return false;
    }

    private static boolean file(Path path) {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static String digest(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return DocumentReader.sha256(in);
        }
    }

    private static Instant changed(Path path) throws IOException {
        boolean unix = path.getFileSystem().supportedFileAttributeViews().contains("unix");
        return ((FileTime) Files.getAttribute(path, unix ? "unix:ctime" : "lastModifiedTime", LinkOption.NOFOLLOW_LINKS)).toInstant();
    }
}
