package fr.ccs.dossier.document;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which documents are in some places, read no further than their root element.
 *
 * @param files by the name that a document is cited by, in the order of the places
 * @param editions of a référentiel, by its kind and id
 * @param brought the files that the user brings
 */
record Catalogue(Map<String, List<Path>> files, Map<String, Set<String>> editions, Map<Kind, Set<Citation>> known, Set<Path> brought) {

    static Catalogue of(List<Path> atHand, List<Path> stores) {
        Catalogue found = new Catalogue(new TreeMap<>(), new TreeMap<>(), new EnumMap<>(Kind.class), new HashSet<>());
        Set<Path> ours = Set.copyOf(atHand);
        Set<Path> seen = new LinkedHashSet<>();
        for (Path place : Stream.concat(atHand.stream(), stores.stream()).toList()) {
            for (Path file : XmlFiles.of(place)) {
                if (ours.contains(place)) {
                    found.brought.add(file);
                }
                if (seen.add(file.toAbsolutePath().normalize())) {
                    RootSniffer.citation(file).ifPresent(citation -> found.add(file, citation));
                }
            }
        }
        return found;
    }

    private void add(Path file, Citation citation) {
        files.computeIfAbsent(Resolver.key(citation), key -> new ArrayList<>()).add(file);
        editions.computeIfAbsent(citation.kind() + " " + citation.id(), key -> new TreeSet<>()).add(citation.edition());
        known.computeIfAbsent(citation.kind(), kind -> new TreeSet<>(Comparator.comparing(Citation::toString))).add(citation);
    }
}
