package fr.ccs.dossier.dossier;

import java.io.IOException;
import java.nio.file.Path;

/** Another program works in a folder, or changed a file of it meanwhile: nothing was written, it may be tried again. */
public final class FolderBusy extends IOException {
    private static final long serialVersionUID = 1L;

    FolderBusy(Path where) {
        super(where.toString());
    }

    /** The folder or file that is being worked on. */
    public String where() {
        return getMessage();
    }
}
