package fr.ccs.dossier.cli;

import fr.ccs.dossier.archive.Archiving;
import fr.ccs.dossier.archive.Archiving.Outcome;
import fr.ccs.dossier.archive.SessionArchiving;
import fr.ccs.dossier.check.Checker;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.FolderLock;
import fr.ccs.dossier.dossier.Refus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Dossiers and sessions into bags, one after the other; one that is kept back keeps no other from its deposit. */
record Depositing(Ccs ccs, Checker checker, Resolver resolver, Archiving.Settings settings) {

    /** The exit code. */
    @SuppressWarnings("try")
    int all(List<ToArchive> wanted) throws IOException {
        Files.createDirectories(settings.deposits());
        try (FolderLock lock = FolderLock.on(settings.deposits(), FolderLock.PATIENCE)) {
            int status = Ccs.CLEAN;
            for (ToArchive one : wanted) {
                status = Math.max(status, deposit(one));
            }
            return status;
        }
    }

    private int deposit(ToArchive one) throws IOException {
        try {
            return one.kind() == ToArchive.Kind.SESSION ? session(one.folder()) : dossier(one.folder());
        } catch (Refus refused) {
            ccs.err.println(refused.reason(ccs.language));
            return Ccs.BLOCKED;
        }
    }

    private int dossier(Path folder) throws IOException, Refus {
        Outcome outcome = new Archiving(checker, resolver, settings).archive(folder);
        if (outcome instanceof Outcome.Deposited deposited) {
            say(ccs.say("Dossier " + deposited.numero() + " : paquet " + deposited.identifier() + (deposited.ended() ? " déjà écrit" : " écrit") + ", ARCHIVAGE inscrit.",
                    "Dossier " + deposited.numero() + ": bag " + deposited.identifier() + (deposited.ended() ? " written before" : " written") + ", ARCHIVAGE entered."));
        }
        return said("Dossier ", outcome);
    }

    private int session(Path folder) throws IOException, Refus {
        SessionArchiving.Seen seen = new SessionArchiving(checker, resolver, settings).archive(folder);
        if (seen.outcome() instanceof Outcome.Deposited deposited) {
            say(ccs.say("Session " + deposited.numero() + " : paquet " + deposited.identifier() + " écrit.",
                    "Session " + deposited.numero() + ": bag " + deposited.identifier() + " written."));
        }
        int status = said("Session ", seen.outcome());
        if (!seen.missing().isEmpty()) {
            say(ccs.say("  Cités, mais pas dans le répertoire : ", "  Cited, but not in the folder: ") + String.join(", ", seen.missing()));
        }
        if (!seen.others().isEmpty()) {
            say(ccs.say("  Laissés de côté, car ils ne sont pas de la séance : ", "  Left out, for they are not the meeting’s: ") + few(seen.others()));
        }
        return status;
    }

    /** What dossiers and sessions have in common. */
    private int said(String what, Outcome outcome) {
        if (outcome instanceof Outcome.Already already) {
            say(ccs.say(what + already.numero() + " : déjà archivé, paquet " + already.identifier() + ". Rien à faire.",
                    what + already.numero() + ": archived already, bag " + already.identifier() + ". Nothing to do."));
        }
        return outcome instanceof Outcome.Kept kept ? new KeptBack(ccs, kept).shown() : Ccs.CLEAN;
    }

    private String few(List<String> names) {
        int shown = Math.min(names.size(), 5);
        return String.join(", ", names.subList(0, shown)) + (shown == names.size() ? "" : ccs.say(" et " + (names.size() - shown) + " de plus",
                " and " + (names.size() - shown) + " more"));
    }

    private void say(String text) {
        if (!ccs.quiet) {
            ccs.err.println(text);
        }
    }
}
