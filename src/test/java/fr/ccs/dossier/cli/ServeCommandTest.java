package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.check.Specimen;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The service as a process: it says what {@code ccs check} says, and ends when it is told to. */
@Timeout(180)
class ServeCommandTest {
    private static final Path HERE = Path.of("").toAbsolutePath();
    private static final String DAY = "2026-06-01";

    @TempDir
    Path folder;

    @Test
    void theAnswerIsTheReportOfTheCommandLine() throws Exception {
        Path examples = HERE.resolve("examples");
        Path faulty = Files.copy(Specimen.FAULTY, folder.resolve("livret.xml"));
        String[] judging = {"--date", DAY, "--show-values", "--referentiels", examples.toString()};
        assertThat(new CcsProcess().in(folder).run("--lang", "fr", "check", "livret.xml", judging[0], judging[1], judging[2], judging[3], judging[4], "--report", "json=r.json",
                "--report", "html=r.html", "--report", "sarif=r.sarif", "--report", "junit=r.junit", "--report", "svrl=r.svrl", "-o", "r.text").status()).isEqualTo(1);
        try (RunningCcs service = new RunningCcs(folder, "--lang", "fr", "serve", "--port", 0, judging[0], judging[1], judging[2], judging[3], judging[4])) {
            String address = service.line("http://127.0.0.1:");
            assertThat(service.told("Ctrl-C")).contains("pour cette machine seule");
            for (String form : new String[] {"json", "html", "sarif", "junit", "svrl", "text"}) {
                HttpResponse<String> answer = post(address + "check?name=livret.xml&format=" + form, Files.readAllBytes(faulty));
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                assertThat(answer.headers().firstValue("Ccs-Verdict")).contains("blocked");
                assertThat(answer.body()).as(form).isEqualTo(Files.readString(folder.resolve("r." + form)));
            }
            assertThat(post(address + "check", Files.readAllBytes(Specimen.LIVRET)).headers().firstValue("Ccs-Verdict")).contains("clean");
            assertThat(post(address + "check?format=text", "<livret".getBytes()).body()).contains("XML-001");
            assertThat(post(address + "check?format=text", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>".getBytes()).body()).contains("XML-003");
            service.signal("TERM");
            assertThat(service.status()).isZero();
        }
    }

    @Test
    void aStoreThatChangesIsReadAgainAndOneThatGoesIsNoReasonToPass() throws Exception {
        Path store = Files.createDirectory(folder.resolve("editions"));
        Path edition = Files.copy(Specimen.REFERENTIEL, store.resolve("edition.xml"));
        try (RunningCcs service = new RunningCcs(folder, "--lang", "fr", "serve", "--port", 0, "--date", DAY, "--referentiels", store, "--with", Specimen.ANNUAIRE.toAbsolutePath())) {
            String address = service.line("http://127.0.0.1:") + "check?format=text";
            byte[] livret = Files.readAllBytes(Specimen.LIVRET);
            assertThat(post(address, livret).body()).doesNotContain("RES-001");
            Files.delete(edition);
            assertThat(post(address, livret).body()).contains("RES-001");
            Files.copy(Specimen.REFERENTIEL, edition);
            assertThat(post(address, livret).body()).doesNotContain("RES-001");
            Files.delete(edition);
            Files.delete(store);
            HttpResponse<String> answer = post(address, livret);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(500);
            assertThat(answer.body()).contains("editions");
            assertThat(answer.headers().firstValue("Ccs-Verdict")).isEmpty();
            service.signal("INT");
            assertThat(service.status()).isZero();
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void aPortThatIsTakenIsThreeAndOneThatCannotBeIsTwo() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            CcsProcess.Result taken = Commands.run("--lang", "fr", "serve", "--port", other.getLocalPort());
            assertThat(taken.status()).as(taken.said()).isEqualTo(3);
            assertThat(taken.err()).contains("n’est pas libre", "--port").doesNotContain("Exception").hasLineCount(1);
        }
        assertThat(Commands.run("serve", "--port", "70000").status()).isEqualTo(2);
        assertThat(Commands.run("servir", "--port", "x").status()).isEqualTo(2);
        assertThat(Commands.run("serve", "--referentiels", folder.resolve("absent")).status()).isEqualTo(3);
        assertThat(Commands.run("serve", "--trust", folder.resolve("absent")).status()).isEqualTo(3);
    }

    @Test
    void noOtherCommandPaysForTheServer() throws Exception {
        assertThat(new CcsProcess().jvm("-Xlog:class+load:file=" + folder.resolve("loaded")).run("check", Specimen.LIVRET).status()).isZero();
        assertThat(Files.readString(folder.resolve("loaded"))).contains("fr.ccs.dossier").doesNotContain("jetty", "fr.ccs.dossier.serve");
    }

    private static HttpResponse<String> post(String address, byte[] document) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(address)).header("Content-Type", "application/xml")
                .POST(BodyPublishers.ofByteArray(document)).build(), BodyHandlers.ofString());
    }
}
