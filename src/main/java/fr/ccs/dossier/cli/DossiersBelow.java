package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.Dossier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The dossiers in folders that the user names, so that every command of a branch sees the same ones. */
final class DossiersBelow {

    private DossiersBelow() {}

    /** Stops where a folder that is named as a dossier's is none. */
    static void require(Ccs ccs, Path folder) {
        if (!Files.isRegularFile(folder.resolve(Dossier.FILE))) {
            throw Stop.couldNot(ccs.say(folder + " n’est pas le répertoire d’un dossier : il n’y a pas de " + Dossier.FILE + ".",
                    folder + " is not a dossier’s folder: there is no " + Dossier.FILE + "."));
        }
    }

    /** Their {@code dossier.xml}, each once, in a stable order; what the project leaves out is not among them, there may be none. */
    static List<Path> of(Project project, List<Path> folders) throws IOException {
        Map<Path, Path> files = new LinkedHashMap<>();
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new NoSuchFileException(folder.toString());
            }
            for (Path file : Resolver.xmlFiles(folder)) {
                if (file.getFileName().toString().equals(Dossier.FILE) && !project.excludes(file)) {
                    files.putIfAbsent(file.toRealPath(), file);
                }
            }
        }
        return List.copyOf(files.values());
    }

    /** The same, where a command has nothing to do without any. */
    static List<Path> some(Ccs ccs, Project project, List<Path> folders) throws IOException {
        List<Path> files = of(project, folders);
        if (files.isEmpty()) {
            String shown = String.join(", ", folders.stream().map(Path::toString).toList());
            throw Stop.couldNot(ccs.say("Aucun dossier dans " + shown + " : un dossier est un répertoire qui contient " + Dossier.FILE + ".",
                    "No dossier in " + shown + ": a dossier is a folder that holds " + Dossier.FILE + "."));
        }
        return files;
    }
}
