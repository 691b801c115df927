package fr.ccs.dossier.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
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
        Questions.unrepeatable();
        return bearing(citation);
    }

    private List<Path> bearing(Citation citation) {
        index();
        return List.copyOf(files.getOrDefault(key(citation), List.of()));
    }

    /** The other documents at hand that bear this one's number with another content; the file that it is itself, as it stands, is none. */
    public List<String> rivals(Document document) {
        return document.citation().filter(own -> heads.isEmpty()).map(own -> {
            List<String> names = new ArrayList<>();
            Set<String> digests = new TreeSet<>();
            for (Path file : bearing(own).stream().filter(brought::contains).toList()) {
                String digest = file.toString().equals(document.name()) ? document.sha256() : digest(file);
                digests.add(digest);
                if (!digest.equals(document.sha256())) {
                    names.add(file.toString());
                }
            }
            Questions.ask(Questions.brought(key(own)), String.join(" ", digests));
            return names;
        }).orElse(List.of());
    }

    /**
     * The document that bears this name.
     *
     * @throws UncheckedIOException when a given folder cannot be read: not knowing is not the same as not found
     */
    public Lookup find(Citation citation) {
        Lookup found = lookedUp(citation);
        String question = Questions.bearing(key(citation));
        if (found instanceof Lookup.Found one) {
            Questions.ask(question, one.document().sha256());
            Questions.home(one.document(), question);
        } else if (found instanceof Lookup.Absent none && none.unreadable().isEmpty()) {
            Questions.ask(question, "");
        } else {
            Questions.unrepeatable();
        }
        return found;
    }

    private Lookup lookedUp(Citation citation) {
        if (whole != null && FOR_ALL.contains(citation.kind())) {
            return whole.lookedUp(citation);
        }
        if (FOR_ALL.contains(citation.kind()) || heads.contains(citation.kind())) {
            return answers.computeIfAbsent(key(citation), name -> search(citation));
        }
        return recent.find(citation, () -> search(citation));
    }

    private Lookup search(Citation citation) {
        List<Document> documents = new ArrayList<>();
        String unreadable = "";
        for (Path file : bearing(citation)) {
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
        List<Document> found = (whole == null ? this : whole).copies.computeIfAbsent(key(citation), name -> (whole == null ? this : whole).contents(citation));
        Questions.ask(Questions.bearing(key(citation)), found.stream().map(Document::sha256).collect(Collectors.joining(" ")));
        return found;
    }

    private List<Document> contents(Citation citation) {
        Map<String, Document> contents = new TreeMap<>();
        for (Path file : bearing(citation)) {
            if (read(file) instanceof Reading.Read found) {
                contents.putIfAbsent(found.document().sha256(), found.document());
            }
        }
        return List.copyOf(contents.values());
    }

    /** Every document of a kind that is known, in the order of their names. */
    public Set<Citation> known(Kind kind) {
        index();
        Set<Citation> found = known.getOrDefault(kind, Set.of());
        if (Questions.noting()) {
            Questions.ask(Questions.known(kind), Holdings.names(found));
        }
        return found;
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
        Questions.unrepeatable();
        return livret.kind() == Kind.LIVRET && Remplaces.beside(Path.of(livret.name())).stream()
                .anyMatch(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && digest(file).equals(digest));
    }

    private synchronized void index() {
        if (files == null) {
            if (whole != null) {
                whole.index();
            }
            Catalogue all = whole == null ? Catalogue.of(atHand, stores) : new Catalogue(whole.files, whole.editions, whole.known, whole.brought);
            editions = all.editions();
            known = all.known();
            brought = all.brought();
            files = all.files();
        }
    }

    /** The XML files of a folder, in a stable order; hidden folders, links and livrets that others replaced are left aside; a file is itself. */
    public static List<Path> xmlFiles(Path place) {
        return XmlFiles.of(place);
    }

    static String key(Citation citation) {
        return citation.kind() + " " + citation.id() + " " + citation.edition();
    }
}
