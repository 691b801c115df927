package fr.ccs.dossier.cli;

import fr.ccs.dossier.dossier.Dossier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A dossier that may be for the jury.
 *
 * @param named by the user, and not only found below a folder: then it must be one that can be presented
 */
record Candidature(Path folder, boolean named) {

    Path file() {
        return folder.resolve(Dossier.FILE);
    }

    /** The dossiers in these folders, each once, in a stable order. */
    static List<Candidature> in(Ccs ccs, Project project, List<Path> folders) throws IOException {
        Map<Path, Candidature> all = new LinkedHashMap<>();
        for (Path folder : folders) {
            boolean named = Files.isRegularFile(folder.resolve(Dossier.FILE));
            List<Path> files = named ? List.of(folder.resolve(Dossier.FILE)) : DossiersBelow.some(ccs, project, List.of(folder));
            for (Path file : files) {
                all.merge(file.toRealPath().getParent(), new Candidature(file.getParent(), named), (before, now) -> before.named ? before : now);
            }
        }
        return List.copyOf(all.values());
    }
}
