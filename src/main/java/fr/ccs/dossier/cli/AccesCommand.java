package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.Communication;
import fr.ccs.dossier.dossier.Communication.Outcome;
import fr.ccs.dossier.dossier.DossierOuvert;
import fr.ccs.dossier.dossier.FolderLock;
import fr.ccs.dossier.dossier.Refus;
import fr.ccs.dossier.draft.Masquage;
import fr.ccs.dossier.finding.FrenchTime;
import fr.ccs.dossier.render.RenderOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ccs export acces}: what a dossier holds about its candidate, for the candidate; told in its journal. */
@Command(name = "acces", sortOptions = false)
final class AccesCommand implements Callable<Integer> {
    @ParentCommand
    private ExportCommand export;

    @Parameters(index = "0", paramLabel = "DOSSIER", descriptionKey = "acces.folder")
    private Path folder;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE.zip|DIR")
    private Path output;

    @Option(names = "--verifier")
    private boolean review;

    @Option(names = "--masquer", paramLabel = "TEXTE")
    private List<String> masked = List.of();

    @Option(names = "--retenir", paramLabel = "PIECE", split = ",")
    private List<String> held = List.of();

    @Option(names = "--destinataire", paramLabel = "TEXTE", defaultValue = "La personne candidate")
    private String recipient;

    @Option(names = "--fondement", paramLabel = "TEXTE", defaultValue = "Droit d’accès de la personne (RGPD, articles 15 et 20)")
    private String ground;

    @Option(names = "--registre", paramLabel = "FILE", descriptionKey = "registre")
    private Path register;

    @Option(names = "--date", paramLabel = "INSTANT")
    private String date;

    @Mixin
    private Redacting redacting;

    @Mixin
    private Sources sources;

    @Override
    public Integer call() throws IOException, Refus {
        Ccs ccs = export.ccs();
        requireSense(ccs);
        DossiersBelow.require(ccs, folder);
        Instant at = Moment.of(ccs, date);
        Resolver resolver = sources.resolverOfPlacesThatExist(ccs, List.of(folder));
        AccesPrints prints = new AccesPrints(ccs, resolver.aside(), RenderOptions.STANDARD.withTheme(Themes.chosen(ccs, null, sources.project(ccs))));
        AccesCopy copy = new AccesCopy(ccs, prints, new Masquage(masked), new LinkedHashSet<>(held));
        AccesReview reading = new AccesReview(ccs, copy, folder);
        if (review) {
            try (DossierOuvert open = DossierOuvert.open(folder)) {
                reading.requireKnown(open.dossier());
                reading.show(open.dossier(), redacting.wanted());
                return Ccs.CLEAN;
            }
        }
        Path parent = output.toAbsolutePath().getParent();
        Files.createDirectories(parent);
        Outcome outcome;
        try (FolderLock lock = FolderLock.on(parent, FolderLock.PATIENCE); DossierOuvert open = DossierOuvert.open(folder)) {
            reading.requireKnown(open.dossier());
            Communication communication = new Communication("ACCES", open.dossier().numero(), at, ground, recipient);
            LocalDate day = LocalDate.ofInstant(at, FrenchTime.ZONE);
            AccesPages pages = new AccesPages(ccs, resolver, day, communication, masked.size(), register(ccs));
            Soundness soundness = new Soundness(ccs, resolver.aside(), day);
            outcome = Communication.give(output, copie -> copy.fill(copie, folder, open.dossier(), pages),
                    new OneJournal(communication, open, soundness::require));
        }
        say(ccs, outcome);
        return Ccs.CLEAN;
    }

    private Optional<Path> register(Ccs ccs) throws IOException {
        return Optional.ofNullable(register).or(sources.project(ccs)::registre);
    }

    private void requireSense(Ccs ccs) {
        if (review == (output != null)) {
            throw Stop.usage(ccs.say("Dites où écrire la copie (-o FICHIER.zip ou un répertoire), ou demandez d’abord ce qu’il faut relire (--verifier).",
                    "Say where the copy goes (-o FILE.zip or a folder), or ask first what is to be read over (--verifier)."));
        }
        if (output != null && output.toAbsolutePath().normalize().startsWith(folder.toAbsolutePath().normalize())) {
            throw Stop.usage(ccs.say("La copie ne se range pas dans le dossier qu’elle copie : choisissez un autre -o.",
                    "A copy does not go into the dossier that it is of: choose another -o."));
        }
        if (masked.stream().anyMatch(word -> word.codePoints().filter(Character::isLetter).count() < 2)) {
            throw Stop.usage(ccs.say("--masquer attend un nom tel qu’il est écrit, de deux lettres au moins.", "--masquer takes a name as it is written, of two letters at "
                    + "least."));
        }
        if (recipient.isBlank() || ground.isBlank()) {
            throw Stop.usage(ccs.say("--destinataire et --fondement ne peuvent être vides.", "--destinataire and --fondement cannot be empty."));
        }
    }

    private void say(Ccs ccs, Outcome outcome) {
        if (ccs.quiet) {
            return;
        }
        if (outcome instanceof Outcome.Already already) {
            ccs.err.println(ccs.say("Déjà remise : " + output + " (" + already.evenement() + "). Rien à faire ; une nouvelle demande appelle un nouveau fichier.",
                    "Given already: " + output + " (" + already.evenement() + "). Nothing to do; a new request calls for a new file."));
            return;
        }
        boolean ended = outcome instanceof Outcome.Ended;
        int files = ended ? ((Outcome.Ended) outcome).copie().chemins().size() : ((Outcome.Given) outcome).copie().chemins().size();
        ccs.err.println(ccs.say("Copie " + (ended ? "achevée" : "écrite") + " : " + output + " (" + files + " fichiers), COMMUNICATION inscrite au journal. "
                + "Remettez-la à la personne par un moyen sûr.",
                "Copy " + (ended ? "finished" : "written") + ": " + output + " (" + files + " files), COMMUNICATION entered in the journal. Hand it to the person by "
                        + "safe means."));
    }
}
