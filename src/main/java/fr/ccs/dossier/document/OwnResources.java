package fr.ccs.dossier.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.lib.ResourceRequest;
import net.sf.saxon.lib.ResourceResolver;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.trans.XPathException;

/**
 * Lets stylesheets and rules read the files that we ship ({@code ccs:/schemas/…}, {@code ccs:/stylesheets/…}) and nothing else.
 *
 * <p>Any other URI is an error, never a fall-back to Saxon's own resolution, which would open files and connections.
 */
public final class OwnResources {
    private static final String SCHEME = "ccs:/";
    /** For compiling and running what only needs our own files. */
    public static final ResourceResolver RESOLVER = OwnResources::resolve;
    /** What rules look up, code lists and their own settings, is read by every run and every print: each is parsed once and its look-up indexes are kept. */
    private static final Map<String, XdmNode> KEPT = new ConcurrentHashMap<>();

    private OwnResources() {}

    private static XdmNode read(String uri) {
        try (InputStream in = OwnResources.class.getResourceAsStream(uri.substring(SCHEME.length() - 1))) {
            return Saxon.shared(Saxon.PROCESSOR.newDocumentBuilder().build(new StreamSource(in, uri)), uri);
        } catch (IOException | SaxonApiException e) {
            throw new IllegalStateException(uri + " is missing or broken in this installation", e);
        }
    }

    /** A code list that we ship, the one tree of it that rules look up too. */
    public static XdmNode codeList(String classpathName) {
        return KEPT.computeIfAbsent(SCHEME + classpathName, OwnResources::read);
    }

    /** The URI of a file that we ship. */
    public static String uri(String classpathName) {
        return SCHEME + classpathName;
    }

    static Source resolve(ResourceRequest request) throws XPathException {
        String uri = request.uri;
        if (uri != null && uri.matches("ccs:/(schemas|stylesheets|templates)/[A-Za-z0-9_./-]+") && !uri.contains("..")) {
            if (uri.contains("/rules/") && uri.endsWith(".xml")) {
                return KEPT.computeIfAbsent(uri, OwnResources::read).asSource();
            }
            InputStream in = OwnResources.class.getResourceAsStream(uri.substring(SCHEME.length() - 1));
            if (in != null) {
                return new StreamSource(in, uri);
            }
        }
        throw new XPathException("not one of our own resources: " + uri);
    }
}
