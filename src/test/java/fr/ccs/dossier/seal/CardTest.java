package fr.ccs.dossier.seal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.cli.OutsideProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Steps;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key that never leaves its card signs a livret; the card is SoftHSM's, behind the same PKCS#11 interface as a real one. */
class CardTest {
    private static final Path LIBRARY = Stream.of("/usr/lib/softhsm/libsofthsm2.so", "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
            "/usr/lib64/pkcs11/libsofthsm2.so", "/usr/local/lib/softhsm/libsofthsm2.so").map(Path::of).filter(Files::exists).findFirst().orElse(null);

    @TempDir
    private Path folder;

    @BeforeEach
    void aCardWithTheCandidatesKey() throws Exception {
        OutsideProgram.run("softhsm2-util", "--version");
        if (LIBRARY == null) {
            Assumptions.abort("SoftHSM's library is not where it usually is");
        }
        Files.createDirectory(folder.resolve("tokens"));
        Files.writeString(folder.resolve("softhsm2.conf"), "directories.tokendir = " + folder.resolve("tokens")
                + "\nobjectstore.backend = file\nlog.level = ERROR\n");
        succeeds(run("softhsm2-util", "--init-token", "--free", "--label", "carte", "--so-pin", "4321", "--pin", "1234"));
        Files.writeString(folder.resolve("card.cfg"), "name = carte\nlibrary = " + LIBRARY + "\nslotListIndex = 0\n"
                + "attributes(*, CKO_PRIVATE_KEY, *) = {\n CKA_TOKEN = true\n CKA_SENSITIVE = true\n CKA_EXTRACTABLE = false\n CKA_SIGN = true\n}\n");
        succeeds(java("write", folder.resolve("card.cfg").toString(), "1234", folder.resolve("certificate").toString()));
    }

    @Test
    void aKeyOnACardSigns() throws Exception {
        Path livret = folder.resolve("livret.xml");
        succeeds(java("sign", LIBRARY.toString(), "1234", livret.toString()));
        byte[] signed = Files.readAllBytes(livret);
        assertThat(SecondOpinion.of(signed)).containsExactly(true);
        assertThat(Keys.read("livret.xml", signed).tree().select(Steps.descendant(Slot.XMLDSIG, "X509Certificate")).map(XdmNode::getStringValue).toList())
                .containsExactly(Base64.getEncoder().encodeToString(Files.readAllBytes(folder.resolve("certificate"))));
    }

    @Test
    void aWrongCodeSignsNothingAndSaysSo() throws Exception {
        Path livret = folder.resolve("livret.xml");
        OutsideProgram.Result result = java("sign", LIBRARY.toString(), "9999", livret.toString());
        assertThat(result.status()).as(result.said()).isEqualTo(1);
        assertThat(result.said()).contains("true La carte ou le module " + LIBRARY + " ne répond pas");
        assertThat(livret).doesNotExist();
    }

    private static void succeeds(OutsideProgram.Result result) {
        assertThat(result.status()).as(result.said()).isZero();
    }

    private OutsideProgram.Result java(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8", "-Dsun.stdout.encoding=UTF-8", "-cp", System.getProperty("java.class.path"), CardSigning.class.getName()));
        command.addAll(List.of(arguments));
        return run(command.toArray(String[]::new));
    }

    private OutsideProgram.Result run(String... command) throws IOException {
        return OutsideProgram.run(Stream.concat(Stream.of("env", "SOFTHSM2_CONF=" + folder.resolve("softhsm2.conf")), Stream.of(command))
                .toArray(String[]::new));
    }
}
