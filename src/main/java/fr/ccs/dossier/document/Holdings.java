package fr.ccs.dossier.document;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** The documents at hand by name, as a {@link Resolver} would find them: what answers the questions that an earlier verdict rests on. */
public final class Holdings {
    private final Map<String, List<Path>> files = new HashMap<>();
    private final Map<Kind, Set<Citation>> known = new EnumMap<>(Kind.class);
    private final Set<Path> seen = new HashSet<>();

    /** Which document a file is: what its root element says, read no further; empty when that says nothing of ours. */
    public static Optional<Citation> citation(Path file) {
        return RootSniffer.citation(file);
    }

    /**
     * One more file, in the order in which a resolver walks.
     *
     * @param brought whether the user brought it, rather than a store
     */
    public void add(Path file, boolean brought, Citation citation) {
        String name = Resolver.key(citation);
        if (brought) {
            files.computeIfAbsent(Questions.brought(name), question -> new ArrayList<>()).add(file);
        }
        if (seen.add(file.toAbsolutePath().normalize())) {
            files.computeIfAbsent(Questions.bearing(name), question -> new ArrayList<>()).add(file);
            known.computeIfAbsent(citation.kind(), kind -> new TreeSet<>(Comparator.comparing(Citation::toString))).add(citation);
        }
    }

    /** Each question that asks for digests, with the files whose digests are the answer; no file answers any other. */
    public void files(BiConsumer<String, List<Path>> each) {
        files.forEach(each);
    }

    /** Each question that asks which documents of a kind are known, with its answer. */
    public void known(BiConsumer<String, String> each) {
        for (Kind kind : Kind.values()) {
            each.accept(Questions.known(kind), names(known.getOrDefault(kind, Set.of())));
        }
    }

    static String names(Set<Citation> citations) {
        return DocumentReader.sha256(citations.stream().map(Resolver::key).collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8));
    }
}
