package fr.ccs.dossier.seal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.spi.x509.tsp.KeyEntityTSPSource;
import eu.europa.esig.dss.token.KSPrivateKeyEntry;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;

/** A time-stamp authority on this machine that speaks RFC 3161 over HTTP, in the ways that good and bad ones do. */
final class TimeServer implements AutoCloseable {
    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger asked = new AtomicInteger();

    /** How an authority answers one request. */
    interface Answer {
        void to(HttpExchange exchange, byte[] request) throws IOException, TSPException;
    }

    TimeServer(Answer answer) throws IOException {
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            try (exchange) {
                answer.to(exchange, exchange.getRequestBody().readAllBytes());
            } catch (TSPException e) {
                throw new IOException(e);
            }
        });
        server.start();
    }

    /** One that works, with a key and a clock. */
    static Answer stamping(SigningKey key, Instant time) {
        return (exchange, request) -> {
            boolean query = "application/timestamp-query".equals(exchange.getRequestHeaders().getFirst("Content-Type"));
            send(exchange, query ? 200 : 415, query ? response(key, time, request) : new byte[0]);
        };
    }

    /** The right answer to a request. */
    static byte[] response(SigningKey key, Instant time, byte[] request) throws IOException, TSPException {
        return new Stamping(key, time).response(new TimeStampRequest(request));
    }

    /** One whose stamps are for something else than was asked. */
    static Answer ofAnotherDigest(SigningKey key, Instant time) {
        return (exchange, request) -> send(exchange, 200, new Stamping(key, time).response(another(new TimeStampRequest(request))));
    }

    /** One that says that it does not want to. */
    static Answer refusing(SigningKey key, Instant time) {
        return (exchange, request) -> send(exchange, 200, new Stamping(key, time).refusal());
    }

    /** One that sends fixed bytes under an HTTP status. */
    static Answer sending(int status, byte[] bytes) {
        return (exchange, request) -> send(exchange, status, bytes);
    }

    /** One that takes the request and then says nothing, or a byte now and then. */
    static Answer silent(boolean dripping) {
        return (exchange, request) -> {
            if (dripping) {
                exchange.sendResponseHeaders(200, 100_000);
            }
            for (int i = 0; i < 600; i++) {
                pause();
                if (dripping) {
                    exchange.getResponseBody().write(0x30);
                    exchange.getResponseBody().flush();
                }
            }
        };
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/tsa");
    }

    int asked() {
        return asked.get();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static TimeStampRequest another(TimeStampRequest request) throws IOException {
        byte[] digest = request.getMessageImprintDigest().clone();
        digest[0] ^= 1;
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        return generator.generate(request.getMessageImprintAlgOID(), digest, request.getNonce());
    }

    /** DSS's own source of time-stamps, made to answer a request as it came. */
    private static final class Stamping extends KeyEntityTSPSource {
        private static final long serialVersionUID = 1L;
        private final transient Date time;

        Stamping(SigningKey key, Instant time) {
            super(((KSPrivateKeyEntry) key.entry()).getPrivateKey(), key.entry().getCertificate(), Arrays.asList(key.entry().getCertificateChain()));
            setTsaPolicy("1.2.3.4");
            this.time = Date.from(time);
        }

        byte[] response(TimeStampRequest request) throws IOException, TSPException {
            DigestAlgorithm algorithm = DigestAlgorithm.forOID(request.getMessageImprintAlgOID().getId());
            return buildResponse(initResponseGenerator(algorithm, time), request, BigInteger.ONE, time).getEncoded();
        }

        byte[] refusal() throws IOException, TSPException {
            return initResponseGenerator(DigestAlgorithm.SHA256, time)
                    .generateFailResponse(PKIStatus.REJECTION, PKIFailureInfo.badRequest, "not today").getEncoded();
        }
    }
}
