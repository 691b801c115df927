package fr.ccs.dossier.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Resolver;
import picocli.CommandLine.Option;

/** The options that say where cited documents are, and the project file that says it once for all. */
final class Sources {
    @Option(names = "--referentiels", paramLabel = "DIR")
    private List<Path> referentiels = List.of();

    @Option(names = "--with", paramLabel = "DIR")
    private List<Path> with = List.of();

    private Project project;

    Project project(Ccs ccs) throws IOException {
        if (project == null) {
            project = Project.above(Path.of(""), ccs.language);
        }
        return project;
    }

    /** Finds cited documents in the places named, in those of the project, and in the files at hand themselves. */
    Resolver resolver(Ccs ccs, List<Path> atHand) throws IOException {
        List<Path> stores = new ArrayList<>(referentiels.isEmpty() ? project(ccs).referentiels() : referentiels);
        stores.addAll(project(ccs).documents());
        List<Path> brought = new ArrayList<>(with);
        for (Path place : Stream.concat(stores.stream(), brought.stream()).toList()) {
            if (!Files.exists(place)) {
                throw Stop.couldNot(ccs.say("Dossier de documents introuvable : ", "Folder of documents not found: ") + place);
            }
        }
        brought.addAll(atHand);
        return new Resolver(brought, stores, new DocumentReader(Limits.DEFAULT));
    }
}
