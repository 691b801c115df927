package fr.ccs.dossier.archive;

import fr.ccs.dossier.archive.Archiving.Outcome;
import fr.ccs.dossier.check.Checker;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.dossier.DossierOuvert;
import fr.ccs.dossier.dossier.Refus;
import fr.ccs.dossier.dossier.Session;
import fr.ccs.dossier.dossier.SessionOuverte;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A bag to be converted into another form: one that stands already, or one made aside of a dossier or session as it is now, and thrown away then.
 *
 * <p>One made aside is checked and filled like a deposit, but is none: no journal tells of it.
 *
 * @param bag the bag's folder; empty when {@code kept} says why there is none
 * @param temporary what goes when it is closed
 */
public record Aside(String identifier, Optional<Path> bag, Optional<Outcome.Kept> kept, Optional<Path> temporary) implements AutoCloseable {
    private static final List<String> ENDED = List.of("CLOS", "ARCHIVE");

    /** Beside what is made of it, so that it never stays where nobody looks; those that read deposits pass over hidden folders. */
    private static final String FOLDER = ".conversion.partiel";

    /** Takes away what a conversion that was killed left behind, which holds a dossier in the clear; whoever calls holds the lock of the folder. */
    public static void clean(Path output) throws IOException {
        new BagDisk().delete(output.resolve(FOLDER));
    }

    /** @throws Refus when the bag is not whole, or is no original */
    public static Aside bag(Path folder) throws IOException, Refus {
        BagCheck.Outcome bag = BagCheck.of(folder);
        if (!bag.sound() || !bag.remarks().isEmpty()) {
            throw Refus.of("Le paquet " + folder + " n’est pas entier : rien n’a été écrit. « ccs audit » dit ce qui ne va pas.",
                    "Bag " + folder + " is not whole: nothing was written. “ccs audit” says what is wrong.");
        }
        if (PseudonymAudit.concerns(bag.info())) {
            throw Refus.of(folder + " est une copie pseudonymisée : partez du paquet d’origine, que son bag-info.txt nomme.",
                    folder + " is a pseudonymised copy: start from the original bag, which its bag-info.txt names.");
        }
        return new Aside(bag.info().value(BagInfo.IDENTIFIER).orElse(""), Optional.of(folder), Optional.empty(), Optional.empty());
    }

    /**
     * Makes the bag of a dossier.
     *
     * @param output the folder to make it in, locked
     * @throws Refus when the dossier is not closed
     */
    public static Aside dossier(Checker checker, Resolver resolver, Instant at, String toolVersion, Path folder, Path output) throws IOException, Refus {
        try (DossierOuvert open = DossierOuvert.open(folder)) {
            Dossier dossier = open.dossier();
            if (!ENDED.contains(dossier.etat())) {
                throw Refus.of("Le dossier " + dossier.numero() + " est " + dossier.etat() + " : seul un dossier CLOS ou ARCHIVE se convertit.",
                        "Dossier " + dossier.numero() + " is " + dossier.etat() + ": only one that is CLOS or ARCHIVE is converted.");
            }
            int deposits = dossier.values("journal/evenement[@type = 'ARCHIVAGE']/@id").size();
            String identifier = Bag.identifier(dossier.numero(), dossier.etat().equals("ARCHIVE") ? Math.max(1, deposits) : deposits + 1);
            return made(checker, resolver, at, toolVersion, folder, output, Held.of(folder, dossier), identifier);
        }
    }

    /**
     * Makes the bag of a meeting.
     *
     * @param output the folder to make it in, locked
     * @throws Refus when it is not over
     */
    public static Aside session(Checker checker, Resolver resolver, Instant at, String toolVersion, Path folder, Path output) throws IOException, Refus {
        try (SessionOuverte open = SessionOuverte.open(folder.resolve(Session.FILE))) {
            SessionFiles files = SessionFiles.of(folder, open.session());
            SessionArchiving.requireHeld(open.session(), files);
            return made(checker, resolver, at, toolVersion, folder, output, files.held(), Bag.identifier(open.session().numero(), 1));
        }
    }

    private static Aside made(Checker checker, Resolver resolver, Instant at, String toolVersion, Path folder, Path output, Held held, String identifier)
            throws IOException, Refus {
        clean(output);
        Path temporary = Files.createDirectory(output.resolve(FOLDER));
        boolean whole = false;
        try {
            Making making = new Making(checker, resolver, new Archiving.Settings(temporary, at, toolVersion), new BagDisk());
            Making.Made made = making.make(folder, held, identifier);
            Optional<Path> bag = made.seal().isPresent() ? Optional.of(making.writer().publish(identifier)) : Optional.empty();
            whole = true;
            return new Aside(identifier, bag, bag.isPresent() ? Optional.empty() : Optional.of(new Outcome.Kept(held.numero(), made.run())), Optional.of(temporary));
        } finally {
            if (!whole) {
                new BagDisk().delete(temporary);
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (temporary.isPresent()) {
            new BagDisk().delete(temporary.get());
        }
    }
}
