package fr.ccs.dossier.cli;

import fr.ccs.dossier.check.NeverExcused;
import fr.ccs.dossier.check.RuleBook;
import fr.ccs.dossier.finding.Baseline;
import fr.ccs.dossier.finding.CheckRun;
import fr.ccs.dossier.finding.Severity;
import fr.ccs.dossier.report.EarlierReport;
import fr.ccs.dossier.report.UnfitReport;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
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

    @Parameters(arity = "1..*", paramLabel = "PATH", descriptionKey = "paths")
    private List<String> paths;

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

    @Override
    public Integer call() throws IOException {
        Severity threshold = threshold();
        reporting.mustMakeSense(ccs);
        requireRules(requiredRules == null ? sources.project(ccs).minimumRules().orElse("0") : requiredRules);
        Optional<Baseline> earlier = earlier();
        CheckRun judged = new Checking(ccs, sources.project(ccs)).run(paths, sources, trusting.trust(ccs, sources.project(ccs)), phase, Moment.day(date));
        CheckRun run = earlier.map(report -> report.compared(judged, NeverExcused::contains)).orElse(judged);
        boolean told = reporting.write(ccs, run, threshold);
        if (run.couldNotCheck()) {
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

    /** An older rule set would pass what a newer one refuses: better not to check at all. */
    private void requireRules(String minimum) {
        if (!minimum.matches("\\d+(\\.\\d+)*")) {
            throw Stop.usage(ccs.say("Version de règles impossible « " + minimum + " » : écrivez par exemple 1.2.",
                    "Impossible version of the rules “" + minimum + "”: write 1.2, for instance."));
        }
        String version = RuleBook.shipped().ruleSet().version();
        if (Version.parse(version).compareTo(Version.parse(minimum)) < 0) {
            throw Stop.couldNot(ccs.say("Ce logiciel porte les règles " + version + ", il faut au moins " + minimum + " : rien n’a été vérifié. Mettez-le à jour.",
                    "This software has rules " + version + ", at least " + minimum + " is needed: nothing was checked. Update it."));
        }
    }

    private Severity threshold() throws IOException {
        String word = failOn.isEmpty() ? sources.project(ccs).failOn().orElse("erreur") : failOn;
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "erreur" -> Severity.ERREUR;
            case "avertissement" -> Severity.AVERTISSEMENT;
            default -> throw Stop.usage(ccs.say("Seuil inconnu « " + word + " » : choisissez erreur ou avertissement.",
                    "Unknown threshold “" + word + "”: choose erreur or avertissement."));
        };
    }
}
