package fr.ccs.dossier.archive;

import fr.ccs.dossier.archive.Archiving.Outcome;
import fr.ccs.dossier.check.Checker;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.Refus;
import fr.ccs.dossier.dossier.Session;
import fr.ccs.dossier.dossier.SessionOuverte;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Deposits meetings of the jury: what is the meeting's own in its folder, checked in phase {@code archive}.
 *
 * <p>Nothing is written in the folder, for a session has no journal. A bag that stands in its place with the same files is the deposit; one whose files
 * are all still there, and were joined by others since (minutes that rectify), is followed by the next; any other is left alone and nothing is written.
 */
public final class SessionArchiving {
    private final Checker checker;
    private final Resolver resolver;
    private final Archiving.Settings settings;
    private final BagDisk disk;

    /** @param checker judges at the day of the deposit; @param resolver where what the sessions are judged with stands, livrets and dossiers included */
    public SessionArchiving(Checker checker, Resolver resolver, Archiving.Settings settings) {
        this(checker, resolver, settings, new BagDisk());
    }

    SessionArchiving(Checker checker, Resolver resolver, Archiving.Settings settings, BagDisk disk) {
        this.checker = checker;
        this.resolver = resolver;
        this.settings = settings;
        this.disk = disk;
    }

    /** What came of it, and the files of the folder that are in the bag, are cited and not there, and are not the meeting's own. */
    public record Seen(Outcome outcome, List<String> missing, List<String> others) {}

    /**
     * Deposits one.
     *
     * @throws Refus when it has no closed minutes yet, or another bag stands in its place
     */
    public Seen archive(Path folder) throws IOException, Refus {
        try (SessionOuverte open = SessionOuverte.open(folder.resolve(Session.FILE))) {
            SessionFiles files = SessionFiles.of(folder, open.session());
            requireHeld(open.session(), files);
            return new Seen(archive(folder, files.held()), files.missing(), files.others());
        }
    }

    private Outcome archive(Path folder, Held held) throws IOException, Refus {
        for (int n = 1; ; n++) {
            String identifier = Bag.identifier(held.numero(), n);
            Path bag = settings.deposits().resolve(Bag.folder(identifier));
            if (!Files.exists(bag, LinkOption.NOFOLLOW_LINKS)) {
                return deposit(folder, held, identifier);
            }
            if (EarlierDeposit.of(bag, identifier, held) == EarlierDeposit.SAME) {
                return new Outcome.Already(held.numero(), identifier);
            }
        }
    }

    private Outcome deposit(Path folder, Held held, String identifier) throws IOException, Refus {
        Making making = new Making(checker, resolver, settings, disk);
        Making.Made made = making.make(folder, held, identifier);
        if (made.seal().isEmpty()) {
            return new Outcome.Kept(held.numero(), made.run());
        }
        making.writer().publish(identifier);
        return new Outcome.Deposited(held.numero(), identifier, false);
    }

    /** A meeting is archived when it is over: its minutes are there, and all that are there are closed. */
    static void requireHeld(Session session, SessionFiles files) throws Refus {
        if (session.numero().isEmpty() || !files.hasItsMinutes()) {
            throw Refus.of("La session " + session.document().name() + " ne s’archive qu’avec son procès-verbal : "
                            + session.procesVerbal().map(numero -> numero + " n’est pas à côté d’elle.").orElse("elle n’en nomme pas encore (« ccs deliver » l’inscrit)."),
                    "Session " + session.document().name() + " is archived with its minutes only: "
                            + session.procesVerbal().map(numero -> numero + " is not beside it.").orElse("it names none yet (“ccs deliver” enters them)."));
        }
        for (Document minutes : files.minutes()) {
            if (!minutes.attribute("etat").equals(Optional.of("CLOS"))) {
                throw Refus.of("Le procès-verbal " + minutes.attribute("numero").orElse("") + " n’est pas clos : « ccs close » le clôt, puis il se signe.",
                        "Minutes " + minutes.attribute("numero").orElse("") + " are not closed: “ccs close” closes them, then they are signed.");
            }
        }
    }
}
