package fr.ccs.dossier.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import net.sf.saxon.s9api.XdmNode;

/**
 * Finds the documents that others cite, by number and edition, among the files and folders it was given; never the network.
 *
 * <p>Folders are looked through once, at the first question, and no further into a file than its root element. Documents found are
 * parsed once and kept.
 */
public final class Resolver {
    private final List<Path> atHand;
    private final List<Path> stores;
    private final DocumentReader reader;
    private final Map<String, Lookup> answers = new ConcurrentHashMap<>();
    private Map<String, List<Path>> files;
    private Map<String, Set<String>> editions;
    private Map<Kind, Set<Citation>> known;
    private Set<Path> brought;

    /** @param atHand files and folders, walked for {@code *.xml} */
    public Resolver(Collection<Path> atHand, DocumentReader reader) {
        this(atHand, List.of(), reader);
    }

    /**
     * @param atHand the documents that the user brings together: two contents under one number among them are a fault
     * @param stores where documents are kept: a copy that somebody works on outside is no rival of the one kept here
     */
    public Resolver(Collection<Path> atHand, Collection<Path> stores, DocumentReader reader) {
        this.atHand = List.copyOf(atHand);
        this.stores = List.copyOf(stores);
        this.reader = reader;
    }

    /** The other documents at hand that bear this one's number with another content, beside the document itself; else empty. */
    public List<String> rivals(Document document) {
        return document.citation().map(own -> {
            index();
            List<String> names = new ArrayList<>();
            for (Path file : files.getOrDefault(key(own), List.of())) {
                if (brought.contains(file) && !digest(file).equals(document.sha256())) {
                    names.add(file.toString());
                }
            }
            return names;
        }).orElse(List.of());
    }

    /**
     * The document that bears this name.
     *
     * @throws UncheckedIOException when a given folder cannot be read: not knowing is not the same as not found
     */
    public Lookup find(Citation citation) {
        return answers.computeIfAbsent(key(citation), name -> search(citation));
    }

    private Lookup search(Citation citation) {
        index();
        List<Document> documents = new ArrayList<>();
        String unreadable = "";
        for (Path file : files.getOrDefault(key(citation), List.of())) {
            if (read(file) instanceof Reading.Read found) {
                documents.add(found.document());
            } else {
                unreadable = file.toString();
            }
        }
        if (documents.stream().map(Document::sha256).distinct().count() > 1) {
            return new Lookup.Ambiguous(documents.stream().map(Document::name).toList());
        }
        if (documents.isEmpty()) {
            Set<String> others = editions.getOrDefault(citation.kind() + " " + citation.id(), Set.of());
            return new Lookup.Absent(List.copyOf(others), unreadable);
        }
        Document found = documents.get(0);
        if (citation.kind() == Kind.REFERENTIEL) {
            XdmNode tree = Saxon.shared(found.tree(), "ccs:/referentiel/" + found.sha256());
            found = new Document(found.name(), found.bytes(), found.sha256(), found.kind(), tree);
        }
        return new Lookup.Found(found);
    }

    /** Every readable content that bears this name: the states of one register, say, of which none is a rival. */
    public List<Document> copies(Citation citation) {
        index();
        Map<String, Document> copies = new TreeMap<>();
        for (Path file : files.getOrDefault(key(citation), List.of())) {
            if (read(file) instanceof Reading.Read found) {
                copies.putIfAbsent(found.document().sha256(), found.document());
            }
        }
        return List.copyOf(copies.values());
    }

    /** Every document of a kind that is known, in the order of their names. */
    public Set<Citation> known(Kind kind) {
        index();
        return known.getOrDefault(kind, Set.of());
    }

    /**
     * Reads a file that is named by its path.
     *
     * @throws UncheckedIOException when it cannot be read
     */
    public Reading read(Path file) {
        try {
            return reader.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String digest(Path file) {
        try {
            return DocumentReader.sha256(reader.bytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void index() {
        if (files != null) {
            return;
        }
        Map<String, List<Path>> byName = new TreeMap<>();
        Map<String, Set<String>> byId = new TreeMap<>();
        Map<Kind, Set<Citation>> byKind = new EnumMap<>(Kind.class);
        Set<Path> seen = new LinkedHashSet<>();
        Set<Path> own = new HashSet<>();
        for (Path place : Stream.concat(atHand.stream(), stores.stream()).toList()) {
            for (Path file : xmlFiles(place)) {
                if (atHand.contains(place)) {
                    own.add(file);
                }
                if (seen.add(file.toAbsolutePath().normalize())) {
                    RootSniffer.citation(file).ifPresent(citation -> {
                        byName.computeIfAbsent(key(citation), key -> new ArrayList<>()).add(file);
                        byId.computeIfAbsent(citation.kind() + " " + citation.id(), key -> new TreeSet<>()).add(citation.edition());
                        byKind.computeIfAbsent(citation.kind(), kind -> new TreeSet<>(Comparator.comparing(Citation::toString))).add(citation);
                    });
                }
            }
        }
        editions = byId;
        known = byKind;
        brought = own;
        files = byName;
    }

    /** The XML files of a folder, in a stable order, hidden folders and links left aside; a file is itself. */
    public static List<Path> xmlFiles(Path place) {
        if (Files.isRegularFile(place)) {
            return List.of(place);
        }
        try (Stream<Path> walk = Files.walk(place)) {
            return walk.filter(file -> file.getFileName().toString().endsWith(".xml") && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !hidden(place.relativize(file))).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hidden(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private static String key(Citation citation) {
        return citation.kind() + " " + citation.id() + " " + citation.edition();
    }
}
