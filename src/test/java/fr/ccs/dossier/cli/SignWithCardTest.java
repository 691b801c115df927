package fr.ccs.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ccs sign --pkcs11}: the key stays on its card (here SoftHSM's), and a wrong code is said as such. */
class SignWithCardTest {
    private static final Path LIBRARY = Stream.of("/usr/lib/softhsm/libsofthsm2.so", "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so").map(Path::of)
            .filter(Files::exists).findFirst().orElse(null);

    @TempDir
    Path folder;

    @BeforeEach
    void aCardWithTheCandidatesKey() throws IOException {
        succeeds("softhsm2-util", "--version");
        if (LIBRARY == null) {
            Assumptions.abort("SoftHSM's library is not where it usually is");
        }
        Files.createDirectory(folder.resolve("tokens"));
        Files.writeString(folder.resolve("softhsm2.conf"), "directories.tokendir = " + folder.resolve("tokens") + "\nobjectstore.backend = file\nlog.level = ERROR\n");
        Path card = Files.writeString(folder.resolve("card.cfg"), "name = carte\nlibrary = " + LIBRARY + "\nslotListIndex = 0\n");
        succeeds("softhsm2-util", "--init-token", "--free", "--label", "carte", "--so-pin", "4321", "--pin", "1234");
        succeeds(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-importkeystore", "-noprompt", "-srckeystore", DemoRound.candidate().toString(),
                "-srcstoretype", "PKCS12", "-srcstorepass", "specimen", "-destkeystore", "NONE", "-deststoretype", "PKCS11", "-deststorepass", "1234",
                "-addprovider", "SunPKCS11", "-providerarg", card.toString());
    }

    @Test
    void theKeyOnTheCardSigns() throws IOException {
        Path livret = DemoRound.livret(folder);
        CcsProcess.Result signed = sign(livret, "1234");
        assertThat(signed.status()).as(signed.said()).isZero();
        assertThat(signed.err()).contains("CANDIDAT, par Nadia Belkacem SPÉCIMEN");
        assertThat(Files.readString(livret)).contains("<ds:Signature");
    }

    @Test
    void aWrongCodeIsThreeAndTheFileStays() throws IOException {
        Path livret = DemoRound.livret(folder);
        byte[] before = Files.readAllBytes(livret);
        CcsProcess.Result refused = sign(livret, "9999");
        assertThat(refused.status()).as(refused.said()).isEqualTo(3);
        assertThat(refused.err()).contains("le code est-il le bon");
        assertThat(refused.said().replace(folder.toString(), "")).doesNotContain("9999");
        assertThat(livret).hasBinaryContent(before);
    }

    private CcsProcess.Result sign(Path livret, String code) throws IOException {
        return new CcsProcess().environment("LC_ALL", "fr_FR.UTF-8").environment("SOFTHSM2_CONF", folder.resolve("softhsm2.conf").toString()).environment("CODE", code)
                .run("sign", livret, "--role", "CANDIDAT", "--pkcs11", LIBRARY, "--password-env", "CODE", "--trust", DemoRound.keys().resolve("confiance"),
                        "--date", DemoRound.DAY);
    }

    private void succeeds(String... command) throws IOException {
        OutsideProgram.Result result = OutsideProgram.run(Stream.concat(Stream.of("env", "SOFTHSM2_CONF=" + folder.resolve("softhsm2.conf")), Stream.of(command))
                .toArray(String[]::new));
        if (result.status() == 127) {
            OutsideProgram.run(command);
        }
        assertThat(result.status()).as(result.said()).isZero();
    }
}
