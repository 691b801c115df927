package fr.ccs.dossier.cli;

import fr.ccs.dossier.seal.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** What a test trusts, written down as a branch keeps it: certificates in PEM, lists in DER. */
final class TrustFolder {

    private TrustFolder() {}

    static Path write(Trust trust, Path folder) throws IOException {
        Files.createDirectories(folder);
        try {
            for (int i = 0; i < trust.authorities().size(); i++) {
                String pem = "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(trust.authorities().get(i).getEncoded())
                        + "\n-----END CERTIFICATE-----\n";
                Files.writeString(folder.resolve("autorite-" + i + ".crt"), pem);
            }
            for (int i = 0; i < trust.revocations().size(); i++) {
                Files.write(folder.resolve("liste-" + i + ".crl"), trust.revocations().get(i).getEncoded());
            }
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
        return folder;
    }
}
