package fr.ccs.dossier.cli;

import fr.ccs.dossier.archive.BagFiles;
import fr.ccs.dossier.dossier.Refus;
import fr.ccs.dossier.dossier.WholeFile;
import fr.ccs.dossier.seal.CannotSign;
import fr.ccs.dossier.seal.ContainerSigner;
import fr.ccs.dossier.seal.Containers;
import fr.ccs.dossier.seal.SignedContainer;
import fr.ccs.dossier.seal.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.SortedMap;

/** A bag into a signed container; one of this very bag that stands there is left as it is, for signed anew it would be another one. */
record AsicForm(Ccs ccs, ContainerSigner signer, SigningKey key, Containers judge, Instant at) implements ArchiveForm {
    private static final String ENDING = ".asice";

    @Override
    public String write(Path bag, Path output, String name) throws IOException, Refus {
        Path target = output.resolve(name + ENDING);
        SortedMap<String, Path> files = BagFiles.of(bag);
        if (Files.exists(target)) {
            BagFiles.requireHeldBy(target, files);
            requireSigned(target);
            return ccs.say(target + " : déjà signé, du même paquet. Rien à faire.", target + ": signed already, of the same bag. Nothing to do.");
        }
        try {
            SignedContainer signed = signer.sign(files, key, at);
            WholeFile.write(target, signed::into);
            return ccs.say("Signé : " + target + ", par " + key.holder() + ", niveau " + signed.level() + ".",
                    "Signed: " + target + ", by " + key.holder() + ", level " + signed.level() + ".")
                    + signed.shortfall().map(reason -> " " + reason.message(ccs.language).text()).orElse("");
        } catch (CannotSign refused) {
            throw stop(ccs, refused);
        }
    }

    private void requireSigned(Path target) throws IOException, Refus {
        if (!judge.signed(target, key)) {
            throw Refus.of("Il y a déjà " + target + ", de ce paquet, mais aucune signature de « " + key.holder() + " » par cette clé n’y vaut pour tous les fichiers, "
                            + "ou une autre y est rompue (ccs verify). Rien n’a été écrit : déplacez-le, ou choisissez un autre -o.",
                    target + " exists already, of this bag, but no signature of “" + key.holder() + "” by this key holds there for all files, "
                            + "or another one is broken (ccs verify). Nothing was written: move it, or choose another -o.");
        }
    }

    /** How the command ends when no signature was given. */
    static Stop stop(Ccs ccs, CannotSign refused) {
        String reason = refused.reason(ccs.language) + ccs.say("\nRien n’a été signé.", "\nNothing was signed.");
        return refused.isOfTheInstallation() ? Stop.couldNot(reason) : Stop.blocked(reason);
    }
}
