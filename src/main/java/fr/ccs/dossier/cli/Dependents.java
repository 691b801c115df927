package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.Citation;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Mentions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which documents may get another verdict because others changed: all that names a changed one, whatever names those in turn, and all that
 * speaks of a dossier, booklet or minutes of which a changed one speaks. Rather one too many than one too few.
 */
final class Dependents {
    /** Rules look things up in these without naming them. */
    private static final Set<Kind> OF_ALL = Set.of(Kind.ANNUAIRE, Kind.REGISTRE);
    private static final String DOSSIER = "dossier.xml";

    private final GitChanges changes;
    private final DocumentReader reader = new DocumentReader(Limits.DEFAULT);
    private final Map<Path, Set<String>> keys = new HashMap<>();
    private final Map<String, Set<Path>> naming = new HashMap<>();
    private final Set<Path> reached = new LinkedHashSet<>();
    private final Set<String> touched = new HashSet<>();
    private final Deque<Set<String>> names = new ArrayDeque<>();
    private boolean all;

    Dependents(GitChanges changes) {
        this.changes = changes;
    }

    /**
     * @param files every document that is judged or judged with
     * @param gone what changed at the places where those are, files that are there no more included
     * @return those of {@code files} that changed or may depend on what did
     */
    Set<Path> of(Collection<Path> files, List<Path> gone) throws IOException {
        Set<Path> touching = new HashSet<>();
        for (Path changed : gone) {
            dossierAbove(changed).ifPresent(touching::add);
        }
        for (Path file : files) {
            if (changes.holds(file) || touching.contains(GitChanges.place(file))) {
                reached.add(file);
                changed(bytes(file));
            }
        }
        for (byte[] content : changes.contents(gone.stream().filter(file -> file.toString().endsWith(".xml")).toList())) {
            changed(content);
        }
        if (all) {
            return new LinkedHashSet<>(files);
        }
        read(files);
        follow();
        return reached;
    }

    private void changed(byte[] content) {
        Mentions state = Mentions.of(content, value -> false);
        all |= state.own().map(Citation::kind).filter(OF_ALL::contains).isPresent();
        touched.addAll(state.meeting());
        if (!state.key().isEmpty()) {
            names.add(state.key());
        }
    }

    /** A dossier is judged with every file of its folder. */
    private Optional<Path> dossierAbove(Path file) {
        for (Path folder = file.getParent(); folder != null && folder.startsWith(changes.top()); folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve(DOSSIER))) {
                return Optional.of(folder.resolve(DOSSIER));
            }
        }
        return Optional.empty();
    }

    /** Of each document no more is kept than which of the others it names. */
    private void read(Collection<Path> files) throws IOException {
        Set<String> known = new HashSet<>(touched);
        names.forEach(known::addAll);
        for (Path file : files) {
            Mentions.own(file).ifPresent(citation -> known.addAll(List.of(citation.id(), citation.edition())));
        }
        for (Path file : files) {
            Mentions mentions = Mentions.of(bytes(file), known::contains);
            keys.put(file, mentions.key());
            mentions.named().forEach(value -> naming.computeIfAbsent(value, any -> new LinkedHashSet<>()).add(file));
        }
    }

    private void follow() {
        touched.forEach(value -> naming.getOrDefault(value, Set.of()).forEach(this::reach));
        while (!names.isEmpty()) {
            Set<String> name = names.remove();
            Set<Path> citing = new LinkedHashSet<>(naming.getOrDefault(name.iterator().next(), Set.of()));
            name.forEach(value -> citing.retainAll(naming.getOrDefault(value, Set.of())));
            citing.forEach(this::reach);
        }
    }

    private void reach(Path file) {
        if (reached.add(file) && !keys.get(file).isEmpty()) {
            names.add(keys.get(file));
        }
    }

    /** One that cannot be read names nothing: it is judged when it changed, and its own check says so. */
    private byte[] bytes(Path file) {
        try {
            return reader.bytes(file);
        } catch (IOException unreadable) {
            return new byte[0];
        }
    }
}
