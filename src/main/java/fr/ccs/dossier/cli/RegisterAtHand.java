package fr.ccs.dossier.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that says where the register of deliveries is, and the project file that says it once for all. */
final class RegisterAtHand {
    @Option(names = "--registre", paramLabel = "FILE", descriptionKey = "registre")
    private Path registre;

    /** The register that the user names, else that of the project, else that of the project in which a document lies. */
    Path file(Ccs ccs, Project project, Path near) throws IOException {
        return of(ccs, Optional.ofNullable(registre), project, near);
    }

    static Path of(Ccs ccs, Optional<Path> named, Project project, Path near) throws IOException {
        Optional<Path> found = named.or(project::registre);
        if (found.isEmpty()) {
            found = Project.above(near.toAbsolutePath().getParent(), ccs.language).registre();
        }
        return found.orElseThrow(() -> Stop.usage(ccs.say(
                "Le registre dit quels certificats existent : nommez-le dans ccs.xml (<registre chemin=\"registre.xml\"/>) ou avec --registre.",
                "The register says which certificates exist: name it in ccs.xml (<registre chemin=\"registre.xml\"/>) or with --registre.")));
    }
}
