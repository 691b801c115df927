package fr.ccs.dossier.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * Names files as the code host does that shows a report: from the root of the repository, wherever in it the command runs.
 *
 * @param root the nearest folder upwards that holds a {@code .git}; the current one when there is none
 */
record ProjectPaths(Path root) implements UnaryOperator<String> {

    static ProjectPaths here() {
        return above(Path.of(""));
    }

    static ProjectPaths above(Path start) {
        Path here = start.toAbsolutePath().normalize();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".git"))) {
                return new ProjectPaths(folder);
            }
        }
        return new ProjectPaths(here);
    }

    /** A file outside of the root keeps its whole path; standard input stays what it is. */
    @Override
    public String apply(String file) {
        if (file.equals("-")) {
            return file;
        }
        Path path = Path.of(file).toAbsolutePath().normalize();
        return (path.startsWith(root) ? root.relativize(path) : path).toString().replace(path.getFileSystem().getSeparator(), "/");
    }
}
