package fr.ccs.dossier.cli;

import fr.ccs.dossier.check.Phase;
import fr.ccs.dossier.finding.CheckRun;
import fr.ccs.dossier.finding.Severity;
import fr.ccs.dossier.report.Colours;
import fr.ccs.dossier.report.TextReport;
import fr.ccs.dossier.seal.Trust;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ccs verify}: who signed which document, as what and when, and whether each signature and seal holds. */
@Command(name = "verify", aliases = "verifier", sortOptions = false)
final class VerifyCommand implements Callable<Integer> {
    @ParentCommand
    private Ccs ccs;

    @Parameters(arity = "1..*", paramLabel = "PATH", descriptionKey = "paths")
    private List<String> paths;

    @Mixin
    private Trusting trusting;

    @Option(names = "--at", paramLabel = "AAAA-MM-JJ")
    private LocalDate day;

    @Option(names = "--phase", paramLabel = "transmission|archive", defaultValue = "transmission")
    private Phase phase;

    @Option(names = "--format", paramLabel = "text|json|svrl", defaultValue = "text")
    private String format;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE|DIR")
    private Path output;

    @Mixin
    private Sources sources;

    @Mixin
    private Redacting redacting;

    @Override
    public Integer call() throws IOException {
        if (phase != Phase.TRANSMISSION && phase != Phase.ARCHIVE) {
            throw Stop.usage(ccs.say("Les signatures se vérifient en phase transmission ou archive.", "Signatures are verified in phase transmission or archive."));
        }
        ReportForm form = ReportForm.named(format, ccs);
        Trust trust = trusting.trust(ccs, sources.project(ccs));
        CheckRun run = new Verifying(ccs, sources, trust, phase, Moment.day(day)).run(paths);
        CheckRun shown = redacting.shown(run);
        if (form == ReportForm.TEXT) {
            ReportForm.write(output, ccs, out -> new TextReport(ccs.language, Terminal.colours(output)).writeSignatures(shown, out));
        } else {
            form.write(shown, output, ccs, Colours.NONE);
        }
        return run.couldNotCheck() ? Ccs.COULD_NOT : run.blocks(Severity.ERREUR) ? Ccs.BLOCKED : Ccs.CLEAN;
    }
}
