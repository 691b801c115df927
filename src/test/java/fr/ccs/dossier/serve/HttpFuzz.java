package fr.ccs.dossier.serve;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.faults.FuzzSeeds;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Bytes that claim to be a request, sent to the service as they are: one honest answer or none, never for long, and then the service is as it was before. */
public final class HttpFuzz {
    /** What a request says for the port of the service, which is another each time. */
    private static final String PORT = "PORT";
    private static final int HANGS = 20_000;

    /** As many connections as may be open, and who serves them. */
    private static final int THREADS = 50;
    private static final Pattern ANSWER = Pattern.compile("(?s)HTTP/1\\.[01] (\\d{3}) [^\r\n]*\r\n(.*?)\r\n\r\n(.*)");

    /** Refusals that say what is wrong with the request; 100 goes before another, 500 would be our fault and 503 somebody else's. */
    private static final String HONEST = "200|400|403|404|405|406|408|413|414|415|417|421|426|431|501|505";
    private static final AtomicInteger JUDGED = new AtomicInteger();

    private HttpFuzz() {}

    /** Begins to listen when the first request is to be sent. */
    private static final class Running {
        private static final int BEFORE = Thread.getAllStackTraces().size();
        private static final Served SERVED = served();
    }

    private static Served served() {
        try {
            return new Served(Served.SMALL, question -> {
                JUDGED.incrementAndGet();
                assertThat(question.name()).doesNotContain("/", "\\", "\r", "\n", "\0").isNotBlank();
                assertThat(question.document()).isNotEmpty().hasSizeLessThanOrEqualTo(Served.SMALL.bytes());
                return Served.echo(question);
            });
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Map<String, byte[]> seeds() {
        String post = head("POST /check?phase=brouillon&format=html&lang=fr&name=mon%20livret.xml", "Content-Type: application/xml", "Content-Length: 4") + "<a/>";
        return new FuzzSeeds().text("post", post).text("health", head("GET /health")).text("page", head("HEAD /", "Accept: text/html;q=0.5, */*", "Sec-Fetch-Site: same-origin"))
                .text("chunked", head("POST /check", "Content-Type: text/xml", "Transfer-Encoding: chunked", "Expect: 100-continue") + "4\r\n<a/>\r\n0\r\nX: y\r\n\r\n")
                .text("cut", head("POST /check", "Content-Type: application/xml", "Content-Length: 40") + "<a/>")
                .text("no-xml", head("POST /check?lang=en", "Content-Type: text/plain", "Content-Length: 4") + "<a/>").text("two", post + post)
                .text("absolute", head("GET http://127.0.0.1:PORT/health", "Origin: http://localhost:PORT")).text("old", "GET /health HTTP/1.0\r\n\r\n")
                .text("options", head("OPTIONS *")).text("connect", head("CONNECT 127.0.0.1:PORT")).text("upgrade", head("GET /", "Upgrade: h2c", "Connection: Upgrade"))
                .text("two-lengths", head("POST /check", "Content-Type: application/xml", "Content-Length: 4", "Transfer-Encoding: chunked") + "<a/>").text("path", head("GET /./%2e%2e//health;x=y#z"))
                .text("preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").bytes("tls", new byte[] {22, 3, 1, 0, 5, 1, 0, 0, 1, 0}).text("folded", head("POST /check", "Content-Type:", " application/xml", "X:\ty"))
                .all();
    }

    private static String head(String line, String... fields) {
        return line + " HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n" + String.join("", Stream.of(fields).map(field -> field + "\r\n").toList()) + "\r\n";
    }

    public static void fuzzerTestOneInput(byte[] bytes) throws Exception {
        int before = JUDGED.get();
        String said = answer(new String(bytes, StandardCharsets.ISO_8859_1).replace(PORT, "" + Running.SERVED.port()).getBytes(StandardCharsets.ISO_8859_1));
        String last = said.replaceFirst("^(HTTP/1\\.1 100 Continue\r\n\r\n)+", "");
        Matcher answer = ANSWER.matcher(last);
        if (!last.isEmpty()) {
            assertThat(answer.matches()).as(last).isTrue();
            assertThat(answer.group(1)).as(last).matches(HONEST);
            assertThat(last).doesNotContain("\tat ", "Exception", "org.eclipse");
            assertThat(answer.group(1).equals("200") && answer.group(2).contains("Ccs-Verdict")).as("a verdict is of what was judged").isEqualTo(JUDGED.get() > before);
        }
        assertThat(JUDGED.get() - before).as("one request a connection").isBetween(0, 1);
        assertThat(answer(health())).contains("HTTP/1.1 200 ", "\"documents\" : 0");
        assertThat(Thread.getAllStackTraces().size()).as("threads").isLessThan(Running.BEFORE + THREADS);
    }

    private static byte[] health() {
        return head("GET /health").replace(PORT, "" + Running.SERVED.port()).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** All that comes back until the service hangs up, which it must; a reset ends what came before it. */
    private static String answer(byte[] request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", Running.SERVED.port())) {
            socket.setSoTimeout(HANGS);
            byte[] part = new byte[4096];
            StringBuilder said = new StringBuilder();
            try {
                OutputStream out = socket.getOutputStream();
                out.write(request);
                out.flush();
                socket.shutdownOutput();
                for (int length = socket.getInputStream().read(part); length >= 0; length = socket.getInputStream().read(part)) {
                    said.append(new String(part, 0, length, StandardCharsets.ISO_8859_1));
                }
            } catch (java.net.SocketException hungUp) {
                return said.toString();
            }
            return said.toString();
        }
    }
}
