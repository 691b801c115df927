package fr.ccs.dossier.serve;

import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.finding.RuleSet;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** A service for tests, on any free port, and ways to ask it: as a decent client does, and byte by byte. */
final class Served implements AutoCloseable {
    static final ServiceLimits SMALL = new ServiceLimits(4096, Duration.ofSeconds(5), Duration.ofSeconds(20), 32, 1, 1);
    private final Service service;
    private final int port;

    Served(ServiceLimits limits, Function<Question, Answer> check) throws IOException {
        Map<String, String> forms = new LinkedHashMap<>();
        forms.put("json", "application/json");
        forms.put("html", "text/html; charset=utf-8");
        forms.put("text", "text/plain; charset=utf-8");
        service = new Service(0, new Offer("dev", new RuleSet("1.0", "0".repeat(64)), List.of("auto", "brouillon"), forms, Set.of("text"), Language.ENGLISH), limits, check);
        service.start();
        port = service.port();
    }

    /** Answers with what it was asked. */
    static Answer echo(Question question) {
        return new Answer(question.name().startsWith("bad"), (question.name() + " " + (question.medium() == Medium.XML ? "" : question.medium() + " ") + question.phase() + " " + question.form() + " " + question.language() + " "
                + new String(question.document(), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
    }

    int port() {
        return port;
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(uri(path)).header("Content-Type", "application/xml");
    }

    HttpRequest.Builder post(String path, String document) {
        return to(path).POST(BodyPublishers.ofString(document));
    }

    static HttpResponse<String> ask(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    /** Sends these very bytes and reads until the service hangs up. */
    String raw(String bytes) throws IOException {
        try (Socket socket = open(bytes)) {
            return rest(socket);
        }
    }

    Socket open(String bytes) throws IOException {
        Socket socket = new Socket("127.0.0.1", port());
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return socket;
    }

    static String rest(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    /** The head of a request whose Host is right. */
    String head(String line, String... fields) {
        return line + " HTTP/1.1\r\nHost: 127.0.0.1:" + port() + "\r\n" + String.join("", List.of(fields).stream().map(field -> field + "\r\n").toList()) + "\r\n";
    }

    void stop() {
        service.stop();
    }

    @Override
    public void close() {
        service.stop();
    }
}
