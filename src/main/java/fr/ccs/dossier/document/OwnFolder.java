package fr.ccs.dossier.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** The folder that a document stands in: the files that it lists by relative paths are there, and nowhere else. */
public record OwnFolder(Path folder) {

    /** The folder of a document; empty for one that came by standard input. */
    public static Optional<OwnFolder> of(Document document) {
        Path file = Path.of(document.name()).toAbsolutePath();
        return Files.isRegularFile(file) ? Optional.of(new OwnFolder(file.getParent())) : Optional.empty();
    }

    /** Where its files are; who asks may look at any of them. */
    @Override
    public Path folder() {
        Questions.folder(folder);
        return folder;
    }

    /** The file at this relative path; empty when there is none, or when it lies outside or is reached by a link that leads out. */
    public Optional<Path> file(String chemin) {
        Questions.folder(folder);
        try {
            Path file = folder.resolve(chemin).normalize();
            return Files.isRegularFile(file) && file.toRealPath().startsWith(folder.toRealPath()) ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException impossible) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
