package fr.ccs.dossier.cli;

import fr.ccs.dossier.archive.Archiving;
import fr.ccs.dossier.archive.Archiving.Outcome;
import fr.ccs.dossier.check.Checker;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.dossier.FolderLock;
import fr.ccs.dossier.dossier.Refus;
import fr.ccs.dossier.finding.CheckRun;
import fr.ccs.dossier.finding.FrenchTime;
import fr.ccs.dossier.report.Colours;
import fr.ccs.dossier.report.TextReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ccs archive}: closed dossiers into deposits that stand by themselves, and the event in each journal that says so. */
@Command(name = "archive", aliases = "archiver", sortOptions = false)
final class ArchiveCommand implements Callable<Integer> {
    @ParentCommand
    private Ccs ccs;

    @Parameters(arity = "1..*", paramLabel = "DOSSIER", descriptionKey = "folders")
    private List<Path> folders;

    @Option(names = {"-o", "--output"}, paramLabel = "DIR", required = true)
    private Path output;

    @Option(names = "--date", paramLabel = "INSTANT")
    private String date;

    @Mixin
    private Sources sources;

    @Mixin
    private Trusting trusting;

    @Override
    public Integer call() throws IOException {
        for (Path folder : folders) {
            DossiersBelow.require(ccs, folder);
            if (output.toAbsolutePath().normalize().startsWith(folder.toAbsolutePath().normalize())) {
                throw Stop.usage(ccs.say("Les paquets ne se rangent pas dans le dossier qu’ils archivent : choisissez un autre -o.",
                        "Bags do not go into the dossier that they archive: choose another -o."));
            }
        }
        Instant at = Moment.of(ccs, date);
        Resolver resolver = sources.resolverOfPlacesThatExist(ccs, folders);
        Checker checker = new Checker(resolver, trusting.trust(ccs, sources.project(ccs)), LocalDate.ofInstant(at, FrenchTime.ZONE), CarriedDocument::in);
        Files.createDirectories(output);
        try (FolderLock lock = FolderLock.on(output, FolderLock.PATIENCE)) {
            Archiving archiving = new Archiving(checker, resolver, new Archiving.Settings(output, at, Ccs.toolVersion()));
            int status = Ccs.CLEAN;
            for (Path folder : folders) {
                status = Math.max(status, archive(archiving, folder));
            }
            return status;
        }
    }

    /** One dossier that is kept back keeps no other from its deposit. */
    private int archive(Archiving archiving, Path folder) throws IOException {
        try {
            Outcome outcome = archiving.archive(folder);
            if (outcome instanceof Outcome.Kept kept) {
                return kept(kept);
            }
            if (!ccs.quiet) {
                ccs.err.println(said(outcome));
            }
            return Ccs.CLEAN;
        } catch (Refus refused) {
            ccs.err.println(refused.reason(ccs.language));
            return Ccs.BLOCKED;
        }
    }

    private String said(Outcome outcome) {
        if (outcome instanceof Outcome.Already already) {
            return ccs.say("Dossier " + already.numero() + " : déjà archivé, paquet " + already.identifier() + ". Rien à faire.",
                    "Dossier " + already.numero() + ": archived already, bag " + already.identifier() + ". Nothing to do.");
        }
        Outcome.Deposited deposited = (Outcome.Deposited) outcome;
        return ccs.say("Dossier " + deposited.numero() + " : paquet " + deposited.identifier()
                        + (deposited.ended() ? " déjà écrit" : " écrit") + ", ARCHIVAGE inscrit.",
                "Dossier " + deposited.numero() + ": bag " + deposited.identifier()
                        + (deposited.ended() ? " written before" : " written") + ", ARCHIVAGE entered.");
    }

    private int kept(Outcome.Kept kept) {
        CheckRun shown = Redaction.wanted(false, false) ? Redaction.of(kept.why()) : kept.why();
        new TextReport(ccs.language, Colours.NONE).writeFindings(shown, ccs.out);
        ccs.err.println(kept.why().couldNotCheck()
                ? ccs.say("Dossier " + kept.numero() + " : des règles n’ont pas pu être appliquées ; rien n’a été écrit.",
                        "Dossier " + kept.numero() + ": rules could not be run; nothing was written.")
                : ccs.say("Dossier " + kept.numero() + " : des constatations bloquent l’archivage ; rien n’a été écrit.",
                        "Dossier " + kept.numero() + ": findings keep it from the archive; nothing was written."));
        return kept.why().couldNotCheck() ? Ccs.COULD_NOT : Ccs.BLOCKED;
    }
}
