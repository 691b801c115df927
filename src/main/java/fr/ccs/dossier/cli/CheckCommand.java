package fr.ccs.dossier.cli;

import fr.ccs.dossier.check.NeverExcused;
import fr.ccs.dossier.finding.Baseline;
import fr.ccs.dossier.finding.CheckRun;
import fr.ccs.dossier.finding.Comparing;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Severity;
import fr.ccs.dossier.report.EarlierReport;
import fr.ccs.dossier.report.RunWords;
import fr.ccs.dossier.report.UnfitReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ccs check}: XSD, rules and citations over files and folders, reported in the form asked for. */
@Command(name = "check", aliases = "controler", sortOptions = false)
final class CheckCommand implements Callable<Integer> {
    @ParentCommand
    private Ccs ccs;

    @Parameters(arity = "0..*", paramLabel = "PATH", descriptionKey = "paths")
    private List<String> paths = List.of();

    @Mixin
    private Selection selection;

    @Option(names = "--phase", paramLabel = "PHASE", defaultValue = "")
    private String phase;

    @Mixin
    private Reporting reporting;

    @Option(names = "--fail-on", paramLabel = "erreur|avertissement", defaultValue = "")
    private String failOn;

    @Mixin
    private Sources sources;

    @Mixin
    private Trusting trusting;

    @Option(names = "--date", paramLabel = "AAAA-MM-JJ")
    private LocalDate date;

    @Option(names = "--baseline", paramLabel = "REPORT")
    private Path baseline;

    @Option(names = "--require-rules", paramLabel = "X.Y")
    private String requiredRules;

    @Mixin
    private Jobs jobs;

    @Option(names = "--no-cache")
    private boolean noCache;

    @Override
    public Integer call() throws IOException {
        int threads = jobs.count(ccs);
        Severity threshold = Demands.threshold(ccs, failOn, sources.project(ccs));
        reporting.mustMakeSense(ccs);
        Demands.rules(ccs, requiredRules == null ? sources.project(ccs).minimumRules().orElse("0") : requiredRules);
        Optional<Baseline> earlier = earlier();
        boolean whole = false;
        try (Interruption interruption = Interruption.of(ccs)) {
            Project project = sources.project(ccs);
            LocalDate day = Moment.day(date);
            Optional<Remembering> memory = noCache ? Optional.empty()
                    : Remembering.of(reporting.named(ccs), () -> CacheSettings.of(day, trusting.folders(project)));
            Optional<Comparing> comparing = earlier.map(report -> report.comparing(NeverExcused::contains));
            Consumer<FileVerdict> telling = reporting.telling(ccs);
            Checking checking = new Checking(ccs, project, new InOrder(ccs, threads, interruption), memory, verdict -> {
                FileVerdict marked = comparing.map(known -> known.marked(verdict)).orElse(verdict);
                telling.accept(marked);
                return marked;
            });
            Selected selected = selection.of(ccs, project, paths, sources.places(ccs), trusting.folders(project));
            CheckRun judged = checking.run(selected, sources, trusting.trust(ccs, project), phase, day);
            int status = told(comparing.map(Comparing::comparison).map(judged::compared).orElse(judged), threshold);
            whole = true;
            return status;
        } finally {
            if (!whole) {
                reporting.brokenOff(ccs);
            }
        }
    }

    private int told(CheckRun run, Severity threshold) {
        boolean told = reporting.write(ccs, run, threshold);
        if (run.unreached() > 0) {
            ccs.err.println(new RunWords(ccs.language).interrupted(run) + ccs.say(" Relancez la même commande.", " Run the same command again."));
        } else if (run.couldNotCheck()) {
            ccs.err.println(ccs.say("Des documents n’ont pas pu être contrôlés : le rapport les nomme (XML-006).",
                    "Some documents could not be checked: the report names them (XML-006)."));
        }
        return run.couldNotCheck() || !told ? Ccs.COULD_NOT : run.blocks(threshold) ? Ccs.BLOCKED : Ccs.CLEAN;
    }

    /** The report to compare with, read before anything is judged: one that cannot serve must not look like one that knows nothing. */
    private Optional<Baseline> earlier() throws IOException {
        if (baseline == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(EarlierReport.read(Files.readAllBytes(baseline)));
        } catch (UnfitReport unfit) {
            throw Stop.usage(switch (unfit.reason()) {
                case NO_REPORT -> ccs.say("--baseline " + baseline + " n’est pas un rapport entier de « ccs check --format json » : rien n’a été vérifié.",
                        "--baseline " + baseline + " is not a whole report of “ccs check --format json”: nothing was checked.");
                case OTHER_FINGERPRINTS -> ccs.say("--baseline " + baseline + " vient d’une version dont les repères de constatation sont autres : rien n’a été"
                        + " vérifié. Refaites ce rapport avec cette version.", "--baseline " + baseline + " comes from a version that recognises findings"
                        + " otherwise: nothing was checked. Make that report again with this version.");
            });
        }
    }
}
