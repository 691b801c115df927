package fr.ccs.dossier.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;

/** Takes a document off the wire: counted as it comes, whatever length was announced, and only for so long. */
record Body(ServiceLimits limits) {

    /** @throws Problem when it is too large, too slow, cut off, or packed once more */
    byte[] of(Request request) throws Problem {
        demandPlain(request.getHeaders());
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

    private static void demandPlain(HttpFields fields) throws Problem {
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
