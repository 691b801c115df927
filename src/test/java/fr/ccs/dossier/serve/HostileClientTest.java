package fr.ccs.dossier.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that mean harm, or are only slow: each is refused or left, and the service answers the next. */
@Timeout(120)
class HostileClientTest {
    private static final String XML = "Content-Type: application/xml";
    private final AtomicInteger judged = new AtomicInteger();
    private Served served;

    private Served serve(ServiceLimits limits) throws IOException {
        served = new Served(limits, question -> {
            judged.incrementAndGet();
            return Served.echo(question);
        });
        return served;
    }

    @AfterEach
    void itStillAnswers() throws Exception {
        assertThat(Served.ask(served.post("/check", "<still/>")).body()).contains("<still/>");
        assertThat(Served.ask(served.to("/health").GET()).body()).contains("\"documents\" : 0");
        served.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:PORT", "127.0.0.1", "127.0.0.1:1", "localhost:PORT.evil.example", "127.0.0.1.evil.example:PORT", "user@127.0.0.1:PORT", ""})
    void anotherNameForThisMachineIsNotAnswered(String host) throws Exception {
        serve(Served.SMALL);
        String answer = served.raw("POST /check HTTP/1.1\r\nHost: " + host.replace("PORT", "" + served.port()) + "\r\n" + XML + "\r\nContent-Length: 4\r\n\r\n<a/>");
        assertThat(answer).matches("(?s)HTTP/1.1 (421|400) .*");
        assertThat(judged).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Origin: http://evil.example", "Origin: null", "Origin: https://127.0.0.1:PORT", "Origin: http://localhost:1", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Site: same-site"})
    void aPageOfAnotherSiteIsNotAnswered(String field) throws Exception {
        serve(Served.SMALL);
        assertThat(served.raw(served.head("POST /check", XML, "Content-Length: 4", field.replace("PORT", "" + served.port())) + "<a/>")).startsWith("HTTP/1.1 403 ");
        assertThat(judged).hasValue(0);
        assertThat(served.raw(served.head("POST /check", XML, "Content-Length: 4", "Origin: http://localhost:" + served.port(), "Sec-Fetch-Site: same-origin") + "<a/>"))
                .startsWith("HTTP/1.1 200 ").doesNotContain("Access-Control");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 4\r\nTransfer-Encoding: chunked", "Content-Length: 4\r\nContent-Length: 5", "Content-Length: -1", "Content-Length: +4", "Content-Length: 4x",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity", "Transfer-Encoding: xchunked", "Content-Length : 4", "Content-Length: 99999999999999999999", "Host: evil.example"})
    void lengthsThatTwoReadersCouldReadDifferentlyAreRefused(String fields) throws Exception {
        serve(Served.SMALL);
        assertThat(served.raw(served.head("POST /check", XML, fields) + "0\r\n\r\nPOST /check")).matches("(?s)HTTP/1.1 4(00|13|21) .*");
        assertThat(judged).hasValue(0);
    }

    @Test
    void aConnectionCarriesOneRequest() throws Exception {
        serve(Served.SMALL);
        String one = served.head("POST /check", XML, "Content-Length: 4") + "<a/>";
        assertThat(served.raw(one + one).split("HTTP/1.1 ")).hasSize(2);
        assertThat(judged).hasValue(1);
    }

    @Test
    void whatGrowsWithoutAnnouncingItIsCutOff() throws Exception {
        serve(Served.SMALL);
        String chunk = "400\r\n" + "x".repeat(1024) + "\r\n";
        assertThat(served.raw(served.head("POST /check", XML, "Transfer-Encoding: chunked") + chunk.repeat(5))).startsWith("HTTP/1.1 413 ");
        assertThat(served.raw(served.head("POST /check", XML, "Content-Length: 2000000000"))).startsWith("HTTP/1.1 413 ");
        assertThat(served.raw(served.head("POST /check", XML, "X: " + "x".repeat(9000)))).startsWith("HTTP/1.1 431 ");
        assertThat(served.raw(served.head("POST /check?name=" + "x".repeat(9000), XML))).startsWith("HTTP/1.1 414 ");
        assertThat(served.raw(served.head("POST /check?name=%FF%ZZ", XML, "Content-Length: 4") + "<a/>")).startsWith("HTTP/1.1 400 ");
        assertThat(served.raw("nonsense\r\n\r\n")).startsWith("HTTP/1.1 400 ").contains("problem+json");
        assertThat(judged).hasValue(0);
    }

    @Test
    void whoSaysOneLetterAtATimeIsHungUpOn() throws Exception {
        serve(new ServiceLimits(4096, Duration.ofMillis(500), Duration.ofSeconds(20), 32, 1, 1));
        dripped("GET /health HTTP/1.1\r\nX: ");
        assertThat(dripped(served.head("POST /check", XML, "Content-Length: 4000"))).matches("(?s)|HTTP/1.1 408 .*");
        assertThat(served.raw("GET /hea")).as("silent").matches("(?s)|HTTP/1.1 408 .*");
        assertThat(served.raw(served.head("POST /check", XML, "Content-Length: 40") + "<a")).as("silent in the body").startsWith("HTTP/1.1 408 ");
        assertThat(judged).hasValue(0);
    }

    /** Sends a letter now and then until that is no longer taken. */
    private String dripped(String start) throws Exception {
        try (Socket socket = served.open(start)) {
            try {
                while (socket.getInputStream().available() == 0) {
                    socket.getOutputStream().write('x');
                    Thread.sleep(50);
                }
            } catch (IOException hungUp) {
                return "";
            }
            return Served.rest(socket);
        }
    }

    @Test
    void moreThanCanBeJudgedSoonIsAskedToComeBack() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch inside = new CountDownLatch(1);
        served = new Served(Served.SMALL, question -> {
            inside.countDown();
            await(go);
            return Served.echo(question);
        });
        var threads = Executors.newCachedThreadPool();
        List<Future<String>> first = new ArrayList<>();
        first.add(threads.submit(() -> Served.ask(served.post("/check", "<a/>")).body()));
        inside.await();
        first.add(threads.submit(() -> Served.ask(served.post("/check", "<b/>")).body()));
        while (!Served.ask(served.to("/health").GET()).body().contains("\"documents\" : 2")) {
            Thread.onSpinWait();
        }
        assertThat(served.raw(served.head("POST /check", XML, "Content-Length: 4") + "<a/>")).startsWith("HTTP/1.1 503 ").contains("Retry-After: 1");
        go.countDown();
        assertThat(first.get(0).get()).contains("<a/>");
        assertThat(first.get(1).get()).contains("<b/>");
        threads.shutdown();
    }

    @Test
    void aCheckThatTakesTooLongIsNoReportAndKeepsItsPlaceUntilItEnds() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        served = new Served(new ServiceLimits(4096, Duration.ofSeconds(5), Duration.ofMillis(200), 32, 1, 1), question -> {
            if (question.name().equals("slow.xml")) {
                await(go);
            }
            return Served.echo(question);
        });
        assertThat(Served.ask(served.post("/check?name=slow.xml", "<a/>")).body()).contains("\"status\" : 503", "did not end within its time");
        assertThat(Served.ask(served.to("/health").GET()).body()).contains("\"documents\" : 1");
        go.countDown();
        while (!Served.ask(served.to("/health").GET()).body().contains("\"documents\" : 0")) {
            Thread.onSpinWait();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
