package fr.ccs.dossier.serve;

import java.nio.ByteBuffer;
import java.util.Map;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** What the server itself refuses, told as our own refusals are: one sentence, and nothing of what happened inside. */
final class OwnErrors extends ErrorHandler {
    private final Offer offer;

    OwnErrors(Offer offer) {
        this.offer = offer;
    }

    @Override
    public boolean handle(Request request, Response response, Callback done) {
        reply(response.getStatus()).send(response, done);
        return true;
    }

    @Override
    public ByteBuffer badMessageError(int status, String reason, HttpFields.Mutable fields) {
        Reply reply = reply(status);
        reply.describe(fields);
        return ByteBuffer.wrap(reply.body());
    }

    private Reply reply(int status) {
        return (switch (status) {
            case 400 -> new Problem(400, "L’adresse ou la demande ne sont pas du HTTP correct.", "The address or the request is not correct HTTP.");
            case 408 -> new Problem(408, "La demande met trop de temps à arriver.", "The request takes too long to arrive.");
            case 414, 431 -> new Problem(status, "L’adresse ou les en-têtes de la demande sont trop longs.",
                    "The address or the headers of the request are too long.");
            case 503 -> new Problem(503, "Le service s’arrête : le document n’est pas contrôlé.",
                    "The service is stopping: the document is not checked.", Map.of("Retry-After", "1"));
            default -> status < 500 ? new Problem(status, "Demande refusée.", "Request refused.")
                    : new Problem(status, "Défaut de l’installation : le document n’est pas contrôlé.", "Fault of the installation: the document is not checked.");
        }).reply(offer.language());
    }
}
