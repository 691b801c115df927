package fr.ccs.dossier.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.finding.RuleSet;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a decent client is answered: a report where the document was judged, an honest status where it was not. */
class ServiceTest {
    private static Served served;

    @BeforeAll
    static void start() throws Exception {
        served = new Served(Served.SMALL, question -> switch (question.name()) {
            case "document.zip" -> throw new NotChecked("The bag is not whole.", true);
            case "ill.xml" -> throw new NotChecked("The store cannot be read.");
            case "broken.xml" -> throw new IllegalStateException("secret of the inside");
            case "huge.xml" -> throw new OutOfMemoryError();
            default -> Served.echo(question);
        });
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void aDocumentIsJudgedAsItWasAskedFor() throws Exception {
        HttpResponse<String> answer = Served.ask(served.post("/check?phase=brouillon&format=text&lang=fr&name=l%C3%A9a%201.xml", "<a/>"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("léa 1.xml brouillon text FRENCH <a/>");
        assertThat(answer.headers().firstValue("Ccs-Verdict")).contains("clean");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain; charset=utf-8");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().map()).doesNotContainKeys("server", "access-control-allow-origin");
        assertThat(Served.ask(served.post("/check?name=bad.xml", "<a/>")).headers().firstValue("Ccs-Verdict")).contains("blocked");
        assertThat(Served.ask(served.post("/check", "<a/>")).body()).isEqualTo("document.xml auto json ENGLISH <a/>");
    }

    @Test
    void whatADocumentComesInIsAsItIsAnnounced() throws Exception {
        assertThat(Served.ask(served.post("/check", "a").setHeader("Content-Type", "application/pdf")).body()).startsWith("document.pdf PDF ");
        assertThat(Served.ask(served.post("/check?name=a.zip", "a").setHeader("Content-Type", "Application/ZIP;x=y")).body()).startsWith("a.zip ZIP ");
        assertThat(Served.ask(served.post("/check", "a").setHeader("Content-Type", "application/vnd.ccs+xml")).body()).startsWith("document.xml auto ");
        refused(Served.ask(served.post("/check?name=a.zip&format=text", "a").setHeader("Content-Type", "application/zip")), 406);
        refused(Served.ask(served.post("/check", "a").setHeader("Content-Type", "application/zip")), 422);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"application/json | json", "text/html | html", "text/plain, */*;q=0.1 | text", "text/* | html", "*/* | json", "image/png, text/html;q=0.5 | html"})
    void theFormIsTheOneThatTheReaderTakes(String accept, String form) throws Exception {
        assertThat(Served.ask(served.post("/check", "<a/>").header("Accept", accept)).body()).contains(" " + form + " ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"/check?phase=jamais | 400", "/check?format=pdf | 400", "/check?lang=de | 400", "/check?name=../a.xml | 400", "/check?name=.a | 400", "/check?name= | 400",
        "/check?name=a%0Ab | 400", "/check?phase=auto&phase=auto | 400", "/check?redact=false | 400", "/other | 404", "/check/ | 404", "/health | 405", "/ | 405"})
    void whatIsAskedWronglyIsTold(String path, int status) throws Exception {
        refused(Served.ask(served.post(path, "<a/>")), status);
    }

    @Test
    void whatIsNoDocumentIsToldApart() throws Exception {
        refused(Served.ask(served.post("/check", "")), 400);
        refused(Served.ask(served.post("/check", "x".repeat(4097))), 413);
        assertThat(Served.ask(served.post("/check", "x".repeat(4096))).statusCode()).isEqualTo(200);
        refused(Served.ask(served.post("/check", "<a/>").setHeader("Content-Type", "text/plain")), 415);
        refused(Served.ask(served.post("/check", "<a/>").setHeader("Content-Type", "application/x-www-form-urlencoded")), 415);
        refused(Served.ask(served.post("/check", "<a/>").header("Content-Encoding", "gzip")), 415);
        refused(Served.ask(served.post("/check", "x").setHeader("Content-Type", "application/octet-stream")), 415);
        refused(Served.ask(served.post("/check", "<a/>").header("Accept", "image/png")), 406);
        HttpResponse<String> got = Served.ask(served.to("/check").GET());
        refused(got, 405);
        assertThat(got.headers().firstValue("Allow")).contains("POST");
        refused(Served.ask(served.to("/check").method("OPTIONS", HttpRequest.BodyPublishers.noBody())), 405);
    }

    @Test
    void aCheckThatDiedIsNoReport() throws Exception {
        refused(Served.ask(served.post("/check?name=ill.xml", "<a/>")), 500, "The store cannot be read.");
        HttpResponse<String> broken = Served.ask(served.post("/check?name=broken.xml", "<a/>"));
        refused(broken, 500, "not checked");
        assertThat(broken.body()).doesNotContain("secret", "Exception", "\tat ");
        refused(Served.ask(served.post("/check?name=huge.xml", "<a/>")), 500, "Not enough memory");
        assertThat(Served.ask(served.post("/check", "<a/>")).statusCode()).as("afterwards").isEqualTo(200);
    }

    @Test
    void itTellsHowItIsAndWhatIsThere() throws Exception {
        HttpResponse<String> health = Served.ask(served.to("/health").GET());
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("\"ready\" : true", "\"ruleSetVersion\" : \"1.0\"", "\"documents\" : 0");
        assertThat(Served.ask(served.to("/health").method("HEAD", HttpRequest.BodyPublishers.noBody())).body()).isEmpty();
        HttpResponse<String> page = Served.ask(served.to("/?lang=fr").GET());
        assertThat(page.body()).contains("<html lang=\"fr\">", "POST /check", "http://127.0.0.1:" + served.port() + "/check");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("frame-ancestors 'none'", "sandbox");
    }

    @Test
    void noOtherAddressOfTheMachineListens() throws Exception {
        List<InetAddress> others = NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.getHostAddress().equals("127.0.0.1")).toList();
        assertThat(others).allSatisfy(address -> assertThatThrownBy(() -> new Socket(address, served.port()).close()).isInstanceOf(IOException.class));
        assertThatThrownBy(() -> new Socket("127.0.0.2", served.port()).close()).isInstanceOf(ConnectException.class);
    }

    @Test
    void aPortThatIsTakenIsTold() {
        Offer offer = new Offer("dev", new RuleSet("1", "0"), List.of("auto"), Map.of("json", "application/json"), Set.of(), Language.FRENCH);
        Service second = new Service(served.port(), offer, Served.SMALL, Served::echo);
        assertThatThrownBy(second::start).isInstanceOf(IOException.class);
        second.stop();
    }

    private static void refused(HttpResponse<String> answer, int status, String... words) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Ccs-Verdict")).isEmpty();
        assertThat(answer.body()).contains("\"status\" : " + status, "\"detail\" : ");
        assertThat(words).allSatisfy(word -> assertThat(answer.body()).contains(word));
    }
}
