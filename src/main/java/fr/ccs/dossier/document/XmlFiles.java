package fr.ccs.dossier.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Gathers the XML files of a folder: hidden ones, links, and livrets that others replaced are left aside.
 *
 * <p>Others may work there meanwhile: what vanishes while one walks was only being prepared.
 */
final class XmlFiles extends SimpleFileVisitor<Path> {
    private final Path place;
    private final List<Path> files = new ArrayList<>();

    private XmlFiles(Path place) {
        this.place = place;
    }

    /** Those of a folder, in a stable order; a file is itself. */
    static List<Path> of(Path place) {
        if (Files.isRegularFile(place)) {
            return List.of(place);
        }
        XmlFiles walk = new XmlFiles(place);
        try {
            Files.walkFileTree(place, walk);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Set<Path> replaced = Remplaces.among(walk.files);
        return walk.files.stream().filter(file -> !replaced.contains(file.normalize())).sorted().toList();
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return hidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isRegularFile() && !hidden(file) && file.getFileName().toString().endsWith(".xml")) {
            files.add(file);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
        if (failed instanceof NoSuchFileException && !file.equals(place)) {
            return FileVisitResult.CONTINUE;
        }
        throw failed;
    }

    /** The place itself may have any name: the user named it. */
    private boolean hidden(Path path) {
        return !path.equals(place) && path.getFileName().toString().startsWith(".");
    }
}
