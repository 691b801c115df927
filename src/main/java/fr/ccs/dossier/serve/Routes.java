package fr.ccs.dossier.serve;

import fr.ccs.dossier.report.HealthJson;
import fr.ccs.dossier.report.ServicePage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Which address gives what. */
final class Routes extends Handler.Abstract {
    private final Offer offer;
    private final Body body;
    private final Turns turns;
    private final Patience patience;
    private final Function<Question, Answer> check;

    Routes(Offer offer, ServiceLimits limits, Turns turns, Patience patience, Function<Question, Answer> check) {
        this.offer = offer;
        this.body = new Body(limits);
        this.turns = turns;
        this.patience = patience;
        this.check = check;
    }

    @Override
    public boolean handle(Request request, Response response, Callback done) {
        Connection connection = request.getConnectionMetaData().getConnection();
        patience.end(connection);
        Reply reply;
        try {
            new LocalOnly(Request.getLocalPort(request)).demand(request);
            reply = reply(request);
        } catch (Problem refused) {
            reply = refused.reply(Wishes.language(request, offer));
        }
        patience.begin(connection);
        reply.send(response, done);
        return true;
    }

    private Reply reply(Request request) throws Problem {
        return switch (request.getHttpURI().getCanonicalPath()) {
            case "/check" -> {
                allow(request, "POST");
                yield checked(request);
            }
            case "/health" -> {
                allow(request, "GET", "HEAD");
                yield new Reply(200, "application/json", Map.of(), HealthJson.of(offer.toolVersion(), offer.rules(), turns.inside()));
            }
            case "/" -> {
                allow(request, "GET", "HEAD");
                yield new Reply(200, "text/html; charset=utf-8", Map.of(), page(request));
            }
            default -> throw new Problem(404, "Il n’y a rien à cette adresse : voyez /, /health et /check.",
                    "There is nothing at this address: see /, /health and /check.");
        };
    }

    private byte[] page(Request request) {
        return new ServicePage(Wishes.language(request, offer)).html(Request.getLocalPort(request), offer.phases(), offer.forms().keySet(), offer.rules())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void allow(Request request, String... methods) throws Problem {
        if (!List.of(methods).contains(request.getMethod())) {
            String all = String.join(", ", methods);
            throw new Problem(405, "Cette adresse admet : " + all + ".", "This address takes: " + all + ".", Map.of("Allow", all));
        }
    }

    private Reply checked(Request request) throws Problem {
        Medium medium = Medium.of(request.getHeaders());
        Wishes wishes = Wishes.of(request, offer, medium);
        Question question = new Question(received(request), medium, wishes.name(), wishes.phase(), wishes.form(), wishes.language());
        Answer answer = turns.judged(() -> check.apply(question));
        return new Reply(200, offer.forms().get(wishes.form()), Map.of("Ccs-Verdict", answer.blocks() ? "blocked" : "clean"), answer.report());
    }

    /** The document, and a place to have it judged in. */
    private byte[] received(Request request) throws Problem {
        turns.enter();
        boolean whole = false;
        try {
            byte[] bytes = body.of(request);
            whole = true;
            return bytes;
        } finally {
            if (!whole) {
                turns.leave();
            }
        }
    }
}
