package fr.ccs.dossier.archive;

import fr.ccs.dossier.check.Checker;
import fr.ccs.dossier.check.Phase;
import fr.ccs.dossier.check.RulesInForce;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.dossier.DossierOuvert;
import fr.ccs.dossier.dossier.Evenement;
import fr.ccs.dossier.dossier.Fait;
import fr.ccs.dossier.dossier.Objet;
import fr.ccs.dossier.dossier.Qualite;
import fr.ccs.dossier.dossier.Refus;
import fr.ccs.dossier.dossier.Transitions;
import fr.ccs.dossier.finding.CheckRun;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Severity;
import fr.ccs.dossier.finding.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Deposits dossiers: checked in phase {@code archive}, written as a bag, then entered in the dossier's journal. Start reading here.
 *
 * <p>The bag holds the dossier as it is before ARCHIVAGE, for that event cites the bag's digest. It stands whole in its place before the event is
 * written: whoever finds it there with the dossier still unchanged enters the event for it and makes no other.
 */
public final class Archiving {
    private static final Evenement ARCHIVAGE = Transitions.evenement("ARCHIVAGE");
    private final Checker checker;
    private final Resolver resolver;
    private final Settings settings;
    private final BagDisk disk;

    /**
     * How it is done.
     *
     * @param deposits the folder that holds the deposits; the caller holds its lock
     * @param at when the events are entered; its day in France is the day of the check and of the bag
     */
    public record Settings(Path deposits, Instant at, String toolVersion) {}

    /** What came of one dossier. */
    public sealed interface Outcome {
        /** It is deposited; {@code ended} when an earlier run had written the bag already. */
        record Deposited(String numero, String identifier, boolean ended) implements Outcome {}

        /** It was before, in this very folder. */
        record Already(String numero, String identifier) implements Outcome {}

        /** Something is wrong, or could not be checked; nothing was written. */
        record Kept(String numero, CheckRun why) implements Outcome {}
    }

    /** @param checker judges at the day of the deposit; @param resolver where what the dossiers are judged with stands */
    public Archiving(Checker checker, Resolver resolver, Settings settings) {
        this(checker, resolver, settings, new BagDisk());
    }

    Archiving(Checker checker, Resolver resolver, Settings settings, BagDisk disk) {
        this.checker = checker;
        this.resolver = resolver;
        this.settings = settings;
        this.disk = disk;
    }

    /**
     * Deposits one dossier.
     *
     * @throws Refus when it is in no état for it, or another bag stands in its place
     */
    public Outcome archive(Path folder) throws IOException, Refus {
        try (DossierOuvert open = DossierOuvert.open(folder)) {
            Dossier dossier = open.dossier();
            List<String> deposits = dossier.values("journal/evenement[@type = 'ARCHIVAGE']/objet[1]/@ref");
            if (ARCHIVAGE.suite(dossier.etat()).isEmpty()) {
                return already(open, deposits);
            }
            return archive(open, Bag.identifier(dossier.numero(), deposits.size() + 1));
        }
    }

    private Outcome already(DossierOuvert open, List<String> deposits) throws IOException, Refus {
        Dossier dossier = open.dossier();
        boolean archived = ARCHIVAGE.passages().stream().anyMatch(passage -> passage.a().equals(Optional.of(dossier.etat())));
        if (!archived || deposits.isEmpty()) {
            open.apply(fait(dossier, Optional.empty()));
            throw new IllegalStateException("ARCHIVAGE is refused from " + dossier.etat());
        }
        String identifier = deposits.get(deposits.size() - 1);
        Path seal = settings.deposits.resolve(Bag.folder(identifier)).resolve(Bag.TAG_MANIFEST);
        String cited = dossier.value("journal/evenement[@type = 'ARCHIVAGE'][last()]/objet[1]/@empreinte").orElse("");
        if (!Files.isRegularFile(seal)) {
            throw Refus.of("Le dossier " + dossier.numero() + " est déjà archivé : son paquet " + identifier + " n’est pas dans " + settings.deposits + ".",
                    "Dossier " + dossier.numero() + " is archived already: its bag " + identifier + " is not in " + settings.deposits + ".");
        }
        if (!DocumentReader.sha256(Files.readAllBytes(seal)).equals(cited)) {
            throw Refus.of("Le paquet " + identifier + " n’est plus celui que le journal du dossier cite : « ccs audit » dit ce qui a changé.",
                    "Bag " + identifier + " is no longer the one that the dossier’s journal cites: “ccs audit” says what has changed.");
        }
        return new Outcome.Already(dossier.numero(), identifier);
    }

    private Outcome archive(DossierOuvert open, String identifier) throws IOException, Refus {
        Dossier dossier = open.dossier();
        Path bag = settings.deposits.resolve(Bag.folder(identifier));
        Making making = new Making(checker, resolver, settings, disk);
        BagWriter writer = making.writer();
        boolean ended = Files.exists(bag, LinkOption.NOFOLLOW_LINKS);
        String seal;
        if (ended) {
            seal = left(bag, dossier, identifier);
        } else {
            Making.Made made = making.make(open.folder(), Held.of(open.folder(), dossier), identifier);
            if (made.seal().isEmpty()) {
                return new Outcome.Kept(dossier.numero(), made.run());
            }
            seal = made.seal().get();
        }
        open.apply(fait(dossier, Optional.of(new Objet(identifier, Optional.of(seal)))));
        Optional<CheckRun> faulty = faulty(making.judge(), open.dossier());
        if (faulty.isPresent()) {
            writer.discard(identifier);
            return new Outcome.Kept(dossier.numero(), faulty.get());
        }
        if (!ended) {
            writer.publish(identifier);
        }
        open.commit();
        return new Outcome.Deposited(dossier.numero(), identifier, ended);
    }

    /** The seal of a bag that a run which was stopped left in its place: whole, and of this very dossier. */
    private String left(Path bag, Dossier dossier, String identifier) throws IOException, Refus {
        Path inside = bag.resolve(Fonds.DOSSIER.path());
        boolean same = Files.isRegularFile(inside, LinkOption.NOFOLLOW_LINKS)
                && Files.size(inside) == dossier.document().bytes().length
                && Arrays.equals(Files.readAllBytes(inside), dossier.document().bytes());
        BagCheck.Outcome outcome = same ? BagCheck.of(bag) : null;
        if (!same || !outcome.remarks().isEmpty() || !outcome.info().value(BagInfo.IDENTIFIER).equals(Optional.of(identifier))) {
            throw Refus.of("Il y a déjà " + bag + ", qui n’est pas le paquet de ce dossier : rien n’a été écrit."
                            + " Déplacez-le, ou choisissez un autre dossier avec -o.",
                    bag + " exists already and is not this dossier’s bag: nothing was written. Move it, or choose another folder with -o.");
        }
        return outcome.seal();
    }

    private Fait fait(Dossier dossier, Optional<Objet> objet) {
        Fait fait = Fait.of("ARCHIVAGE", settings.at, dossier.acteur(Qualite.ARCHIVISTE));
        return objet.map(fait::objet).orElse(fait);
    }

    /** What would be wrong once the event is entered; files and rivals are no matter here, the dossier on disk is still the one before. */
    private Optional<CheckRun> faulty(Checker judge, Dossier after) {
        FileVerdict verdict = judge.check(after.document().name(), after.document().bytes(), Optional.of(Phase.BROUILLON));
        List<Finding> faults = verdict.verdict().findings().stream()
                .filter(finding -> finding.blocks(Severity.ERREUR) && !finding.rule().startsWith("RES-")).toList();
        if (faults.isEmpty() && verdict.verdict() instanceof Verdict.Checked) {
            return Optional.empty();
        }
        Verdict shown = verdict.verdict() instanceof Verdict.Checked ? new Verdict.Checked(faults) : verdict.verdict();
        return Optional.of(new CheckRun(settings.toolVersion, RulesInForce.ruleSet(), day(), List.of(verdict.with(shown)), List.of()));
    }

    private LocalDate day() {
        return Deposit.day(settings.at);
    }
}
