package fr.ccs.dossier.cli;

import fr.ccs.dossier.archive.Deposits;
import fr.ccs.dossier.check.Phase;
import fr.ccs.dossier.finding.CheckRun;
import fr.ccs.dossier.finding.Severity;
import fr.ccs.dossier.report.TextReport;
import fr.ccs.dossier.seal.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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

    @Option(names = "--format", paramLabel = "FORM", defaultValue = "text")
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
        List<Path> bags = paths.stream().map(Path::of).filter(Deposits::is).toList();
        if (!bags.isEmpty()) {
            return bags(form, trust, bags);
        }
        CheckRun run = new Verifying(ccs, sources, trust, phase, Moment.day(day)).run(paths);
        CheckRun shown = redacting.shown(run, form);
        if (form == ReportForm.TEXT) {
            ReportForm.write(output, ccs, out -> new TextReport(ccs.language, Terminal.colours(output)).writeSignatures(shown, out));
        } else {
            new RunReport(ccs, shown, Severity.ERREUR, redacting.wanted(form)).write(form, output);
        }
        return status(run);
    }

    static int status(CheckRun run) {
        return run.couldNotCheck() ? Ccs.COULD_NOT : run.blocks(Severity.ERREUR) ? Ccs.BLOCKED : Ccs.CLEAN;
    }

    /** Deposits: the table of their documents, then what an audit says of each. */
    private int bags(ReportForm form, Trust trust, List<Path> bags) throws IOException {
        if (bags.size() < paths.size()) {
            throw Stop.usage(ccs.say("Vérifiez les paquets à part des autres documents.", "Verify bags apart from other documents."));
        }
        if (form != ReportForm.TEXT) {
            throw Stop.usage(ccs.say("Ce qui vaut d’un paquet se lit en texte ; pour un programme : « ccs audit --format json ».",
                    "What holds of a bag is told as text; for a program: “ccs audit --format json”."));
        }
        for (Path bag : bags) {
            if (!Files.exists(bag)) {
                throw new NoSuchFileException(bag.toString());
            }
        }
        return new BagVerifying(ccs, redacting, output).run(new VerifiedBags(trust, sources.with(), Moment.day(day)).of(bags));
    }
}
