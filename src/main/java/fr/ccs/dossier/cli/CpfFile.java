package fr.ccs.dossier.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** Where a flux is kept beside the register, and how: it holds civil status, and only who sends it may read it. */
final class CpfFile {
    private static final String FOLDER = "transmissions";

    private CpfFile() {}

    /** Relative to the register's folder. */
    static String chemin(String flux) {
        return FOLDER + "/" + flux + ".xml";
    }

    /** Makes the folder of the files, and shuts it to others. */
    static void shut(Path registre) throws IOException {
        Path folder = registre.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(folder);
        }
        permit(folder, "rwx------");
    }

    static void restrict(Path file) throws IOException {
        permit(file, "rw-------");
    }

    private static void permit(Path path, String permissions) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString(permissions));
        }
    }
}
