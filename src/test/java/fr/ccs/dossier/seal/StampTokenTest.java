package fr.ccs.dossier.seal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ccs.dossier.cli.OutsideProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plain form that a time-stamp must have is not ours alone: openssl's has it too, whose certificates stand in an order of their own. */
class StampTokenTest {
    private static final String SETTINGS = """
            [req]
            distinguished_name = name
            [name]
            [authority]
            basicConstraints = critical, CA:true
            keyUsage = keyCertSign
            [service]
            extendedKeyUsage = critical, timeStamping
            keyUsage = digitalSignature
            [tsa]
            default_tsa = own
            [own]
            serial = serial
            default_policy = 1.2.3.4
            other_policies = 1.2.3.5
            digests = sha256
            ess_cert_id_alg = sha256
            signer_digest = sha256
            """;

    @TempDir
    Path folder;

    @Test
    void aTimeStampOfAnotherProgramIsReadAndItsServiceTold() throws Exception {
        Files.writeString(folder.resolve("settings"), SETTINGS);
        Files.writeString(folder.resolve("serial"), "01\n");
        Files.writeString(folder.resolve("data"), "un livret");
        openssl("req -x509 -newkey rsa:2048 -nodes -keyout a.key -out a.crt -subj /CN=Autorite -config settings -extensions authority");
        openssl("req -newkey rsa:2048 -nodes -keyout s.key -out s.csr -subj /CN=Horodatage -config settings");
        openssl("x509 -req -in s.csr -CA a.crt -CAkey a.key -set_serial 2 -out s.crt -extfile settings -extensions service");
        openssl("ts -query -data data -sha256 -cert -out query");
        openssl("ts -reply -config settings -queryfile query -signer s.crt -inkey s.key -chain a.crt -token_out -out token");
        PlainCms stamp = StampToken.read(Files.readAllBytes(folder.resolve("token")));
        assertThat(stamp.owns()).singleElement().satisfies(own -> assertThat(Signataire.holder(own)).isEqualTo("Horodatage"));
        assertThat(stamp.certificates()).hasSizeGreaterThan(1);
    }

    private void openssl(String arguments) throws IOException {
        OutsideProgram.Result result = OutsideProgram.run("sh", "-c", "cd \"$0\" && openssl " + arguments, folder.toString());
        if (result.status() == 127) {
            OutsideProgram.run("openssl", "version");
        }
        assertThat(result.status()).as(result.said()).isZero();
    }
}
