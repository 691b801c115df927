package fr.ccs.dossier.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.ccs.dossier.finding.Language;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a key is found and opened, and what is said when it is not. */
class SigningKeyTest {
    private static final char[] PASSWORD = "x".toCharArray();

    @Test
    void theOnlyKeyOfAFileNeedsNoName(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("cle.p12"), twoKeys("seule"));
        try (SigningKey key = SigningKey.ofPkcs12(file, PASSWORD, Optional.empty())) {
            assertThat(key.holder()).isEqualTo("Autorité à part");
        }
    }

    @Test
    void oneOfSeveralIsChosenByItsName(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("cles.p12"), twoKeys("premiere seconde"));
        CannotSign unclear = catchThrowableOfType(CannotSign.class, () -> SigningKey.ofPkcs12(file, PASSWORD, Optional.empty()));
        assertThat(unclear.isOfTheInstallation()).isFalse();
        assertThat(unclear.reason(Language.FRENCH)).contains("premiere").contains("seconde").contains("--alias");
        CannotSign unknown = catchThrowableOfType(CannotSign.class, () -> SigningKey.ofPkcs12(file, PASSWORD, Optional.of("autre")));
        assertThat(unknown.reason(Language.FRENCH)).startsWith("«\u00a0autre\u00a0», donné par --alias, ne désigne").contains("premiere", "seconde");
        SigningKey.ofPkcs12(file, PASSWORD, Optional.of("seconde")).close();
    }

    @Test
    void aWrongPasswordAndAFileThatIsNoneSayTheSame(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("cle.p12"), twoKeys("seule"));
        Path none = Files.writeString(folder.resolve("texte.p12"), "pas une clé", StandardCharsets.UTF_8);
        for (Path path : new Path[] {file, none}) {
            CannotSign closed = catchThrowableOfType(CannotSign.class, () -> SigningKey.ofPkcs12(path, "faux".toCharArray(), Optional.empty()));
            assertThat(closed.isOfTheInstallation()).isTrue();
            assertThat(closed.reason(Language.FRENCH)).contains("La clé " + path + " ne s’ouvre pas\u00a0: mot de passe faux");
        }
        assertThat(catchThrowableOfType(NoSuchFileException.class, () -> SigningKey.ofPkcs12(folder.resolve("absent"), PASSWORD, Optional.empty())))
                .isNotNull();
    }

    @Test
    void aLibraryThatIsNoCardIsToldAtOnce(@TempDir Path folder) throws Exception {
        Path library = Files.writeString(folder.resolve("carte.so"), "rien");
        CannotSign closed = catchThrowableOfType(CannotSign.class, () -> SigningKey.ofPkcs11(library, 0, PASSWORD, Optional.empty()));
        assertThat(closed.isOfTheInstallation()).isTrue();
        assertThat(closed.reason(Language.FRENCH)).contains("La carte ou le module " + library + " ne répond pas");
    }

    private static byte[] twoKeys(String aliases) throws Exception {
        KeyPair pair = OwnAuthority.RSA;
        OwnAuthority authority = new OwnAuthority();
        return authority.pkcs12(aliases, pair, authority.certificate);
    }
}
