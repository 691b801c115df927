package fr.ccs.dossier.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the installation's schemas lie as seen from a new file, so that an editor helps from the first line. */
final class SchemaPlace {

    private SchemaPlace() {}

    /**
     * The way from a file to {@code schemas/1}, as a relative address; absolute from another root of the file system.
     *
     * @param output the new file; null when it has no place
     * @return null when the schemas are not at hand
     */
    static String seenFrom(Path output) {
        String home = System.getProperty("ccs.home");
        if (home == null || output == null || !Files.isDirectory(Path.of(home, "schemas", "1"))) {
            return null;
        }
        Path folder = output.toAbsolutePath().normalize().getParent();
        Path schemas = Path.of(home, "schemas", "1").toAbsolutePath().normalize();
        return folder.getRoot().equals(schemas.getRoot()) ? encoded(folder.relativize(schemas)) : schemas.toUri().toString();
    }

    private static String encoded(Path relative) {
        StringBuilder path = new StringBuilder();
        for (Path part : relative) {
            path.append(path.isEmpty() ? "" : "/").append(part.toString().replace("%", "%25").replace(" ", "%20").replace("\"", "%22"));
        }
        return path.toString();
    }
}
