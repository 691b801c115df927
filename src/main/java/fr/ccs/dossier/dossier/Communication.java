package fr.ccs.dossier.dossier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A copy of dossiers that is given to somebody: the events by which their journals tell so, what was given, to whom and on which grounds.
 *
 * <p>An event names the copy by its seal. It is entered while the copy is whole and has no name yet, so that nobody can send a copy of which a journal
 * knows nothing; the next run for the same target ends what was left.
 *
 * @param genre the first word of the copy's number: who asked, ACCES or CONTROLE
 * @param numero what it is a copy of
 * @param fondement on which grounds; {@code destinataire}: to whom
 */
public record Communication(String genre, String numero, Instant at, String fondement, String destinataire) {
    private static final String TYPE = "COMMUNICATION";
    private static final int SHORT_SEAL = 8;
    private static final int LONGEST = 64;

    /** Writes the files of a copy. */
    public interface Filling {
        void fill(Copie copie) throws IOException, Refus;
    }

    /** The journals that tell of a copy. */
    public interface Journaux {
        /** The event by which one of them tells of it; empty when none does. */
        Optional<String> told(CopieTrouvee copie) throws IOException, Refus;

        /** Has all of them tell of it, those that do already excepted. */
        void enter(CopieTrouvee copie) throws IOException, Refus;
    }

    /** Something to ask before an event is written; it throws when the dossier may not become so. */
    public interface Demand {
        void of(Dossier before, Dossier after) throws Refus;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** The copy was made and told of. */
        record Given(CopieTrouvee copie) implements Outcome {}

        /** A run that was stopped had made it; the rest was done now. */
        record Ended(CopieTrouvee copie) implements Outcome {}

        /** It is there since an earlier run, and this event tells of it. */
        record Already(CopieTrouvee copie, String evenement) implements Outcome {}
    }

    /**
     * Makes a copy, has it told of, and gives it its name; does nothing twice.
     *
     * @param target a free name, or that of this very copy; the caller holds the lock of the folder it lies in
     * @throws Refus when something else bears the name
     */
    public static Outcome give(Path target, Filling filling, Journaux journaux) throws IOException, Refus {
        return give(target, filling, journaux, new CopieDisk());
    }

    static Outcome give(Path target, Filling filling, Journaux journaux, CopieDisk disk) throws IOException, Refus {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return already(target, journaux);
        }
        Optional<CopieTrouvee> left = CopieTrouvee.finished(target);
        if (left.isPresent() && journaux.told(left.get()).isPresent()) {
            journaux.enter(left.get());
            Copie.publish(target, disk);
            return new Outcome.Ended(left.get());
        }
        CopieTrouvee made = make(target, filling, disk);
        try {
            journaux.enter(made);
        } catch (Refus | RuntimeException refused) {
            if (journaux.told(made).isEmpty()) {
                disk.deleteAll(Copie.staged(target));
            }
            throw refused;
        }
        Copie.publish(target, disk);
        return new Outcome.Given(made);
    }

    private static Outcome already(Path target, Journaux journaux) throws IOException, Refus {
        Optional<CopieTrouvee> there = CopieTrouvee.of(target);
        Optional<String> event = there.isPresent() ? journaux.told(there.get()) : Optional.empty();
        if (event.isEmpty()) {
            throw Refus.of("Il y a déjà " + target + ", qui n’est pas une copie entière dont le journal parle : rien n’a été écrit. Choisissez un autre nom avec -o.",
                    target + " exists already and is no whole copy that the journal tells of: nothing was written. Choose another name with -o.");
        }
        return new Outcome.Already(there.get(), event.get());
    }

    private static CopieTrouvee make(Path target, Filling filling, CopieDisk disk) throws IOException, Refus {
        try (Copie copie = Copie.prepare(target, disk)) {
            try {
                filling.fill(copie);
                return new CopieTrouvee(copie.finish(), copie.chemins());
            } catch (Refus | RuntimeException refused) {
                copie.discard();
                throw refused;
            }
        }
    }

    /** The number by which a copy is cited. */
    public String reference(String seal) {
        String name = (genre + "-" + numero).replaceAll("[^A-Za-z0-9./_-]", "_");
        return name.substring(0, Math.min(name.length(), LONGEST - SHORT_SEAL - 1)) + "-" + seal.substring(0, SHORT_SEAL);
    }

    /**
     * The event by which a dossier tells that this very copy was given, with its day; empty when it tells nothing of it.
     *
     * @throws Refus when it tells of another recipient, or of other grounds: this communication is not that one
     */
    public Optional<String> told(Dossier dossier, String seal) throws Refus {
        String event = "journal/evenement[@type = '" + TYPE + "'][objet/@empreinte = '" + seal.replaceAll("[^0-9a-f]", "") + "'][1]/";
        Optional<String> told = dossier.value(event + "concat(@id, ', ', substring(@date, 1, 10))");
        if (told.isPresent() && !(same(dossier, event + "destinataire", destinataire) && same(dossier, event + "fondement", fondement))) {
            throw Refus.of("Cette copie a été remise à un autre destinataire ou à un autre titre (" + told.get() + ") : rien n’a été écrit. Une autre communication "
                    + "appelle un autre nom : choisissez un autre -o.",
                    "This copy was given to somebody else or on other grounds (" + told.get() + "): nothing was written. Another communication calls for another "
                            + "name: choose another -o.");
        }
        return told;
    }

    private static boolean same(Dossier dossier, String path, String text) {
        return dossier.value(path + "/normalize-space(.)").equals(Optional.of(text.strip().replaceAll("\\s+", " ")));
    }

    /** Enters the event in a dossier that is open, unless it is there; état and pièces stay as they are. */
    public void enter(DossierOuvert open, String seal, Demand demand) throws IOException, Refus {
        Dossier before = open.dossier();
        if (told(before, seal).isEmpty()) {
            open.apply(Fait.of(TYPE, at, before.acteur(Qualite.BRANCHE)).objet(new Objet(reference(seal), Optional.of(seal))).fondement(fondement)
                    .destinataire(destinataire));
            demand.of(before, open.dossier());
            open.commit();
        }
    }
}
