package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.check.Specimen;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The round that the README shows, by processes: begun, filled in, closed, signed by three people, checked; and keys that do not open. */
class SigningRoundTest {
    private static final Path PROJECT = Path.of("").toAbsolutePath();

    @TempDir
    Path folder;

    @Test
    void aLivretGoesFromNewToSignedAndChecked() throws IOException {
        Path livret = folder.resolve("livret.xml");
        ok(ccs("new", "livret", "--referentiel", PROJECT.resolve(Specimen.REFERENTIEL), "-o", livret));
        Files.writeString(livret, filledIn());
        ok(ccs("keys", "demo", folder.resolve("demo"), "--for", livret));
        ok(ccs("close", livret, "--date", DemoRound.DAY));
        sign(livret, "CANDIDAT", "P-N11HWGCNQ");
        sign(livret, "REFERENT_ENTREPRISE", "P-UNP5E6EWD");
        sign(livret, "EVALUATEUR_EXTERNE", "P-CMDW0WN5I");
        CcsProcess.Result checked = ok(ccs("check", livret, "--date", Specimen.DAY, "--trust", folder.resolve("demo/confiance")));
        assertThat(checked.out()).contains("phase transmission", "rien à signaler");
        String signed = Files.readString(livret);
        Files.writeString(livret, signed.replaceFirst("<prenom>Nadia</prenom>", "<prenom>Nadja</prenom>"));
        CcsProcess.Result changed = ccs("check", livret, "--date", Specimen.DAY, "--trust", folder.resolve("demo/confiance"));
        assertThat(changed.status()).as(changed.said()).isEqualTo(1);
        assertThat(changed.out()).contains("SIG-001");
    }

    @Test
    void aWrongPassphraseIsThreeAndNothingIsShownOfIt() throws IOException {
        Path livret = DemoRound.livret(folder);
        byte[] before = Files.readAllBytes(livret);
        CcsProcess.Result wrong = process().environment("CCS_CLE", "chat-perche").run("sign", livret, "--role", "CANDIDAT", "--key", DemoRound.candidate(),
                "--password-env", "CCS_CLE", "--date", DemoRound.DAY);
        assertThat(wrong.status()).as(wrong.said()).isEqualTo(3);
        assertThat(wrong.err()).contains("ne s’ouvre pas", "resté tel quel").doesNotContain("chat-perche", "\tat ");
        assertThat(livret).hasBinaryContent(before);
    }

    @Test
    void withoutTerminalFileOrVariableThePassphraseCannotBeAskedFor() throws IOException {
        Path livret = DemoRound.livret(folder);
        CcsProcess.Result mute = process().run("sign", livret, "--role", "CANDIDAT", "--key", DemoRound.candidate(), "--date", DemoRound.DAY);
        assertThat(mute.status()).as(mute.said()).isEqualTo(2);
        assertThat(mute.err()).contains("--password-file", "--password-env").hasLineCount(1);
    }

    @Test
    void aPassphraseFileHoldsOneLineOfText() throws IOException {
        Path livret = DemoRound.livret(folder);
        byte[] before = Files.readAllBytes(livret);
        Path empty = Files.writeString(folder.resolve("vide"), "\nspecimen\n");
        assertThat(sign(livret, empty).status()).isEqualTo(2);
        Path binary = Files.write(folder.resolve("binaire"), new byte[] {(byte) 0xFF, (byte) 0xFE, 0});
        assertThat(sign(livret, binary).status()).isEqualTo(2);
        assertThat(sign(livret, folder.resolve("absent")).status()).isEqualTo(3);
        assertThat(livret).hasBinaryContent(before);
        Path windows = Files.writeString(folder.resolve("windows"), "specimen\r\nautre chose\r\n", StandardCharsets.UTF_8);
        CcsProcess.Result opened = sign(livret, windows);
        assertThat(opened.status()).as(opened.said()).isZero();
    }

    /** The example as it was before it was closed. */
    private static String filledIn() {
        return Specimen.livret().without("  <signatures>", "</signatures>\n").text().replace("etat=\"CLOS\"", "etat=\"BROUILLON\"");
    }

    private static CcsProcess.Result sign(Path livret, Path passphrase) {
        return DemoRound.sign(livret, "--key", DemoRound.candidate(), "--role", "CANDIDAT", "--password-file", passphrase);
    }

    private void sign(Path livret, String role, String person) throws IOException {
        CcsProcess.Result signed = ok(process().environment("CCS_CLE", "specimen").run("sign", livret, "--role", role, "--key",
                folder.resolve("demo/cles/" + role + "-" + person + ".p12"),
                "--password-env", "CCS_CLE", "--tsa", folder.resolve("demo/cles/horodatage.p12"), "--trust", folder.resolve("demo/confiance"),
                "--date", DemoRound.DAY));
        assertThat(signed.err()).contains(role, "niveau LT.");
    }

    private static CcsProcess process() {
        return new CcsProcess().environment("LC_ALL", "fr_FR.UTF-8").jvm("-Dccs.home=" + PROJECT);
    }

    private static CcsProcess.Result ccs(Object... arguments) throws IOException {
        return process().run(arguments);
    }

    private static CcsProcess.Result ok(CcsProcess.Result result) {
        assertThat(result.status()).as(result.said()).isZero();
        return result;
    }
}
