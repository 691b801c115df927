package fr.ccs.dossier.cli;

import fr.ccs.dossier.seal.CannotSign;
import fr.ccs.dossier.seal.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say with which key to sign, and how it opens. */
final class KeyAtHand {
    @Option(names = "--key", paramLabel = "FILE.p12")
    private Path key;

    @Option(names = "--alias", paramLabel = "ALIAS")
    private String alias;

    @Option(names = "--pkcs11", paramLabel = "LIB")
    private Path library;

    @Option(names = "--token-slot", paramLabel = "N", defaultValue = "0")
    private int slot;

    @Option(names = "--password-file", paramLabel = "FILE")
    private Path passwordFile;

    @Option(names = "--password-env", paramLabel = "NAME")
    private String passwordVariable;

    /** Whether a key is named at all, where signing is a choice. */
    boolean given() {
        return key != null || library != null;
    }

    /** Said before anything is read: which key, and that it is there. */
    void mustBeClear(Ccs ccs) throws IOException {
        if ((key == null) == (library == null)) {
            throw Stop.usage(key == null
                    ? ccs.say("Avec quelle clé signer ? Donnez --key FICHIER.p12, ou --pkcs11 pour une carte.",
                    "Sign with which key? Give --key FILE.p12, or --pkcs11 for a card.")
                    : ccs.say("Choisissez entre --key et --pkcs11.", "Choose one of --key and --pkcs11."));
        }
        Path needed = key == null ? library : key;
        if (!Files.exists(needed)) {
            throw new NoSuchFileException(needed.toString());
        }
    }

    Passphrase passphrase(Ccs ccs) throws IOException {
        return Passphrase.of(ccs, passwordFile, passwordVariable, "--password", String.valueOf(key == null ? library : key));
    }

    /** The key, open; whoever asked closes it. */
    SigningKey open(Passphrase passphrase) throws IOException, CannotSign {
        return key == null ? SigningKey.ofPkcs11(library, slot, passphrase.characters(), Optional.ofNullable(alias))
                : SigningKey.ofPkcs12(key, passphrase.characters(), Optional.ofNullable(alias));
    }
}
