package fr.ccs.dossier.serve;

import java.nio.ByteBuffer;
import java.util.Map;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** A whole response: kept by nobody, understood as nothing but what it says it is, and shown in nobody else's page. */
record Reply(int status, String type, Map<String, String> headers, byte[] body) {
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
    /** A page says itself, by digest, which style and script of its own may act. */
    private static final String OWN_PAGE = NOTHING + "; style-src 'unsafe-inline'; script-src 'unsafe-inline'; sandbox allow-scripts";

    /** The headers, apart from the length. */
    void describe(HttpFields.Mutable fields) {
        fields.put("Content-Type", type);
        fields.put("Cache-Control", "no-store");
        fields.put("X-Content-Type-Options", "nosniff");
        fields.put("Content-Security-Policy", type.startsWith("text/html") ? OWN_PAGE : NOTHING);
        fields.put("Cross-Origin-Resource-Policy", "same-origin");
        fields.put("Referrer-Policy", "no-referrer");
        fields.put("Connection", "close");
        headers.forEach(fields::put);
    }

    void send(Response response, Callback done) {
        response.reset();
        response.setStatus(status);
        describe(response.getHeaders());
        response.getHeaders().put("Content-Length", String.valueOf(body.length));
        response.write(true, ByteBuffer.wrap(body), done);
    }
}
