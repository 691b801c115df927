package fr.ccs.dossier.document;

import java.io.StringReader;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.lib.ResourceRequest;
import net.sf.saxon.lib.ResourceResolver;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.trans.XPathException;

/**
 * Answers the {@code document('ccs:/…')} of rules and stylesheets with trees that are already parsed.
 *
 * <ul>
 *   <li>{@code ccs:/referentiel/CCS-RC/2026.1}, {@code ccs:/livret/NUMERO} …, {@code ccs:/annuaire}: a document by its name;
 *   <li>{@code ccs:/fichier/CHEMIN}: a file of the folder of the document that asks;
 *   <li>{@code ccs:/connus/procesVerbal}: {@code <connus><document uri="ccs:/…"/>…</connus>}, every document of a kind that is at hand.
 * </ul>
 *
 * <p>A document that is not found reads as an empty {@code absent} document: the rules that need it stay silent, and that it is
 * missing is a finding of its own (RES-001), made elsewhere.
 */
public final class CitedDocuments implements ResourceResolver {
    private static final String SCHEME = "ccs:/";
    private static final List<String> QUESTIONS = List.of("fichier", "connus");
    /** What stands in the place of a document that is not there: an element {@code absent}, in no namespace. */
    public static final XdmNode ABSENT = parsed("<absent/>");
    private final Resolver resolver;
    private final Optional<OwnFolder> folder;

    /** For a document that lists no files. */
    public CitedDocuments(Resolver resolver) {
        this(resolver, Optional.empty());
    }

    /** @param folder where the files that the asking document lists are */
    public CitedDocuments(Resolver resolver, Optional<OwnFolder> folder) {
        this.resolver = resolver;
        this.folder = folder;
    }

    @Override
    public Source resolve(ResourceRequest request) throws XPathException {
        List<String> parts = parts(request.uri);
        if (!asksForADocument(parts)) {
            return OwnResources.resolve(request);
        }
        return (switch (parts.get(0)) {
            case "fichier" -> file(parts.get(1));
            case "connus" -> known(Kind.ofRoot(parts.get(1)).orElseThrow(() -> new XPathException("no kind of document: " + request.uri)));
            default -> found(citation(parts).orElseThrow(() -> new XPathException("names no document: " + request.uri)));
        }).asSource();
    }

    /** The parts of a {@code ccs:/} URI, decoded; empty for any other URI. */
    public static List<String> parts(String uri) {
        return uri == null || !uri.startsWith(SCHEME) ? List.of() : Arrays.stream(uri.substring(SCHEME.length()).split("/", -1))
                .map(part -> URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8)).toList();
    }

    private static boolean asksForADocument(List<String> parts) {
        return !parts.isEmpty() && (QUESTIONS.contains(parts.get(0)) && parts.size() == 2 || Kind.ofRoot(parts.get(0)).isPresent());
    }

    private static Optional<Citation> citation(List<String> parts) {
        String id = parts.size() > 1 ? parts.get(1) : "";
        String edition = parts.size() > 2 ? parts.get(2) : "";
        return Kind.ofRoot(parts.get(0)).flatMap(kind -> Citation.named(kind, id, edition));
    }

    private XdmNode found(Citation citation) {
        return resolver.find(citation) instanceof Lookup.Found found ? found.document().tree() : ABSENT;
    }

    private XdmNode file(String chemin) {
        Optional<Path> file = folder.flatMap(own -> own.file(chemin));
        return file.isPresent() && resolver.read(file.get()) instanceof Reading.Read read ? read.document().tree() : ABSENT;
    }

    private XdmNode known(Kind kind) {
        return parsed(resolver.known(kind).stream().map(citation -> "<document uri=\"" + uri(citation) + "\"/>")
                .collect(Collectors.joining("", "<connus>", "</connus>")));
    }

    private static String uri(Citation citation) {
        String edition = citation.edition().isEmpty() ? "" : "/" + encoded(citation.edition());
        return SCHEME + citation.kind().root() + "/" + encoded(citation.id()) + edition;
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static XdmNode parsed(String xml) {
        try {
            return Saxon.PROCESSOR.newDocumentBuilder().build(new StreamSource(new StringReader(xml)));
        } catch (SaxonApiException e) {
            throw new IllegalStateException(e);
        }
    }
}
