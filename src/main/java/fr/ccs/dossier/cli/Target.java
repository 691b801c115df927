package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.dossier.FolderLock;
import fr.ccs.dossier.dossier.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Where a changed document goes: over its file, which is not lost when somebody else changes it meanwhile, or into a new one.
 *
 * @param output null to replace the file itself
 */
record Target(Ccs ccs, Path file, Path output, boolean force) {

    /** Said before anything is read: that no other file is in the way. */
    void mustBeFree() {
        if (output != null && Files.exists(output) && !force) {
            throw Stop.usage(ccs.say(output + " existe déjà : rien n’a été écrit (--force pour le remplacer).",
                    output + " exists already: nothing was written (--force to replace it)."));
        }
    }

    /**
     * Writes the document while no other command of ours writes in that folder.
     *
     * @param original the file's bytes as they were judged
     */
    @SuppressWarnings("try")
    void write(byte[] original, byte[] changed) throws IOException {
        Path folder = path().toAbsolutePath().getParent();
        Files.createDirectories(folder);
        try (FolderLock lock = FolderLock.on(folder, FolderLock.PATIENCE)) {
            mustBeFree();
            if (!Arrays.equals(original, new DocumentReader(new Limits(original.length + 1, 0, 0, 0)).bytes(file))) {
                throw Stop.couldNot(ccs.say(file + " a changé entre-temps : rien n’a été écrit. Recommencez.",
                        file + " has changed meanwhile: nothing was written. Try again."));
            }
            WholeFile.write(path(), changed);
        }
    }

    /** The file that is written. */
    Path path() {
        return output == null ? file : output;
    }
}
