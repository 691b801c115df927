package fr.ccs.dossier.archive;

import fr.ccs.dossier.check.Checker;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.Refus;
import fr.ccs.dossier.finding.CheckRun;
import fr.ccs.dossier.finding.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Makes the bag of one dossier or session beside its place: checked in phase {@code archive} first, and not made when anything is wrong. */
final class Making {
    private final Checker judge;
    private final Resolver resolver;
    private final Archiving.Settings settings;
    private final BagWriter writer;

    /** @param resolver where what it is judged with stands; what is read of it for this one alone is forgotten with it */
    Making(Checker checker, Resolver resolver, Archiving.Settings settings, BagDisk disk) {
        this.resolver = resolver.aside();
        this.judge = checker.over(this.resolver);
        this.settings = settings;
        this.writer = new BagWriter(settings.deposits(), disk);
    }

    /**
     * What came of it.
     *
     * @param seal of the bag; empty when {@code run} says why there is none
     */
    record Made(Optional<String> seal, CheckRun run) {}

    /** @throws Refus when it would be a bag that not every system, or no audit, reads */
    Made make(Path folder, Held held, String identifier) throws IOException, Refus {
        CheckRun run = Controls.run(judge, settings.toolVersion(), folder, held, Deposit.day(settings.at()));
        if (run.couldNotCheck() || run.blocks(Severity.ERREUR)) {
            return new Made(Optional.empty(), run);
        }
        requireToLast(held);
        return new Made(Optional.of(new Deposit(settings, identifier, folder, held, run).write(writer, resolver)), run);
    }

    private static void requireToLast(Held held) throws Refus {
        String french = (held.fonds() == Fonds.SESSION ? "la session " : "le dossier ") + held.numero();
        String english = (held.fonds() == Fonds.SESSION ? "session " : "dossier ") + held.numero();
        if (!held.namesLast()) {
            throw Refus.of("Un fichier ne peut être archivé, " + french + " en a un dont le nom n’est pas accepté par tous les systèmes : rien n’a été écrit."
                            + " Évitez « : », « \\ », un point ou une espace à la fin, et les noms réservés (aux, con, nul…).",
                    "A file of " + english + " has a name that not every system takes: nothing was written."
                            + " Avoid “:”, “\\”, a dot or space at the end, and reserved names (aux, con, nul…).");
        }
        if (!held.fitsADeposit()) {
            throw Refus.of("Trop de fichiers ou d’octets pour un paquet : " + french + " dépasse 3 000 fichiers ou 3 Gio, plus qu’un audit n’en lit. Rien n’a été écrit.",
                    "Too much for a bag: " + english + " exceeds 3,000 files or 3 GiB, more than an audit reads. Nothing was written.");
        }
    }

    /** The judge of this one alone. */
    Checker judge() {
        return judge;
    }

    BagWriter writer() {
        return writer;
    }
}
