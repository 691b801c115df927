package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.seal.Titulaire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ccs keys demo}: throw-away keys for the people of some documents, to try signatures without buying any. */
@Command(name = "demo", sortOptions = false)
final class DemoKeysCommand implements Callable<Integer> {
    @ParentCommand
    private KeysCommand keys;

    @Parameters(paramLabel = "DIR", descriptionKey = "folder")
    private Path folder;

    @Option(names = "--for", paramLabel = "PATH")
    private List<Path> documents = List.of();

    /** The list is good from its day on; one as old as the authority serves signatures of any day. */
    @Option(names = "--date", paramLabel = "AAAA-MM-JJ")
    private LocalDate date = DemoKeys.FIRST_DAY;

    @Override
    public Integer call() throws IOException {
        Ccs ccs = keys.ccs();
        if (Files.exists(folder) && (!Files.isDirectory(folder) || !isEmpty(folder))) {
            throw Stop.usage(ccs.say(folder + " n’est pas un dossier vide : rien n’a été écrit.", folder + " is not an empty folder: nothing was written."));
        }
        if (date.isBefore(DemoKeys.FIRST_DAY) || !date.isBefore(DemoKeys.LAST_DAY)) {
            throw Stop.usage(ccs.say("La liste de révocation doit dater d’un jour entre " + DemoKeys.FIRST_DAY + " et " + DemoKeys.LAST_DAY + ".",
                    "The revocation list must be of a day between " + DemoKeys.FIRST_DAY + " and " + DemoKeys.LAST_DAY + "."));
        }
        Collection<Titulaire> people = people(ccs);
        new DemoKeys(date).write(folder, people);
        if (!ccs.quiet) {
            int count = people.size();
            ccs.out.println(ccs.say("Clés de démonstration (SPÉCIMEN) dans " + folder + " : " + count + (count > 1 ? " signataires" : " signataire")
                    + " (personne et rôle), et l’horodatage.\nSans valeur : lisez " + folder.resolve(DemoKeys.README) + ".",
                    "Demonstration keys (SPÉCIMEN) in " + folder + ": " + count + (count > 1 ? " signatories" : " signatory")
                    + " (person and role), and time-stamps.\nWithout any value: read " + folder.resolve(DemoKeys.README) + "."));
        }
        return Ccs.CLEAN;
    }

    /** Everybody who signs something in the documents, each role once. */
    private Collection<Titulaire> people(Ccs ccs) throws IOException {
        Map<String, Titulaire> people = new TreeMap<>();
        DocumentReader reader = new DocumentReader(Limits.DEFAULT);
        List<Path> places = documents.isEmpty() ? List.of(Path.of(System.getProperty("ccs.home", "")).resolve("examples")) : documents;
        for (Path place : places) {
            if (!Files.exists(place)) {
                throw new NoSuchFileException(place.toString());
            }
            for (Path file : Resolver.xmlFiles(place)) {
                if (reader.read(file) instanceof Reading.Read read && read.document().kind() != Kind.REFERENTIEL) {
                    Titulaire.of(read.document()).forEach(person -> people.putIfAbsent(DemoKeys.name(person), person));
                }
            }
        }
        if (people.isEmpty()) {
            throw Stop.couldNot(ccs.say("Aucune personne qui signe dans ", "Nobody who signs in ") + String.join(", ",
                    places.stream().map(Path::toString).toList())
                    + ccs.say(" : nommez des livrets, des procès-verbaux ou des certificats avec --for.",
                    ": name livrets, procès-verbaux or certificats with --for."));
        }
        return people.values();
    }

    private static boolean isEmpty(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
