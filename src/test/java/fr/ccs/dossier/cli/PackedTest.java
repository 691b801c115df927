package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.check.Specimen;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ccs check} of what documents come in: a PDF of ours, a deposit, a zip file of one; what cannot be opened is never clean. */
class PackedTest {
    private static final Path EXAMPLES = Specimen.EXAMPLES.toAbsolutePath();
    @TempDir
    Path folder;

    @Test
    void thePdfOfADocumentIsThatDocument() throws IOException {
        Path pdf = folder.resolve("livret.pdf");
        assertThat(Commands.run("render", Specimen.FAULTY, "--as", "livret", "--date", Specimen.DAY, "--draft", "-o", pdf).status()).isZero();
        CcsProcess.Result printed = check(pdf);
        assertThat(printed.status()).as(printed.said()).isEqualTo(1);
        assertThat(printed.out()).contains(pdf + "!/fautes-multiples.xml:128:11: erreur LIV-004", "1 fichier contrôlé : 21 erreurs".replace(" :", "\u00A0:"));
        assertThat(check(pdf, Specimen.LIVRET).out()).contains("2 fichiers contrôlés");
        CcsProcess.Result over = check("--report", "sarif=" + pdf, pdf);
        assertThat(over.status()).as("a report in place of it").isEqualTo(2);
    }

    @Test
    void anotherPdfIsNoDocumentOfOurs() throws IOException {
        Path other = folder.resolve("autre.PDF");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(other.toFile());
        }
        Path broken = Files.writeString(folder.resolve("abime.pdf"), "%PDF-1.7\nrien");
        CcsProcess.Result result = check(other, broken);
        assertThat(result.status()).as(result.said()).isEqualTo(1);
        assertThat(result.out()).contains(other + ":1:1: erreur SIG-002", broken + ":1:1: erreur SIG-002", "ne porte aucun document XML", "2 fichiers contrôlés");
    }

    @Test
    void theDocumentsOfADepositAreJudged() throws IOException {
        Path bag = bag();
        CcsProcess.Result whole = check(bag);
        assertThat(whole.status()).as(whole.said()).isZero();
        assertThat(whole.out()).contains(bag + "/data/dossier/dossier.xml (dossier CCS-2026-00031, phase archive", "livret-1.xml (livret CCS-2026-00031-L1, phase archive");

        Path zip = zipped(bag);
        CcsProcess.Result zipped = check(zip);
        assertThat(zipped.status()).as(zipped.said()).isZero();
        assertThat(zipped.out()).contains(zip + "!/data/dossier/dossier.xml (dossier CCS-2026-00031");

        Path livret = bag.resolve("data/dossier/pieces/livret-1.xml");
        Files.writeString(livret, Files.readString(livret).replaceFirst("<prenom>", "<prenom>X"));
        CcsProcess.Result changed = check(bag);
        assertThat(changed.status()).as(changed.said()).isEqualTo(3);
        assertThat(changed.out()).contains(bag + ":1:1: erreur XML-006", "le paquet n’est pas entier ou pas intact", "un fichier n’a plus l’empreinte du manifeste");
        assertThat(changed.out()).as("names no value of what was changed").doesNotContain("<prenom>X");

        Path junk = Files.writeString(folder.resolve("x.zip"), "PK\u0003\u0004 rien");
        CcsProcess.Result unread = check(junk);
        assertThat(unread.status()).as(unread.said()).isEqualTo(3);
        assertThat(unread.out()).contains(junk + ":1:1: erreur XML-006");
    }

    @Test
    void theServiceSaysTheSameOfWhatItIsSent() throws Exception {
        Path pdf = folder.resolve("livret.pdf");
        assertThat(Commands.run("render", Specimen.FAULTY, "--as", "livret", "--date", Specimen.DAY, "--draft", "-o", pdf).status()).isZero();
        Path bag = bag();
        Path zip = zipped(bag);
        Path room = Files.createDirectory(folder.resolve("temporaire"));
        Object[] judging = {"--show-values", "--date", "2026-12-01", "--trust", EXAMPLES.resolve("confiance"), "--with", EXAMPLES.resolve("proces-verbaux")};
        try (RunningCcs service = new RunningCcs(List.of("-Djava.io.tmpdir=" + room), folder, Stream.concat(Stream.of("--lang", "fr", "serve", "--port", 0), Stream.of(judging)).toArray())) {
            String address = service.line("http://127.0.0.1:") + "check?name=";
            for (Path file : List.of(pdf, zip)) {
                Stream<Object> command = Stream.of("--lang", "fr", "check", file.getFileName(), "-o", "r.text", "--report", "json=r.json", "--report", "sarif=r.sarif",
                        "--report", "junit=r.junit", "--report", "html=r.html");
                assertThat(new CcsProcess().in(folder).run(Stream.concat(command, Stream.of(judging)).toArray()).status()).isEqualTo(file == pdf ? 1 : 0);
                for (String form : List.of("json", "text", "sarif", "junit", "html")) {
                    HttpResponse<String> answer = post(address + file.getFileName() + "&format=" + form, file == pdf ? "application/pdf" : "application/zip", Files.readAllBytes(file));
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                    assertThat(answer.body()).as(form).isEqualTo(Files.readString(folder.resolve("r." + form)));
                    assertThat(answer.headers().firstValue("Ccs-Verdict")).contains(file == pdf ? "blocked" : "clean");
                }
            }
            assertThat(post(address + "x.pdf&format=svrl", "application/pdf", Files.readAllBytes(pdf)).statusCode()).isEqualTo(200);
            assertThat(post(address + "x.zip&format=svrl", "application/zip", Files.readAllBytes(zip)).statusCode()).isEqualTo(406);
            HttpResponse<String> other = post(address + "x.pdf&format=text", "application/pdf", "%PDF-1.7\nrien".getBytes(StandardCharsets.UTF_8));
            assertThat(other.body()).contains("x.pdf:1:1: erreur SIG-002");
            Files.writeString(bag.resolve("data/dossier/dossier.xml"), "<dossier/>");
            for (byte[] wrong : List.of(Files.readAllBytes(zipped(bag)), zip("../dehors", 1), zip("paquet/a", 300), "PK\u0003\u0004 rien".getBytes(StandardCharsets.UTF_8))) {
                HttpResponse<String> answer = post(address + "x.zip", "application/zip", wrong);
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
                assertThat(answer.body()).contains("le paquet n’est pas entier ou pas intact");
                assertThat(answer.headers().firstValue("Ccs-Verdict")).isEmpty();
            }
            assertThat(folder.resolve("dehors")).doesNotExist();
            assertThat(room).as("nothing stays").isEmptyDirectory();
        }
    }

    /** A zip file of so many files of a megabyte, which packs to next to nothing. */
    private static byte[] zip(String name, int files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (int i = 0; i < files; i++) {
                zip.putNextEntry(new ZipEntry(name + i));
                zip.write(new byte[1 << 20]);
            }
        }
        return bytes.toByteArray();
    }

    private static HttpResponse<String> post(String address, String type, byte[] body) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(address)).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)).build(),
                BodyHandlers.ofString());
    }

    private Path bag() throws IOException {
        Path dossier = folder.resolve("CCS-2026-00031");
        copy(EXAMPLES.resolve("dossiers/CCS-2026-00031"), dossier);
        CcsProcess.Result closed = Commands.run("dossier", "cloture", dossier, "--date", "2026-11-20");
        assertThat(closed.status()).as(closed.said()).isZero();
        CcsProcess.Result archived = new CcsProcess().in(folder).run("archive", dossier, "-o", folder.resolve("paquets"), "--date", "2026-11-30",
                "--with", EXAMPLES.resolve("referentiel"), "--with", EXAMPLES.resolve("annuaire.xml"), "--with", EXAMPLES.resolve("proces-verbaux"), "--trust", EXAMPLES.resolve("confiance"));
        assertThat(archived.status()).as(archived.said()).isZero();
        return folder.resolve("paquets/CCS-2026-00031-V1");
    }

    private Path zipped(Path bag) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8); Stream<Path> files = Files.walk(bag)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(bag.getParent().relativize(file).toString()));
                zip.write(Files.readAllBytes(file));
            }
        }
        return Files.write(folder.resolve("paquet.zip"), bytes.toByteArray());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static CcsProcess.Result check(Object... arguments) {
        return Commands.run(Stream.concat(List.of("--lang", "fr", "check", "--show-values", "--date", "2026-12-01", "--trust", EXAMPLES.resolve("confiance"), "--with",
                EXAMPLES.resolve("proces-verbaux")).stream(), Stream.of(arguments)).toArray());
    }
}
