package fr.ccs.dossier.cli;

import fr.ccs.dossier.archive.Deposits;
import fr.ccs.dossier.archive.Proving;
import fr.ccs.dossier.finding.ProofDue;
import fr.ccs.dossier.finding.ProofRun;
import fr.ccs.dossier.report.ProofJson;
import fr.ccs.dossier.report.ProofText;
import fr.ccs.dossier.seal.CannotSign;
import fr.ccs.dossier.seal.EvidenceBatch.Kind;
import fr.ccs.dossier.seal.EvidenceDigest;
import fr.ccs.dossier.seal.TimeStamping;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ccs proof}: evidence records of deposits: given with one time-stamp for all, listed when they are to be renewed, renewed. */
@Command(name = "proof", aliases = "preuve", sortOptions = false)
final class ProofCommand implements Callable<Integer> {
    private static final int LONGEST = 120;

    /** How records are renewed. */
    enum Renewal { AUTO, HORODATAGE, ARBRE }

    @ParentCommand
    private Ccs ccs;

    @Parameters(arity = "1..*", paramLabel = "DIR", descriptionKey = "paths")
    private List<Path> paths;

    @Mixin
    private StampAtHand stampAtHand;

    @Option(names = "--renew", paramLabel = "auto|horodatage|arbre")
    private Renewal renewal;

    @Option(names = "--digest", paramLabel = "SHA-512", defaultValue = "SHA-512")
    private String digest;

    @Option(names = "--weak", paramLabel = "SHA-256")
    private List<String> weak = List.of();

    @Option(names = "--within", paramLabel = "N", defaultValue = "6")
    private int months;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text")
    private String format;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE")
    private Path output;

    @Mixin
    private Trusting trusting;

    @Option(names = "--date", paramLabel = "AAAA-MM-JJ")
    private LocalDate date;

    @Override
    public Integer call() throws IOException {
        Proving.Settings settings = asked();
        Deposits deposits = Deposits.in(paths);
        List<Path> bags = Proving.folders(deposits);
        if (bags.isEmpty()) {
            throw Stop.couldNot(ccs.say("Aucun paquet sous forme de dossier dans " + shown() + " : rien n’a été fait.",
                    "No bag that is a folder in " + shown() + ": nothing was done."));
        }
        if (bags.size() < deposits.paths().size()) {
            ccs.err.println(ccs.say("Fichiers zip laissés de côté : " + (deposits.paths().size() - bags.size()) + ". Dépliez-les pour leur donner une preuve.",
                    "Zip files left aside: " + (deposits.paths().size() - bags.size()) + ". Unfold them to give them a record."));
        }
        Proving proving = new Proving(settings);
        return stampAtHand.given() ? write(proving, bags) : list(proving, bags, settings);
    }

    private Proving.Settings asked() throws IOException {
        stampAtHand.mustBeClear(ccs);
        if (!List.of("text", "json").contains(format)) {
            throw Stop.usage(ccs.say("Format inconnu « " + format + " » : choisissez text ou json.", "Unknown format “" + format + "”: choose text or json."));
        }
        if (renewal != null && !stampAtHand.given()) {
            throw Stop.usage(ccs.say("Qui horodate ? --renew demande --tsa. Sans les deux, la commande dit ce qui est à renouveler.",
                    "Who gives the time-stamp? --renew needs --tsa. Without both, the command tells what is to be renewed."));
        }
        if (months < 0 || months > LONGEST) {
            throw Stop.usage(ccs.say("--within se compte en mois, de 0 à " + LONGEST + ".", "--within is in months, from 0 to " + LONGEST + "."));
        }
        Set<EvidenceDigest> counted = EnumSet.noneOf(EvidenceDigest.class);
        weak.forEach(name -> counted.add(digest(name)));
        EvidenceDigest own = digest(digest);
        if (counted.contains(own)) {
            throw Stop.usage(ccs.say("--digest " + digest + " est tenue pour faible par --weak : choisissez-en une autre.",
                    "--digest " + digest + " counts as weak by --weak: choose another."));
        }
        return new Proving.Settings(trusting.trust(ccs, new Sources().project(ccs)), Moment.day(date), own, months, counted);
    }

    private EvidenceDigest digest(String name) {
        return EvidenceDigest.named(name).orElseThrow(() -> Stop.usage(ccs.say("Empreinte inconnue « " + name + " » : choisissez SHA-256, SHA-384 ou SHA-512.",
                "Unknown digest “" + name + "”: choose SHA-256, SHA-384 or SHA-512.")));
    }

    private int list(Proving proving, List<Path> bags, Proving.Settings settings) throws IOException {
        ProofRun run = new ProofRun(Ccs.toolVersion(), settings.day(), months, proving.list(bags));
        ReportForm.write(output, ccs, out -> {
            if (format.equals("json")) {
                new ProofJson().write(run, out);
            } else {
                new ProofText(ccs.language, Terminal.colours(output)).write(run, out, ccs.quiet);
            }
        });
        return run.count(ProofDue.RIEN) == run.lines().size() ? Ccs.CLEAN : Ccs.BLOCKED;
    }

    private int write(Proving proving, List<Path> bags) throws IOException {
        try {
            TimeStamping service = stampAtHand.open(ccs, Moment.of(date));
            Proving.Outcome outcome = renewal == null ? proving.first(bags, service) : proving.renew(bags, service, kind());
            outcome.kept().forEach(kept -> ccs.err.println(said(kept)));
            if (!ccs.quiet) {
                ccs.err.println(ccs.say("Preuves écrites : " + outcome.written() + " ; déjà à jour : " + outcome.current() + " ; laissés en l’état : " + outcome.kept().size() + ".",
                        "Records written: " + outcome.written() + "; up to date already: " + outcome.current() + "; left as they are: " + outcome.kept().size() + "."));
            }
            return outcome.kept().isEmpty() ? Ccs.CLEAN : Ccs.BLOCKED;
        } catch (CannotSign refused) {
            throw refused.isOfTheInstallation() ? Stop.couldNot(refused.reason(ccs.language)) : Stop.blocked(refused.reason(ccs.language));
        }
    }

    private Optional<Kind> kind() {
        return switch (renewal) {
            case AUTO -> Optional.empty();
            case HORODATAGE -> Optional.of(Kind.TIME_STAMP);
            case ARBRE -> Optional.of(Kind.HASH_TREE);
        };
    }

    private String said(Proving.Kept kept) {
        return kept.bag() + ccs.say(" : ", ": ") + switch (kept.reason()) {
            case NOT_SOUND -> ccs.say("le paquet n’est pas conforme, aucune preuve ne lui est donnée. « ccs audit » dit ce qui ne va pas.",
                    "the bag is not sound, no record is given to it. “ccs audit” tells what is wrong.");
            case TO_LOOK_INTO -> kept.proof().state().words(ccs.language) + ccs.say(". Rien n’a été écrit dans ce paquet.", ". Nothing was written to this bag.");
            case TO_RENEW -> ccs.say("la preuve est à renouveler. Relancez la commande avec --renew auto.",
                    "the record is to be renewed. Run the command again with --renew auto.");
            case WITHOUT -> ccs.say("pas encore de preuve. Relancez la commande sans --renew.", "no record yet. Run the command again without --renew.");
            case CHANGED -> ccs.say("le paquet a changé pendant le travail. Relancez la commande.", "the bag changed meanwhile. Run the command again.");
        };
    }

    private String shown() {
        return paths.stream().map(Path::toString).reduce((some, more) -> some + ", " + more).orElse("");
    }
}
