package fr.ccs.dossier.cli;

import fr.ccs.dossier.seal.Trust;
import fr.ccs.dossier.seal.UnusableTrust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** The option that says whose signing certificates are trusted, and the project file that says it once for all. */
final class Trusting {
    @Option(names = "--trust", paramLabel = "DIR", descriptionKey = "trust")
    private List<Path> folders = List.of();

    /**
     * Whom to trust, looked up when a signature has to be judged; nobody where neither the user nor the project names a folder.
     *
     * <p>A folder that is not there stops the command at once, one that cannot be read the judging of the first signature.
     */
    Trust trust(Ccs ccs, Project project) {
        List<Path> chosen = folders(project);
        for (Path folder : chosen) {
            if (!Files.isDirectory(folder)) {
                throw Stop.couldNot(ccs.say("Dossier de confiance introuvable : ", "Trust folder not found: ") + folder);
            }
        }
        return chosen.isEmpty() ? Trust.NOBODY : Trust.later(() -> chosen.stream().map(folder -> read(folder)).reduce(Trust.NOBODY, Trust::and));
    }

    /** The folders that say whom to trust. */
    List<Path> folders(Project project) {
        return folders.isEmpty() ? project.trust().stream().toList() : folders;
    }

    private static Trust read(Path folder) {
        try {
            Trust trust = Trust.of(folder);
            if (trust.authorities().isEmpty()) {
                throw new UnusableTrust("Le dossier de confiance " + folder + " ne contient aucun certificat d’autorité (*.crt, *.cer, *.pem) : rien n’a été vérifié.",
                        "The trust folder " + folder + " holds no certificate of an authority (*.crt, *.cer, *.pem): nothing was checked.", null);
            }
            return trust;
        } catch (IOException unreadable) {
            throw new UnusableTrust("Le dossier de confiance " + folder + " ne peut être lu, rien n’a été vérifié : " + unreadable.getMessage(),
                    "The trust folder " + folder + " cannot be read, nothing was checked: " + unreadable.getMessage(), unreadable);
        }
    }
}
