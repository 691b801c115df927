package fr.ccs.dossier.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.finding.SignatureVerdict.Level;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A time-stamp authority over HTTP: one that works, and all the ways in which one does not, each told for what it is. */
class TimeStampTest {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Instant NOON = Keys.DAY.plusSeconds(3);
    private final Document livret = Keys.livretToSign();

    private Signed sign(URI address) throws CannotSign {
        return new Signer(Keys.trust(), Optional.of(TimeStamping.at(address, PATIENCE)))
                .sign(livret, Keys.slot(livret, Keys.CANDIDAT), Keys.of(Keys.CANDIDAT), Optional.empty(), Keys.DAY);
    }

    private CannotSign failure(URI address) {
        byte[] before = livret.bytes().clone();
        CannotSign failure = catchThrowableOfType(CannotSign.class, () -> sign(address));
        assertThat(failure).as("no signature").isNotNull();
        assertThat(livret.bytes()).isEqualTo(before);
        return failure;
    }

    private void fails(TimeServer.Answer answer, String french, String english) throws Exception {
        try (TimeServer server = new TimeServer(answer)) {
            CannotSign failure = failure(server.address());
            assertThat(failure.isOfTheInstallation()).isTrue();
            assertThat(failure.reason(Language.FRENCH)).startsWith("L’autorité d’horodatage " + server.address() + " ").contains(french);
            assertThat(failure.reason(Language.ENGLISH)).startsWith("The time-stamp authority " + server.address() + " ").contains(english);
            assertThat(server.asked()).isEqualTo(1);
        }
    }

    @Test
    void oneThatWorksIsAskedOnceAndProvesItsOwnTime() throws Exception {
        try (TimeServer server = new TimeServer(TimeServer.stamping(Keys.tsa(), NOON))) {
            Signed signed = sign(server.address());
            assertThat(signed.level()).isEqualTo(Level.LT);
            assertThat(server.asked()).isEqualTo(1);
            assertThat(SecondOpinion.of(signed.bytes())).containsExactly(true);
        }
    }

    @Test
    void itIsAskedOnceEvenWhereOnlyItsAnswerTellsThatLtIsOutOfReach() throws Exception {
        DemoAuthority clocks = new DemoAuthority("Autorité des horloges", Keys.FROM, Keys.UNTIL);
        SigningKey clock = Keys.key(clocks, new DemoAuthority.Holder("Horodatage", "SPÉCIMEN", ""), DemoAuthority.Use.TIME_STAMPING);
        Trust trust = new Trust(List.of(Keys.AUTHORITY.certificate(), clocks.certificate()), Keys.trust().revocations());
        try (TimeServer server = new TimeServer(TimeServer.stamping(clock, NOON))) {
            Signed signed = new Signer(trust, Optional.of(TimeStamping.at(server.address())))
                    .sign(livret, Keys.slot(livret, Keys.CANDIDAT), Keys.of(Keys.CANDIDAT), Optional.empty(), Keys.DAY);
            assertThat(signed.level()).isEqualTo(Level.T);
            assertThat(server.asked()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void oneThatSaysNothingOrNeverEndsIsLeftAfterItsTime(boolean dripping) throws Exception {
        long start = System.nanoTime();
        fails(TimeServer.silent(dripping), "n’a pas répondu en 2 secondes", "did not answer within 2 seconds");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(PATIENCE, PATIENCE.plusSeconds(15));
    }

    @Test
    void oneThatIsNotThereIsOutOfReach() throws Exception {
        URI gone;
        try (TimeServer server = new TimeServer(TimeServer.silent(false))) {
            gone = server.address();
        }
        CannotSign failure = failure(gone);
        assertThat(failure.isOfTheInstallation()).isTrue();
        assertThat(failure.reason(Language.FRENCH)).contains("est injoignable. Vérifiez l’adresse donnée à --tsa");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 401, 404, 500, 503})
    void anHttpErrorIsToldByItsNumber(int status) throws Exception {
        fails(TimeServer.sending(status, "non".getBytes(StandardCharsets.UTF_8)), "l’erreur HTTP " + status, "HTTP error " + status);
    }

    @Test
    void whatIsNoTimeStampIsToldAsSuch() throws Exception {
        for (byte[] garbage : List.of(new byte[0], "<html>Bonjour</html>".getBytes(StandardCharsets.UTF_8), new byte[3 << 20])) {
            fails(TimeServer.sending(200, garbage), "autre chose qu’un horodatage de cette signature", "something else than a time-stamp of this signature");
        }
    }

    @Test
    void oneThatHangsUpIsToldWithoutTheWordsOfThisSoftware() throws Exception {
        fails((exchange, request) -> { }, "a coupé la conversation avant d’avoir répondu.", "broke the conversation off before it had answered.");
        fails((exchange, request) -> exchange.sendResponseHeaders(200, 1000), "a coupé la conversation avant d’avoir répondu.",
                "broke the conversation off before it had answered.");
    }

    @Test
    void anotherServiceIsToldAsSuch() throws Exception {
        assertThat(ofAnotherService("http")).contains("ne répond pas en HTTP").doesNotContain("Invalid", "Exception");
        assertThat(ofAnotherService("https")).contains("connexion chiffrée (TLS)").doesNotContain("SSL", "message", "Exception");
    }

    private String ofAnotherService(String scheme) throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> greeting = CompletableFuture.runAsync(() -> greet(other));
            CannotSign failure = failure(URI.create(scheme + "://127.0.0.1:" + other.getLocalPort() + "/"));
            greeting.get(10, TimeUnit.SECONDS);
            return failure.reason(Language.FRENCH);
        }
    }

    private static void greet(ServerSocket server) {
        try (Socket caller = server.accept()) {
            caller.getOutputStream().write("SSH-2.0-serveur\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            caller.setSoTimeout(1000);
            caller.getInputStream().readAllBytes();
        } catch (IOException hungUp) {
            // the caller waits, hangs up or resets: each is its own affair
        }
    }

    @Test
    void whatFollowsAQuestionMarkIsAskedAndNotTold() throws Exception {
        try (TimeServer server = new TimeServer(TimeServer.sending(503, new byte[0]))) {
            CannotSign failure = failure(URI.create(server.address() + "?jeton=geheim"));
            assertThat(failure.reason(Language.FRENCH)).contains(server.address() + " a répondu").doesNotContain("geheim");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://agent:geheim@example.org/tsa", "https://agent:geheim@exam_ple/", "ftp://geheim@example.org/"})
    void anAddressWithAPasswordIsRefusedAndNotRepeated(String address) {
        CannotSign refusal = catchThrowableOfType(CannotSign.class, () -> TimeStamping.at(URI.create(address)));
        assertThat(refusal.isOfTheInstallation()).isFalse();
        assertThat(refusal.reason(Language.FRENCH)).contains("mot de passe").doesNotContain("geheim");
        assertThat(refusal.getMessage()).doesNotContain("geheim");
    }

    @Test
    void aTimeStampOfSomethingElseIsNotTaken() throws Exception {
        fails(TimeServer.ofAnotherDigest(Keys.tsa(), NOON), "autre chose qu’un horodatage de cette signature",
                "something else than a time-stamp of this signature");
    }

    @Test
    void anEarlierAnswerSentAgainIsNotTaken() throws Exception {
        byte[][] answer = new byte[1][];
        try (TimeServer server = new TimeServer((exchange, request) -> answer[0] = request)) {
            failure(server.address());
        }
        byte[] recorded = TimeServer.response(Keys.tsa(), NOON, answer[0]);
        fails(TimeServer.sending(200, recorded), "autre chose qu’un horodatage de cette signature", "something else than a time-stamp of this signature");
    }

    @Test
    void oneThatRefusesIsQuoted() throws Exception {
        fails(TimeServer.refusing(Keys.tsa(), NOON), "refuse d’horodater («\u00a0not today\u00a0»)", "refuses to give a time-stamp (“not today”)");
    }

    @Test
    void aClockAheadOfTheAuthoritysIsToldToBeWrong() throws Exception {
        try (TimeServer server = new TimeServer(TimeServer.stamping(Keys.tsa(), Keys.DAY.minusSeconds(3600)))) {
            CannotSign failure = failure(server.address());
            assertThat(failure.isOfTheInstallation()).isTrue();
            assertThat(failure.reason(Language.FRENCH))
                    .contains("(7 avril 2026 à 12 h 00) est plus avancée que celle de l’horodatage (7 avril 2026 à 11 h 00)");
            assertThat(failure.reason(Language.ENGLISH)).contains("(7 April 2026 at 12:00) is later than that of the time-stamp (7 April 2026 at 11:00)");
        }
    }

    @Test
    void aCertificateThatHasEndedByTheProvenTimeSignsNothing() throws Exception {
        SigningKey ending = Keys.key(Keys.AUTHORITY, Keys.PEOPLE.get(Keys.CANDIDAT), DemoAuthority.Use.SIGNATURE, Keys.FROM, Keys.DAY.plusSeconds(60));
        CannotSign refusal = catchThrowableOfType(CannotSign.class, () -> new Signer(Keys.trust(), Optional.of(Keys.timeStamping(Keys.DAY.plusSeconds(61))))
                .sign(livret, Keys.slot(livret, Keys.CANDIDAT), ending, Optional.empty(), Keys.DAY));
        assertThat(refusal.reason(Language.FRENCH)).contains("a expiré le 7 avril 2026");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://example.org/tsa", "jar:file:/x.jar!/tsa", "tsa", "mailto:tsa@example.org", "http:tsa", "https:///tsa"})
    void onlyTheWebIsAsked(String address) {
        CannotSign refusal = catchThrowableOfType(CannotSign.class, () -> TimeStamping.at(URI.create(address)));
        assertThat(refusal.isOfTheInstallation()).isFalse();
        assertThat(refusal.reason(Language.FRENCH)).contains("«\u00a0" + address + "\u00a0» n’est pas l’adresse d’une autorité d’horodatage");
    }
}
