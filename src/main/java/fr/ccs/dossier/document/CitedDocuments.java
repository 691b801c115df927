package fr.ccs.dossier.document;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import java.io.StringReader;
import net.sf.saxon.lib.ResourceRequest;
import net.sf.saxon.lib.ResourceResolver;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.trans.XPathException;

/**
 * Answers the {@code document('ccs:/referentiel/CCS-RC/2026.1')} of rules and stylesheets with trees that are already parsed.
 *
 * <p>A document that is not found reads as an empty {@code absent} document: the rules that need it stay silent, and that it is
 * missing is a finding of its own (RES-001), made elsewhere.
 */
public final class CitedDocuments implements ResourceResolver {
    private static final XdmNode ABSENT = absent();
    private final Resolver resolver;

    public CitedDocuments(Resolver resolver) {
        this.resolver = resolver;
    }

    @Override
    public Source resolve(ResourceRequest request) throws XPathException {
        Optional<Citation> citation = citation(request.uri);
        if (citation.isEmpty()) {
            return OwnResources.resolve(request);
        }
        return resolver.find(citation.get()) instanceof Lookup.Found found ? found.document().tree().asSource() : ABSENT.asSource();
    }

    private static Optional<Citation> citation(String uri) {
        if (uri == null || !uri.startsWith("ccs:/")) {
            return Optional.empty();
        }
        String[] parts = uri.substring("ccs:/".length()).split("/", -1);
        return Kind.ofRoot(parts[0]).filter(kind -> parts.length == 2 || parts.length == 3)
                .map(kind -> new Citation(kind, decoded(parts[1]), parts.length == 3 ? decoded(parts[2]) : ""));
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static XdmNode absent() {
        try {
            return Saxon.PROCESSOR.newDocumentBuilder().build(new StreamSource(new StringReader("<absent/>")));
        } catch (SaxonApiException e) {
            throw new IllegalStateException(e);
        }
    }
}
