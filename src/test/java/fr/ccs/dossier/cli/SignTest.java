package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ccs.dossier.check.Specimen;
import fr.ccs.dossier.dossier.FolderLock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ccs sign}: one signature in the slot that waits for it, or the file as it was and one reason why. */
class SignTest {
    private static final String LONG = "Llanfair-pwll-gwyn-gyll/Llanfair-pwll-gwyn-gyll/Llanfair-pwll-gwyn-gyll/Llanfair-pwll-gwyn-gyll/"
            + "Llanfair-pwll-gwyn-gyll/Llanfair-pwll-gwyn-gyll/Llanfair-pwll-gwyn-gyll/Llanfair-pwll-gwyn-gyll/Lyon-7e-x";

    @TempDir
    Path folder;

    @Test
    void theSlotIsSignedAndNothingElseChanges() throws IOException {
        Path file = DemoRound.livret(folder);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        String before = Files.readString(file);
        CcsProcess.Result result = DemoRound.sign(file, DemoRound.with(DemoRound.candidate(), "--role", "candidat", "--tsa", DemoRound.tsa(),
                "--place", "Lyon"));
        assertThat(result.status()).as(result.said()).isZero();
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).isEqualTo("Signé\u00A0: " + file + ", CANDIDAT, par Nadia Belkacem SPÉCIMEN, niveau LT.\n");
        String after = Files.readString(file);
        assertThat(after).contains("<ds:Signature", "2026-04-07T10:00:00Z", ">Lyon<", "ProofOfReceipt");
        assertThat(after.replaceAll("(?s)><ds:Signature.*?</ds:Signature></signature>", "/>")).isEqualTo(before);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-r-----");
    }

    @Test
    void threePeopleSignOneAfterTheOtherAndTheLivretPasses() throws IOException {
        Path file = DemoRound.livret(folder);
        for (String[] one : new String[][] {{"EVALUATEUR_EXTERNE", DemoRound.evaluator().toString()}, {"CANDIDAT", DemoRound.candidate().toString()},
            {"REFERENT_ENTREPRISE", DemoRound.referent().toString()}}) {
            CcsProcess.Result result = DemoRound.sign(file, DemoRound.with(Path.of(one[1]), "--role", one[0], "--tsa", DemoRound.tsa()));
            assertThat(result.status()).as(result.said()).isZero();
        }
        CcsProcess.Result checked = Commands.run("check", "--date", Specimen.DAY, "--phase", "transmission", "--trust",
                DemoRound.keys().resolve("confiance"), file);
        assertThat(checked.status()).as(checked.said()).isZero();
    }

    @Test
    void whatIsMissingForMoreIsSaid() throws IOException {
        CcsProcess.Result result = DemoRound.sign(DemoRound.livret(folder), DemoRound.with(DemoRound.candidate(), "--role", "CANDIDAT"));
        assertThat(result.status()).as(result.said()).isZero();
        assertThat(result.err()).contains("niveau B.").contains("horodat");
        CcsProcess.Result quiet = DemoRound.sign(DemoRound.livret(folder), DemoRound.with(DemoRound.candidate(), "--role", "CANDIDAT", "--quiet"));
        assertThat(quiet.status()).isZero();
        assertThat(quiet.said()).isEmpty();
    }

    @Test
    void withOutputTheOriginalStays() throws IOException {
        Path file = DemoRound.livret(folder);
        byte[] before = Files.readAllBytes(file);
        Path signed = folder.resolve("signe.xml");
        assertThat(DemoRound.sign(file, DemoRound.with(DemoRound.candidate(), "--role", "CANDIDAT", "-o", signed)).status()).isZero();
        assertThat(file).hasBinaryContent(before);
        assertThat(signed).content(StandardCharsets.UTF_8).contains("<ds:Signature");
        CcsProcess.Result again = DemoRound.sign(file, DemoRound.with(DemoRound.candidate(), "--role", "CANDIDAT", "-o", signed));
        assertThat(again.status()).isEqualTo(2);
        assertThat(again.err()).contains("--force");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --role PRESIDENT          | 1 | ne prévoit pas de signature PRESIDENT
            --role CANDIDAT           | 1 | cette clé est celle de Hélène Marchand
            --role chef               | 2 | Choisissez parmi CANDIDAT, REFERENT_ENTREPRISE
            --quiet                   | 2 | Ajoutez --role
            --role REFERENT_ENTREPRISE --key absent.p12                | 2 | --key
            --role REFERENT_ENTREPRISE --pkcs11 lib.so                 | 2 | --pkcs11
            --role REFERENT_ENTREPRISE --tsa ftp://horodatage.example/ | 2 | http(s)
            --role REFERENT_ENTREPRISE --tsa absent.p12                | 3 | Fichier introuvable
            --role REFERENT_ENTREPRISE --tsa http://127.0.0.1:9/       | 3 | 127.0.0.1:9
            --role REFERENT_ENTREPRISE --tsa-password-env X            | 2 | --tsa
            --role REFERENT_ENTREPRISE --password-env CCS_ABSENTE      | 2 | --password-file et --password-env
            --role REFERENT_ENTREPRISE --alias autre                   | 1 | donné par --alias, ne désigne
            --role REFERENT_ENTREPRISE --trust absent                  | 3 | absent
            """)
    void elseItSaysWhyAndTheFileStays(String options, int status, String words) throws IOException {
        Path file = DemoRound.livret(folder);
        byte[] before = Files.readAllBytes(file);
        CcsProcess.Result result = DemoRound.sign(file, DemoRound.with(DemoRound.referent(), (Object[]) options.split(" +")));
        assertThat(result.status()).as(result.said()).isEqualTo(status);
        assertThat(result.err()).contains(words).doesNotContain("\tat ", "Exception", "null");
        assertThat(file).hasBinaryContent(before);
        assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://agent:geheim@127.0.0.1:9/", "https://agent:ge/heim@horodatage.example/", "ftp://agent:geheim@horodatage.example/",
        "http:agent:geheim@horodatage.example", "HTTP://geheim@horodatage_example/", "http:///agent:geheim@x"})
    void anAddressWithAPasswordIsRefusedAndNotRepeated(String address) throws IOException {
        CcsProcess.Result result = DemoRound.sign(DemoRound.livret(folder), DemoRound.with(DemoRound.candidate(), "--role", "CANDIDAT", "--tsa", address));
        assertThat(result.status()).as(result.said()).isEqualTo(2);
        assertThat(result.err()).contains("contient un «\u00A0@\u00A0»");
        assertThat(result.said()).doesNotContain("geheim", "heim@", "agent");
    }

    @Test
    void aKeyThatIsNoneForTimeStampsIsNamed() throws IOException {
        Path file = DemoRound.livret(folder);
        byte[] before = Files.readAllBytes(file);
        CcsProcess.Result result = DemoRound.sign(file, DemoRound.with(DemoRound.candidate(), "--role", "CANDIDAT", "--tsa", DemoRound.referent()));
        assertThat(result.status()).as(result.said()).isEqualTo(1);
        assertThat(result.err()).startsWith("La clé " + DemoRound.referent() + ", donnée à --tsa, n’est pas faite pour horodater.").doesNotContain("adresse donnée");
        assertThat(file).hasBinaryContent(before);
    }

    /** The passphrase is never asked for: the file that would hold it is not there, which would be another exit code. */
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Ly\non", "Lyon\u0001", "Lyon\u200B", "Lyon\uFFFE", "Lyon\uD83D", LONG})
    void aPlaceThatNoSignatureMayCarryIsRefusedBeforeThePassphrase(String place) throws IOException {
        CcsProcess.Result result = DemoRound.sign(DemoRound.livret(folder), "--key", DemoRound.candidate(), "--password-file", folder.resolve("absent"),
                "--role", "CANDIDAT", "--place", place);
        assertThat(result.status()).as(result.said()).isEqualTo(2);
        assertThat(result.err()).contains("Lieu impossible pour --place", "de 1 à 200 caractères").hasLineCount(1);
    }

    @Test
    void theLongestPlaceIsSigned() throws IOException {
        Path file = DemoRound.livret(folder);
        CcsProcess.Result result = DemoRound.sign(file, DemoRound.with(DemoRound.candidate(), "--role", "CANDIDAT", "--place", LONG.substring(1)));
        assertThat(result.status()).as(result.said()).isZero();
        assertThat(file).content(StandardCharsets.UTF_8).contains(">" + LONG.substring(1) + "<");
    }

    @Test
    void aSlotIsSignedOnceAndAHandwrittenOneNotAtAll() throws IOException {
        Path file = DemoRound.livret(folder);
        assertThat(DemoRound.sign(file, DemoRound.with(DemoRound.candidate(), "--role", "CANDIDAT")).status()).isZero();
        byte[] once = Files.readAllBytes(file);
        CcsProcess.Result twice = DemoRound.sign(file, DemoRound.with(DemoRound.candidate(), "--role", "CANDIDAT"));
        assertThat(twice.status()).isEqualTo(1);
        assertThat(twice.err()).contains("déjà signé", "REFERENT_ENTREPRISE, EVALUATEUR_EXTERNE");
        assertThat(file).hasBinaryContent(once);
        String byHand = Files.readString(DemoRound.livret(folder)).replaceFirst("(role=\"CANDIDAT\" signataire=\"[^\"]*\" mode=)\"ELECTRONIQUE\"",
                "$1\"MANUSCRITE\"");
        CcsProcess.Result onPaper = DemoRound.sign(Files.writeString(file, byHand), DemoRound.with(DemoRound.candidate(), "--role", "CANDIDAT"));
        assertThat(onPaper.status()).isEqualTo(1);
        assertThat(onPaper.err()).contains("se donne à la main");
    }

    /** Date and page of a handwritten signature are signed content: written in afterwards they would void the others. */
    @Test
    void whoSignsByHandSignsFirst() throws IOException {
        Path file = DemoRound.livret(folder);
        String handwritten = Files.readString(file).replaceFirst("(role=\"CANDIDAT\" signataire=\"[^\"]*\" mode=)\"ELECTRONIQUE\"", "$1\"MANUSCRITE\"");
        Files.writeString(file, handwritten);
        CcsProcess.Result early = DemoRound.sign(file, DemoRound.with(DemoRound.referent(), "--role", "REFERENT_ENTREPRISE"));
        assertThat(early.status()).as(early.said()).isEqualTo(1);
        assertThat(early.err()).contains("À la main d’abord", "CANDIDAT");
        assertThat(file).content(StandardCharsets.UTF_8).isEqualTo(handwritten);
        Files.writeString(file, handwritten.replace("mode=\"MANUSCRITE\"",
                "mode=\"MANUSCRITE\" date=\"" + DemoRound.DAY + "\" lieu=\"Lyon\" piece=\"PIE-5\" empreinte=\""
                + "0".repeat(64) + "\""));
        CcsProcess.Result after = DemoRound.sign(file, DemoRound.with(DemoRound.referent(), "--role", "REFERENT_ENTREPRISE"));
        assertThat(after.status()).as(after.said()).isZero();
    }

    @Test
    void aDraftAndAFaultyDocumentAreNotSigned() throws IOException {
        Path draft = Files.copy(Specimen.EXAMPLES.resolve("livrets/brouillon.xml"), folder.resolve("brouillon.xml"));
        CcsProcess.Result open = DemoRound.sign(draft, DemoRound.with(DemoRound.candidate(), "--role", "CANDIDAT"));
        assertThat(open.status()).isEqualTo(1);
        assertThat(open.err()).contains("n’est pas clos", "ccs close").hasLineCount(1);
        Path faulty = DemoRound.livret(folder);
        Files.writeString(faulty, Files.readString(faulty).replaceAll("(?s)<dateNaissance>.*?</dateNaissance>", ""));
        byte[] before = Files.readAllBytes(faulty);
        CcsProcess.Result result = DemoRound.sign(faulty, DemoRound.with(DemoRound.candidate(), "--role", "CANDIDAT"));
        assertThat(result.status()).as(result.said()).isEqualTo(1);
        assertThat(result.out()).contains("LIV-026");
        assertThat(result.err()).contains("n’est pas prêt à être signé");
        assertThat(faulty).hasBinaryContent(before);
        CcsProcess.Result directory = DemoRound.sign(Specimen.ANNUAIRE, DemoRound.with(DemoRound.candidate(), "--role", "CANDIDAT"));
        assertThat(directory.status()).isEqualTo(2);
        assertThat(directory.err()).contains("il ne se signe pas");
    }

    /** The passphrase is read when the document has been judged: a pipe lets the test change the file between the two. */
    @Test
    void aFileThatChangedMeanwhileIsNotOverwritten() throws Exception {
        Path file = DemoRound.livret(folder);
        Path pipe = folder.resolve("tube");
        OutsideProgram.run("mkfifo", pipe.toString());
        CompletableFuture<CcsProcess.Result> signing = CompletableFuture.supplyAsync(() -> DemoRound.sign(file, "--key", DemoRound.candidate(),
                "--role", "CANDIDAT", "--password-file", pipe));
        try (var out = Files.newOutputStream(pipe)) {
            Files.writeString(file, "d’une autre main");
            out.write("specimen\n".getBytes(StandardCharsets.UTF_8));
        }
        CcsProcess.Result result = signing.get();
        assertThat(result.status()).as(result.said()).isEqualTo(3);
        assertThat(result.err()).contains("a changé entre-temps");
        assertThat(file).content(StandardCharsets.UTF_8).isEqualTo("d’une autre main");
    }

    /** What is compared is still so when it is replaced: whoever else writes in the folder is waited for. */
    @Test
    void anotherCommandAtWorkInTheFolderIsWaitedForAndItsWorkKept() throws Exception {
        Path file = DemoRound.livret(folder);
        CompletableFuture<CcsProcess.Result> signing;
        try (FolderLock other = FolderLock.on(folder, FolderLock.PATIENCE)) {
            signing = CompletableFuture.supplyAsync(() -> DemoRound.sign(file, DemoRound.with(DemoRound.candidate(), "--role", "CANDIDAT")));
            assertThatThrownBy(() -> signing.get(4, TimeUnit.SECONDS)).as("%s", other).isInstanceOf(TimeoutException.class);
            Files.writeString(file, "d’une autre main");
        }
        CcsProcess.Result result = signing.get();
        assertThat(result.status()).as(result.said()).isEqualTo(3);
        assertThat(result.err()).contains("a changé entre-temps");
        assertThat(file).content(StandardCharsets.UTF_8).isEqualTo("d’une autre main");
    }
}
