package fr.ccs.dossier.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** How folders stand at one moment: each file with its size and time, so that a change is noticed without reading any. */
record Standing(Map<Path, String> files) {

    /** @param places files and folders, or links to some; one that is not there, or cannot be walked, stands so too */
    static Standing of(Collection<Path> places) {
        Map<Path, String> files = new TreeMap<>();
        for (Path place : places) {
            try {
                Path real = place.toRealPath();
                Map<Path, String> found = new TreeMap<>();
                Files.walkFileTree(real, new Walk(found));
                found.forEach((file, state) -> files.put(place.resolve(real.relativize(file)), state));
            } catch (IOException unreadable) {
                files.put(place, unreadable.getClass().getSimpleName());
            }
        }
        return new Standing(files);
    }

    /** What is new, gone or otherwise in {@code later}. */
    Set<Path> changed(Standing later) {
        Set<Path> changed = new TreeSet<>(files.keySet());
        changed.addAll(later.files.keySet());
        changed.removeIf(file -> Objects.equals(files.get(file), later.files.get(file)));
        return changed;
    }

    /** Notes every file that is not hidden, and what a link to one leads to; one that vanishes meanwhile is not there. */
    private static final class Walk extends SimpleFileVisitor<Path> {
        private final Map<Path, String> files;
        private Path start;

        private Walk(Map<Path, String> files) {
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            start = start == null ? folder : start;
            return folder.equals(start) || !hidden(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            BasicFileAttributes state = attributes.isSymbolicLink() ? behind(file, attributes) : attributes;
            if (state.isRegularFile() && !hidden(file)) {
                files.put(file, state.size() + " " + state.lastModifiedTime() + " " + state.fileKey());
            }
            return FileVisitResult.CONTINUE;
        }

        private static BasicFileAttributes behind(Path link, BasicFileAttributes own) {
            try {
                return Files.readAttributes(link, BasicFileAttributes.class);
            } catch (IOException leadsNowhere) {
                return own;
            }
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
            if (start == null) {
                throw failed;
            }
            return FileVisitResult.CONTINUE;
        }

        private static boolean hidden(Path path) {
            return path.getFileName() != null && path.getFileName().toString().startsWith(".");
        }
    }
}
