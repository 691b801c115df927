package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.Refus;
import fr.ccs.dossier.dossier.Session;
import fr.ccs.dossier.dossier.SessionOuverte;
import fr.ccs.dossier.dossier.Staging;
import fr.ccs.dossier.render.RenderOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ccs submit}: the gate before the jury. Checks every dossier, and writes the lot of a session, or nothing. */
@Command(name = "submit", aliases = "presenter", sortOptions = false)
final class SubmitCommand implements Callable<Integer> {
    @ParentCommand
    private Ccs ccs;

    @Parameters(arity = "1..*", paramLabel = "DIR", descriptionKey = "folders")
    private List<Path> folders;

    @Option(names = "--session", paramLabel = "FILE", required = true)
    private Path session;

    @Option(names = "--partial")
    private boolean partial;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--convoquees", paramLabel = "AAAA-MM-JJ")
    private LocalDate convoquees;

    @Option(names = "--date", paramLabel = "INSTANT")
    private String date;

    @Mixin
    private Sources sources;

    @Mixin
    private Trusting trusting;

    @Mixin
    private Redacting redacting;

    @Override
    public Integer call() throws IOException, Refus {
        Path file = Files.isDirectory(session) ? session.resolve(Session.FILE) : session;
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        Submission submission = submission();
        if (dryRun) {
            return submission.run(read(file), Optional.empty());
        }
        try (SessionOuverte open = SessionOuverte.open(file)) {
            return submission.run(open.session(), Optional.of(open));
        }
    }

    private Submission submission() throws IOException {
        Project project = sources.project(ccs);
        Instant at = Moment.of(ccs, date);
        Resolver resolver = sources.resolverOfPlacesThatExist(ccs, folders);
        return new Submission(ccs, Candidature.in(ccs, project, folders), resolver, trusting.trust(ccs, project), at, convoquees, partial,
                redacting.wanted(), new SessionPapers(ccs, resolver, RenderOptions.STANDARD.withTheme(Themes.chosen(ccs, null, project))));
    }

    /** A session that nobody works on: to look at it takes no lock, which would be a file. */
    private Session read(Path file) throws IOException, Refus {
        if (Staging.pending(file.toAbsolutePath().getParent())) {
            throw Stop.couldNot(ccs.say(file + " est en cours d’écriture, ou l’écriture a été interrompue : lancez la commande sans --dry-run.",
                    file + " is being written, or its writing was interrupted: run the command without --dry-run."));
        }
        return Session.of(file.toString(), new DocumentReader(Limits.DEFAULT).bytes(file));
    }
}
