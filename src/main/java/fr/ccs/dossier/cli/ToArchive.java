package fr.ccs.dossier.cli;

import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.dossier.Session;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that the user names to be archived or converted, and what it is. */
record ToArchive(Path folder, Kind kind) {
    private static final String BAG = "bagit.txt";

    /** What may stand in such a folder. */
    enum Kind { DOSSIER, SESSION, BAG }

    /**
     * What a folder is, told by the file in it.
     *
     * @param bags whether one may be a bag already
     */
    static ToArchive of(Ccs ccs, Path folder, boolean bags) {
        boolean dossier = Files.isRegularFile(folder.resolve(Dossier.FILE));
        boolean session = Files.isRegularFile(folder.resolve(Session.FILE));
        if (Files.isRegularFile(folder.resolve(BAG))) {
            if (bags) {
                return new ToArchive(folder, Kind.BAG);
            }
            throw Stop.usage(ccs.say(folder + " est déjà un paquet. Un paquet se convertit (--format seda, asice, --pseudonymise) et s’audite (« ccs audit »).",
                    folder + " is a bag already. A bag is converted (--format seda, asice, --pseudonymise) and audited (“ccs audit”)."));
        }
        if (dossier == session) {
            throw dossier ? Stop.usage(ccs.say(folder + " contient " + Dossier.FILE + " et " + Session.FILE + " : rangez-les dans deux répertoires.",
                    folder + " holds both " + Dossier.FILE + " and " + Session.FILE + ": keep them in two folders."))
                    : Stop.couldNot(ccs.say(folder + " n’est le répertoire ni d’un dossier (" + Dossier.FILE + ") ni d’une session (" + Session.FILE + ")."
                    + " Un paquet, lui, a un " + BAG + ".",
                    folder + " is the folder neither of a dossier (" + Dossier.FILE + ") nor of a session (" + Session.FILE + "). A bag has a " + BAG + "."));
        }
        return new ToArchive(folder, dossier ? Kind.DOSSIER : Kind.SESSION);
    }
}
