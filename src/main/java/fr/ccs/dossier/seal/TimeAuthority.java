package fr.ccs.dossier.seal;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

/**
 * Asks a time-stamp authority by RFC 3161 over HTTP: the one place of this software that ever opens a connection, and only when asked to.
 *
 * <p>Our own because DSS's loader without Apache's client cannot say {@code Content-Type: application/timestamp-query}, which authorities
 * insist on, and follows redirections. One question, one answer of bounded size, within one time limit for all of it.
 */
final class TimeAuthority implements TSPSource {
    private static final long serialVersionUID = 1L;
    private static final int LARGEST_ANSWER = 1 << 20;
    private static final int NONCE_BITS = 64;
    private static final int OK = 200;
    private static final int MOST_CAUSES = 10;
    private final URI address;
    private final Duration patience;

    TimeAuthority(URI address, Duration patience) {
        this.address = address;
        this.patience = patience;
    }

    @Override
    public TimestampBinary getTimeStampResponse(DigestAlgorithm algorithm, byte[] digest) {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        try {
            TimeStampRequest request = generator.generate(new ASN1ObjectIdentifier(algorithm.getOid()), digest, new BigInteger(NONCE_BITS, new SecureRandom()));
            TimeStampResponse response = new TimeStampResponse(post(request.getEncoded()));
            response.validate(request);
            if (response.getTimeStampToken() == null) {
                throw unanswered().refuses(response.getStatusString());
            }
            return new TimestampBinary(response.getTimeStampToken().getEncoded());
        } catch (TSPException | IOException none) {
            throw unanswered().isNone(none);
        }
    }

    private byte[] post(byte[] question) {
        HttpRequest request = HttpRequest.newBuilder(address).header("Content-Type", "application/timestamp-query")
                .POST(HttpRequest.BodyPublishers.ofByteArray(question)).build();
        CompletableFuture<byte[]> answer = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(patience).build()
                .sendAsync(request, HttpResponse.BodyHandlers.ofInputStream()).thenApplyAsync(this::body);
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException silent) {
            answer.cancel(true);
            throw unanswered().isSilent(patience, silent);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw unanswered().isSilent(patience, stopped);
        } catch (ExecutionException failed) {
            throw failure(failed.getCause());
        }
    }

    private Unanswered failure(Throwable cause) {
        if (cause instanceof Unanswered said) {
            return said;
        }
        List<Throwable> causes = Stream.iterate(cause, Objects::nonNull, Throwable::getCause).limit(MOST_CAUSES).toList();
        return causes.stream().anyMatch(ConnectException.class::isInstance) ? unanswered().isOut(cause)
                : causes.stream().anyMatch(HttpTimeoutException.class::isInstance) ? unanswered().isSilent(patience, cause)
                : causes.stream().anyMatch(SSLException.class::isInstance) ? unanswered().isNotSecure(cause)
                : causes.stream().anyMatch(ProtocolException.class::isInstance) ? unanswered().speaksOtherwise(cause) : unanswered().breaksOff(cause);
    }

    private byte[] body(HttpResponse<InputStream> response) {
        try (InputStream in = response.body()) {
            if (response.statusCode() != OK) {
                throw unanswered().says(response.statusCode());
            }
            return in.readNBytes(LARGEST_ANSWER);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Unanswered.By unanswered() {
        return new Unanswered.By(TimeStamping.shown(address));
    }
}
