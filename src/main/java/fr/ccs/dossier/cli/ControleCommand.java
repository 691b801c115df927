package fr.ccs.dossier.cli;

import fr.ccs.dossier.check.Checker;
import fr.ccs.dossier.check.RulesInForce;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.Communication;
import fr.ccs.dossier.dossier.Communication.Outcome;
import fr.ccs.dossier.dossier.FolderLock;
import fr.ccs.dossier.dossier.Refus;
import fr.ccs.dossier.dossier.Session;
import fr.ccs.dossier.finding.FrenchTime;
import fr.ccs.dossier.finding.Verdict;
import fr.ccs.dossier.render.RenderOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ccs export controle}: all that an inspection may ask for of one session, told in the journal of each dossier. */
@Command(name = "controle", sortOptions = false)
final class ControleCommand implements Callable<Integer> {
    @ParentCommand
    private ExportCommand export;

    @Parameters(arity = "0..*", paramLabel = "DIR", descriptionKey = "folders")
    private List<Path> folders = List.of();

    @Option(names = "--session", paramLabel = "FILE", required = true)
    private Path session;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE.zip", required = true)
    private Path output;

    @Option(names = "--destinataire", paramLabel = "TEXTE", required = true)
    private String recipient;

    @Option(names = "--fondement", paramLabel = "TEXTE", defaultValue = "Contrôle de la certification, sur pièces")
    private String ground;

    @Option(names = "--partial")
    private boolean partial;

    @Option(names = "--registre", paramLabel = "FILE", descriptionKey = "registre")
    private Path register;

    @Option(names = "--date", paramLabel = "INSTANT")
    private String date;

    @Mixin
    private Sources sources;

    @Mixin
    private Trusting trusting;

    @Override
    public Integer call() throws IOException, Refus {
        Ccs ccs = export.ccs();
        if (!output.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zip") || recipient.isBlank() || ground.isBlank()) {
            throw Stop.usage(ccs.say("-o attend un fichier .zip ; --destinataire et --fondement ne peuvent être vides.",
                    "-o takes a .zip file; --destinataire and --fondement cannot be empty."));
        }
        Instant at = Moment.of(ccs, date);
        LocalDate day = LocalDate.ofInstant(at, FrenchTime.ZONE);
        Document meeting = read(ccs, Files.isDirectory(session) ? session.resolve(Session.FILE) : session, Kind.SESSION);
        List<Path> places = new ArrayList<>(new PresentedFiles(ccs, meeting).places());
        places.addAll(folders);
        Resolver resolver = sources.resolverOfPlacesThatExist(ccs, places);
        Checker checker = new Checker(resolver, trusting.trust(ccs, sources.project(ccs)), day, CarriedDocument::in);
        requireReadable(ccs, checker, meeting);
        Optional<Path> deliveries = Optional.ofNullable(register).or(sources.project(ccs)::registre);
        Optional<Document> registre = deliveries.isPresent() ? Optional.of(read(ccs, deliveries.get(), Kind.REGISTRE)) : Optional.empty();
        AccesPrints prints = new AccesPrints(ccs, resolver.aside(), RenderOptions.STANDARD.withTheme(Themes.chosen(ccs, null, sources.project(ccs))));
        ControleSeance seance = new ControleSeance(ccs, meeting, ControleSeance.minutes(meeting, resolver), prints);
        List<ControleDossier.Affaire> affaires = seance.affaires(numero -> folder(ccs, resolver, numero));
        Communication communication = new Communication("CONTROLE", ControleSeance.numero(meeting), at, ground, recipient);
        ControleCopy copy = new ControleCopy(ccs, seance, affaires, resolver, checker, new ControleReports(ccs, day), registre,
                new ControleLetter(communication, day, RulesInForce.ruleSet()), partial);
        Path parent = output.toAbsolutePath().getParent();
        Files.createDirectories(parent);
        try (FolderLock lock = FolderLock.on(parent, FolderLock.PATIENCE)) {
            say(ccs, Communication.give(output, copy::fill, new JournauxDuLot(ccs, communication, affaires, resolver, day)), affaires.size());
        }
        return Ccs.CLEAN;
    }

    private static Document read(Ccs ccs, Path file, Kind kind) throws IOException {
        if (new DocumentReader(Limits.DEFAULT).read(file) instanceof Reading.Read read && read.document().kind() == kind) {
            return read.document();
        }
        throw Stop.couldNot(ccs.say(file + " n’est pas un document « " + kind.root() + " » lisible : « ccs check " + file + " » dit pourquoi.",
                file + " is no readable “" + kind.root() + "”: “ccs check " + file + "” says why."));
    }

    /** Numbers that break their form would be names of files that nobody can foresee. */
    private static void requireReadable(Ccs ccs, Checker checker, Document meeting) {
        Verdict verdict = checker.check(meeting.name(), meeting.bytes(), Optional.empty()).verdict();
        if (!(verdict instanceof Verdict.Checked)) {
            throw verdict instanceof Verdict.RulesNotRun
                    ? Stop.couldNot(ccs.say("Les règles n’ont pas pu être appliquées à la session ; rien n’a été écrit.", "The rules could not be run on the session; nothing was written."))
                    : Stop.blocked(ccs.say("La session ne respecte pas son schéma : « ccs check " + meeting.name() + " » dit où.",
                            "The session breaks its schema: “ccs check " + meeting.name() + "” says where."));
        }
    }

    private static Optional<Path> folder(Ccs ccs, Resolver resolver, String numero) {
        try {
            return Optional.of(DossierFolders.of(ccs, resolver, numero));
        } catch (Stop absent) {
            return Optional.empty();
        }
    }

    private void say(Ccs ccs, Outcome outcome, int dossiers) {
        if (!ccs.quiet) {
            ccs.err.println(outcome instanceof Outcome.Already already
                    ? ccs.say("Déjà remise : " + output + " (" + already.evenement() + "). Rien à faire.", "Given already: " + output + " (" + already.evenement()
                            + "). Nothing to do.")
                    : ccs.say("Copie écrite : " + output + ", dossiers : " + dossiers + ". COMMUNICATION inscrite à leurs journaux.",
                            "Copy written: " + output + ", dossiers: " + dossiers + ". COMMUNICATION entered in their journals."));
        }
    }
}
