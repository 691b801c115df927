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
 * <p>Folders are looked through once, at the first question, and no further into a file than its root element. Documents with which many others
 * are judged are parsed once and kept; of the others, of which there may be thousands, the last few.
 */
public final class Resolver {
    /** What many documents are judged with, and there are few of: kept for all when the rest is read aside. */
    private static final Set<Kind> FOR_ALL = Set.of(Kind.REFERENTIEL, Kind.ANNUAIRE, Kind.REGISTRE, Kind.SESSION, Kind.PROCES_VERBAL);
    private final Resolver whole;
    private final Set<Kind> heads;
    private final List<Path> atHand;
    private final List<Path> stores;
    private final DocumentReader reader;
    private final Map<String, Lookup> answers = new ConcurrentHashMap<>();
    private final Recent recent = new Recent();
    private final Map<String, List<Document>> copies = new ConcurrentHashMap<>();
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
        this.whole = null;
        this.heads = Set.of();
        this.atHand = List.copyOf(atHand);
        this.stores = List.copyOf(stores);
        this.reader = reader;
    }

    private Resolver(Resolver whole, Set<Kind> heads) {
        this.whole = whole;
        this.heads = heads;
        this.atHand = whole.atHand;
        this.stores = whole.stores;
        this.reader = whole.reader;
    }

    /**
     * The same places, for the documents of one dossier among thousands: what it alone is judged with is forgotten with it, what all are
     * judged with (editions, annuaire, registers, minutes, sessions) stays with this one.
     */
    public Resolver aside() {
        return new Resolver(this, Set.of());
    }

    /**
     * The same places, for a list of thousands of documents: of those of this kind no more than the root element is kept, which tells whether
     * they are the ones that were meant. A document about to be written has no rival in the file that it replaces.
     */
    public Resolver headsOf(Kind kind) {
        return new Resolver(this, Set.of(kind));
    }

    /** The files that bear this name, read no further than their root element. */
    public List<Path> files(Citation citation) {
        index();
        return List.copyOf(files.getOrDefault(key(citation), List.of()));
    }

    /** The other documents at hand that bear this one's number with another content; the file that it is itself, as it stands, is none. */
    public List<String> rivals(Document document) {
        return document.citation().filter(own -> heads.isEmpty()).map(own -> {
            index();
            List<String> names = new ArrayList<>();
            for (Path file : files.getOrDefault(key(own), List.of())) {
                if (brought.contains(file) && !file.toString().equals(document.name()) && !digest(file).equals(document.sha256())) {
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
        if (whole != null && FOR_ALL.contains(citation.kind())) {
            return whole.find(citation);
        }
        if (FOR_ALL.contains(citation.kind()) || heads.contains(citation.kind())) {
            return answers.computeIfAbsent(key(citation), name -> search(citation));
        }
        return recent.find(citation, () -> search(citation));
    }

    private Lookup search(Citation citation) {
        index();
        List<Document> documents = new ArrayList<>();
        String unreadable = "";
        for (Path file : files.getOrDefault(key(citation), List.of())) {
            if (read(file) instanceof Reading.Read found) {
                documents.add(heads.contains(citation.kind()) ? found.document().head() : found.document());
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
        return whole == null ? copies.computeIfAbsent(key(citation), name -> contents(citation)) : whole.copies(citation);
    }

    private List<Document> contents(Citation citation) {
        Map<String, Document> contents = new TreeMap<>();
        for (Path file : files(citation)) {
            if (read(file) instanceof Reading.Read found) {
                contents.putIfAbsent(found.document().sha256(), found.document());
            }
        }
        return List.copyOf(contents.values());
    }

    /** Every document of a kind that is known, in the order of their names. */
    public Set<Citation> known(Kind kind) {
        index();
        return known.getOrDefault(kind, Set.of());
    }

    /** Those of a kind that can be read and have no rival under their name, in the order of their names. */
    public Stream<Document> documents(Kind kind) {
        return known(kind).stream().flatMap(citation -> find(citation).found().stream());
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

    /** Whether an earlier livret of its dossier, which this one replaced, has this digest: what was decided on it is still about it. */
    public boolean replaced(Document livret, String digest) {
        return livret.kind() == Kind.LIVRET && Remplaces.beside(Path.of(livret.name())).stream()
                .anyMatch(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && digest(file).equals(digest));
    }

    private synchronized void index() {
        if (files != null) {
            return;
        }
        if (whole != null) {
            whole.index();
            editions = whole.editions;
            known = whole.known;
            brought = whole.brought;
            files = whole.files;
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

    /** The XML files of a folder, in a stable order; hidden folders, links and livrets that others replaced are left aside; a file is itself. */
    public static List<Path> xmlFiles(Path place) {
        return XmlFiles.of(place);
    }

    private static String key(Citation citation) {
        return citation.kind() + " " + citation.id() + " " + citation.edition();
    }
}
