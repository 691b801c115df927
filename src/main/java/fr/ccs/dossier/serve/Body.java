package fr.ccs.dossier.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;

/** Takes a document off the wire: counted as it comes, whatever length was announced, and only for so long. */
record Body(ServiceLimits limits) {
    private static final Set<String> TYPES = Set.of("application/xml", "text/xml");

    /** @throws Problem when it is too large, too slow, cut off, or announced as something else than XML */
    byte[] of(Request request) throws Problem {
        demandXml(request.getHeaders());
        if (request.getLength() > limits.bytes()) {
            throw tooLarge();
        }
        long latest = System.nanoTime() + limits.request().toNanos();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(Math.max(1024, (int) request.getLength()));
        byte[] part = new byte[16 * 1024];
        try (InputStream in = Request.asInputStream(request)) {
            for (int length = in.read(part); length >= 0; length = in.read(part)) {
                bytes.write(part, 0, length);
                if (bytes.size() > limits.bytes()) {
                    throw tooLarge();
                }
                if (System.nanoTime() - latest > 0) {
                    throw tooSlow();
                }
            }
        } catch (IOException cut) {
            throw System.nanoTime() - latest > 0 ? tooSlow()
                    : new Problem(400, "Le document n’est pas arrivé jusqu’à sa fin.", "The document did not arrive to its end.");
        }
        if (bytes.size() == 0) {
            throw new Problem(400, "La demande ne contient aucun document.", "The request holds no document.");
        }
        return bytes.toByteArray();
    }

    private static void demandXml(HttpFields fields) throws Problem {
        String type = String.valueOf(fields.get("Content-Type")).replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        if (!TYPES.contains(type) && !type.matches("application/[a-z0-9.-]+\\+xml") || fields.getValuesList("Content-Type").size() != 1) {
            throw new Problem(415, "Envoyez un document XML, annoncé comme tel : Content-Type: application/xml.",
                    "Send an XML document, announced as such: Content-Type: application/xml.");
        }
        if (fields.contains("Content-Encoding")) {
            throw new Problem(415, "Envoyez le document tel quel, sans Content-Encoding.", "Send the document as it is, without Content-Encoding.");
        }
    }

    private Problem tooLarge() {
        String size = limits.bytes() >= 1024 * 1024 ? limits.bytes() / 1024 / 1024 + " M" : limits.bytes() + " ";
        return new Problem(413, "Le document dépasse " + size + "o.", "The document is larger than " + size + "B.");
    }

    private static Problem tooSlow() {
        return new Problem(408, "Le document met trop de temps à arriver.", "The document takes too long to arrive.");
    }
}
