package fr.ccs.dossier.seal;

import eu.europa.esig.dss.token.KSPrivateKeyEntry;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.finding.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.security.cert.X509Certificate;
import java.util.Optional;

/** What {@link CardTest} runs as a process of its own, because a card's library reads its settings once, from the environment. */
final class CardSigning {

    private CardSigning() {}

    /** {@code write SETTINGS PIN CERTIFICATE} or {@code sign LIBRARY PIN LIVRET}; 1 when it was refused. */
    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("write")) {
            write(Path.of(arguments[1]), arguments[2].toCharArray(), Path.of(arguments[3]));
        } else {
            sign(Path.of(arguments[1]), arguments[2].toCharArray(), Path.of(arguments[3]));
        }
    }

    /** Puts the candidate's key and certificate on the card, as the shop that issues cards does. */
    private static void write(Path settings, char[] pin, Path certificate) throws Exception {
        Provider card = Security.getProvider("SunPKCS11").configure(settings.toString());
        KeyStore store = KeyStore.getInstance("PKCS11", card);
        store.load(null, pin);
        KSPrivateKeyEntry key = (KSPrivateKeyEntry) Keys.of(Keys.CANDIDAT).entry();
        store.setKeyEntry("cle", key.getPrivateKey(), null, new X509Certificate[] {key.getCertificate().getCertificate()});
        Files.write(certificate, key.getCertificate().getEncoded());
    }

    private static void sign(Path library, char[] pin, Path livret) throws Exception {
        Document document = Keys.livretToSign();
        try (SigningKey key = SigningKey.ofPkcs11(library, 0, pin, Optional.of("cle"))) {
            Slot slot = Keys.slot(document, Keys.CANDIDAT);
            Files.write(livret, new Signer(Trust.NOBODY, Optional.empty()).sign(document, slot, key, Optional.empty(), Keys.DAY).bytes());
        } catch (CannotSign refused) {
            System.out.println(refused.isOfTheInstallation() + " " + refused.reason(Language.FRENCH));
            System.exit(1);
        }
    }
}
