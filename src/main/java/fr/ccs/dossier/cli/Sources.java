package fr.ccs.dossier.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** The places that the user brings. */
    List<Path> with() {
        return with;
    }

    /**
     * Finds cited documents in the places named, in those of the project, and in the files at hand themselves; a place that cannot be
     * read is told by each document that is judged with it.
     */
    Resolver resolver(Ccs ccs, List<Path> atHand) throws IOException {
        List<Path> brought = Stream.concat(with.stream(), atHand.stream()).toList();
        return new Resolver(brought, stores(ccs), new DocumentReader(Limits.DEFAULT));
    }

    /** The same for a command that judges nothing: it stops when a place is missing. */
    Resolver resolverOfPlacesThatExist(Ccs ccs, List<Path> atHand) throws IOException {
        for (Path place : Stream.concat(stores(ccs).stream(), with.stream()).toList()) {
            if (!Files.exists(place)) {
                throw Stop.couldNot(ccs.say("Dossier de documents introuvable : ", "Folder of documents not found: ") + place);
            }
        }
        return resolver(ccs, atHand);
    }

    /** All places in which a cited document may be found. */
    List<Path> places(Ccs ccs) throws IOException {
        return Stream.concat(with.stream(), stores(ccs).stream()).toList();
    }

    /** The places where documents are kept. */
    List<Path> stores(Ccs ccs) throws IOException {
        List<Path> editions = referentiels.isEmpty() ? project(ccs).referentiels() : referentiels;
        return Stream.concat(editions.stream(), project(ccs).documents().stream()).toList();
    }
}
