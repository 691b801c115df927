package fr.ccs.dossier.cli;

import fr.ccs.dossier.seal.CannotSign;
import fr.ccs.dossier.seal.ContainerSigner;
import fr.ccs.dossier.seal.Containers;
import fr.ccs.dossier.seal.SigningKey;
import fr.ccs.dossier.seal.Trust;
import java.io.IOException;
import java.time.Instant;
import picocli.CommandLine.Mixin;

/** The options that say with which key a container is signed, and who proves when; opened once for all containers of a command. */
final class AsicOptions {
    @Mixin
    private KeyAtHand key;

    @Mixin
    private StampAtHand stamp;

    /** Whether one of them was given: they make no sense but with a container. */
    boolean given() {
        return key.given() || stamp.given();
    }

    /** Said before anything is read: a container is worth what its signature is worth. */
    void mustBeClear(Ccs ccs) throws IOException {
        if (!key.given()) {
            throw Stop.usage(ccs.say("Un conteneur ASiC-E est un conteneur signé : dites avec quelle clé (--key FICHIER.p12, ou --pkcs11 pour une carte).",
                    "An ASiC-E container is a signed container: say with which key (--key FILE.p12, or --pkcs11 for a card)."));
        }
        key.mustBeClear(ccs);
        stamp.mustBeClear(ccs);
    }

    /** What is done while the key is open; the exit code. */
    @FunctionalInterface
    interface Work {
        int with(ArchiveForm form) throws IOException;
    }

    /** Opens the key and has the work done; the exit code. */
    int open(Ccs ccs, Trust trust, Instant at, Work work) throws IOException {
        try (Passphrase passphrase = key.passphrase(ccs); SigningKey open = key.open(passphrase)) {
            return work.with(new AsicForm(ccs, new ContainerSigner(trust, stamp.open(ccs, passphrase, at)), open, new Containers(trust, at), at));
        } catch (CannotSign refused) {
            throw AsicForm.stop(ccs, refused);
        }
    }
}
