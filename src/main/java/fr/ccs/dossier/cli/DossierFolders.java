package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.Citation;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.Dossier;
import java.nio.file.Path;
import java.util.List;

/** Where the folders of dossiers are, by their numbers. */
final class DossierFolders {

    private DossierFolders() {}

    /** @throws Stop when none of the places at hand holds it, or several do */
    static Path of(Ccs ccs, Resolver atHand, String numero) {
        List<Path> folders = Citation.named(Kind.DOSSIER, numero, "").map(atHand::files).orElse(List.of()).stream()
                .filter(file -> file.getFileName().toString().equals(Dossier.FILE)).map(file -> file.toAbsolutePath().normalize().getParent())
                .distinct().toList();
        if (folders.size() == 1) {
            return folders.get(0);
        }
        throw Stop.blocked(folders.isEmpty()
                ? ccs.say("son répertoire n’est pas à portée : nommez celui où sont les dossiers.",
                        "its folder is not at hand: name the one in which dossiers are.")
                : ccs.say("deux répertoires le portent : " + folders.get(0) + " et " + folders.get(1) + ". Gardez le bon.",
                "two folders bear it: " + folders.get(0) + " and " + folders.get(1) + ". Keep the right one."));
    }
}
