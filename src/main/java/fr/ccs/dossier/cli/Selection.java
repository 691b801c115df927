package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.Resolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** The options that say which documents a check judges, when nobody names them one by one: a list, or what changed since a commit. */
final class Selection {
    @Option(names = "--files-from", paramLabel = "FILE")
    private String list;

    @Option(names = "--since", paramLabel = "GIT_REF")
    private String since;

    /** Whether a check of nothing is in order: the user named no document, and what was looked through is told. */
    boolean mayBeEmpty() {
        return list != null || since != null;
    }

    /**
     * What to judge.
     *
     * @param paths as the user named them
     * @param around folders and files of the documents that are judged with
     * @param everywhere folders on which every verdict may depend
     */
    Selected of(Ccs ccs, Project project, List<String> paths, List<Path> around, List<Path> everywhere) throws IOException {
        if (paths.isEmpty() && !mayBeEmpty()) {
            throw Stop.usage(ccs.say("Il manque : PATH.", "Missing: PATH."));
        }
        if (mayBeEmpty() && paths.contains("-")) {
            throw Stop.usage(ccs.say("L’entrée standard (« - ») ne va ni avec --since ni avec --files-from.",
                    "Standard input (“-”) goes neither with --since nor with --files-from."));
        }
        List<Path> listed = list == null ? List.of() : PathList.read(list, System.in, ccs);
        if (since == null) {
            return new Selected(paths, listed, List.of());
        }
        GitChanges changes = GitChanges.since(since, ccs);
        List<String> packed = paths.stream().filter(Packed::is).toList();
        List<Path> places = new ArrayList<>(listed);
        paths.stream().filter(path -> !packed.contains(path)).map(Path::of).forEach(places::add);
        if (paths.isEmpty() && listed.isEmpty()) {
            places.add(project.file().map(file -> here(file.getParent())).orElseGet(() -> here(changes.top())));
        }
        Set<Path> judged = documents(places, project);
        if (judged.isEmpty() && packed.isEmpty()) {
            throw Checking.nothingToCheck(ccs, places.stream().map(Path::toString).map(place -> place.isEmpty() ? "." : place).toList());
        }
        Set<Path> chosen = chosen(changes, judged, places, around, everywhere, project);
        if (!ccs.quiet) {
            ccs.err.println(ccs.say("Depuis " + since + " : " + chosen.size() + (chosen.size() > 1 ? " documents" : " document") + " à contrôler sur " + judged.size()
                    + ", ce qui a changé et ce qui en dépend.",
                    "Since " + since + ": " + chosen.size() + (chosen.size() == 1 ? " document" : " documents") + " to check of " + judged.size()
                    + ", what changed and what depends on it."));
        }
        return new Selected(packed, List.copyOf(chosen), List.copyOf(judged));
    }

    private static Set<Path> chosen(GitChanges changes, Set<Path> judged, List<Path> places, List<Path> around, List<Path> everywhere, Project project)
            throws IOException {
        List<Path> asked = new ArrayList<>(everywhere);
        project.file().ifPresent(asked::add);
        if (changes.above(Path.of(""), Project.NAME)) {
            return judged;
        }
        for (Path place : asked) {
            if (!changes.below(place).isEmpty() || changes.elsewhere(place)) {
                return judged;
            }
        }
        for (Path place : around) {
            if (changes.elsewhere(place)) {
                return judged;
            }
        }
        Set<Path> known = new LinkedHashSet<>(judged);
        List<Path> changed = new ArrayList<>();
        for (Path place : around) {
            known.addAll(Files.exists(place) ? Resolver.xmlFiles(place) : List.of());
        }
        for (Path place : places) {
            changed.addAll(changes.below(place));
        }
        for (Path place : around) {
            changed.addAll(changes.below(place));
        }
        Set<Path> reached = new Dependents(changes).of(known, changed);
        Set<Path> chosen = new LinkedHashSet<>(judged);
        chosen.retainAll(reached);
        return chosen;
    }

    private static Set<Path> documents(List<Path> places, Project project) throws IOException {
        Set<Path> documents = new LinkedHashSet<>();
        for (Path place : places) {
            if (Files.isDirectory(place)) {
                Resolver.xmlFiles(place).stream().filter(file -> !project.excludes(file)).forEach(documents::add);
            } else if (Files.isRegularFile(place)) {
                documents.add(place);
            } else {
                throw new NoSuchFileException(place.toString());
            }
        }
        return documents;
    }

    /** A folder as one would name it from here. */
    private static Path here(Path folder) {
        return Path.of("").toAbsolutePath().relativize(folder.toAbsolutePath().normalize());
    }
}
