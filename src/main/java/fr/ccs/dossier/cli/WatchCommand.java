package fr.ccs.dossier.cli;

import fr.ccs.dossier.finding.CheckRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ccs watch}: a folder that somebody works in, checked again at each change, and printed if wanted, until it is stopped. */
@Command(name = "watch", aliases = "surveiller", sortOptions = false)
final class WatchCommand implements Callable<Integer> {
    @ParentCommand
    private Ccs ccs;

    @Parameters(paramLabel = "DIR", descriptionKey = "folder")
    private Path folder;

    @Option(names = "--as", paramLabel = "DOCUMENT")
    private String as;

    @Option(names = {"-o", "--output"}, paramLabel = "DIR")
    private Path output;

    @Option(names = "--phase", paramLabel = "PHASE", defaultValue = "")
    private String phase;

    @Mixin
    private Sources sources;

    @Mixin
    private Trusting trusting;

    @Option(names = "--date", paramLabel = "AAAA-MM-JJ")
    private LocalDate date;

    @Mixin
    private Redacting redacting;

    @Override
    public Integer call() throws IOException {
        demandSense();
        Project project = sources.project(ccs);
        List<Path> places = Stream.of(Stream.of(folder), sources.places(ccs).stream(), trusting.folders(project).stream()).flatMap(all -> all).toList();
        Standing standing = Standing.of(places);
        WatchedState state = new WatchedState(ccs, redacting);
        Preview preview = new Preview(ccs, sources, as, output);
        try (UntilStopped stopped = new UntilStopped(ccs, () -> { }); Awakening awakening = new Awakening(places)) {
            state.start(folder, checked(project));
            while (Files.isDirectory(folder)) {
                awakening.sleep();
                Standing now = Standing.of(places);
                Set<Path> changed = standing.changed(now);
                standing = now;
                changed.removeIf(file -> preview.printed(folder, file));
                if (!changed.isEmpty()) {
                    tell(state, preview, project, changed);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Ccs.CLEAN;
        }
        throw Stop.couldNot(ccs.say("Le dossier surveillé n’est plus là : ", "The watched folder is there no longer: ") + folder);
    }

    private void demandSense() {
        if (!Files.isDirectory(folder)) {
            throw Stop.couldNot(ccs.say("Dossier introuvable : ", "Folder not found: ") + folder);
        }
        if (Files.isSymbolicLink(folder)) {
            throw Stop.couldNot(ccs.say("Un lien n’est pas suivi : " + folder + ". Donnez le dossier où il mène : ",
                    "A link is not followed: " + folder + ". Give the folder that it leads to: ") + Preview.real(folder));
        }
        if ((as == null) != (output == null)) {
            throw Stop.usage(ccs.say("--as et -o vont ensemble : que faut-il imprimer, et dans quel dossier ?",
                    "--as and -o go together: what is to be printed, and into which folder?"));
        }
        if (output != null && Preview.real(output).startsWith(Preview.real(folder))) {
            throw Stop.usage(ccs.say("Les imprimés iraient dans le dossier surveillé : donnez-en un autre à -o.",
                    "The prints would go into the watched folder: give -o another."));
        }
        Impression.demandKnown(ccs, as);
    }

    private CheckRun checked(Project project) throws IOException {
        return new Checking(ccs, project).any(Selected.of(List.of(folder.toString())), sources, trusting.trust(ccs, project), phase, Moment.day(date));
    }

    /** What vanishes while it is looked at is told, and looked at again at the next change. */
    private void tell(WatchedState state, Preview preview, Project project, Set<Path> changed) {
        try {
            state.tell(changed, checked(project));
            preview.print(folder, changed, Moment.day(date));
        } catch (IOException | UncheckedIOException vanished) {
            ccs.err.println(new Failures(ccs).reason(vanished));
        } catch (Stop refused) {
            ccs.err.println(refused.getMessage());
        }
        ccs.out.flush();
    }
}
