package fr.ccs.dossier.cli;

import fr.ccs.dossier.finding.CheckRun;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Severity;
import fr.ccs.dossier.report.TextReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say in which forms a run is reported, and where each report goes. */
final class Reporting {
    @Option(names = "--format", paramLabel = "FORM", defaultValue = "text")
    private String format;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE|DIR")
    private Path output;

    @Option(names = "--report", paramLabel = "FORM=FILE")
    private List<String> reports = List.of();

    @Mixin
    private Redacting redacting;

    private boolean begun;

    /** Says what is wrong with the options before anything is judged. */
    void mustMakeSense(Ccs ccs) {
        asked(ccs);
    }

    /** Who reads text on standard output is told of each document as soon as its turn has come; a report in a file is written when it is whole. */
    Consumer<FileVerdict> telling(Ccs ccs) {
        if (!asked(ccs).get(0).toReader()) {
            return verdict -> { };
        }
        TextReport text = new TextReport(ccs.language, Terminal.colours(null));
        return verdict -> {
            begun = true;
            FileVerdict shown = redacting.shown(verdict, ReportForm.TEXT);
            if (ccs.quiet) {
                text.writeFindings(shown, ccs.out);
            } else {
                text.write(shown, ccs.out);
            }
            ccs.out.flush();
        };
    }

    /** Says that a run ended before its end, where its reader was told of some documents. */
    void brokenOff(Ccs ccs) {
        if (begun) {
            ccs.err.println(ccs.say("Le contrôle s’est arrêté avant sa fin\u202F: ce qui précède n’est pas un rapport entier.",
                    "The check stopped before its end: what stands above is no whole report."));
        }
    }

    private List<AskedReport> asked(Ccs ccs) {
        return AskedReport.all(ccs, new AskedReport(ReportForm.named(format, ccs), output), reports);
    }

    /** Whether some report tells who signed, and why a signature is judged as it is. */
    boolean named(Ccs ccs) {
        return asked(ccs).stream().map(AskedReport::form).anyMatch(form -> (form == ReportForm.JSON || form == ReportForm.HTML) && !redacting.wanted(form));
    }

    /**
     * Writes every report that was asked for, of the one that was told already its end; one that cannot be written keeps no other from it.
     *
     * @return whether all were
     */
    boolean write(Ccs ccs, CheckRun run, Severity threshold) {
        List<AskedReport> all = asked(ccs);
        Set<Path> judged = new HashSet<>();
        if (all.stream().anyMatch(one -> one.file() != null)) {
            run.files().stream().map(FileVerdict::file).forEach(file -> judged.add(AskedReport.identity(Path.of(file.replaceFirst("!/.*", "")))));
        }
        for (AskedReport one : all) {
            if (one.file() != null && judged.contains(AskedReport.identity(one.file()))) {
                throw Stop.usage(ccs.say(one.file() + " est un document contrôlé\u202F: aucun fichier n’a été écrit. Donnez un autre fichier au rapport.",
                        one.file() + " is one of the documents checked: no file was written. Name another file for the report."));
            }
        }
        boolean whole = true;
        for (AskedReport one : all) {
            if (one.form() == ReportForm.SVRL && run.unreached() > 0) {
                whole = false;
                ccs.err.println(ccs.say("Rapport svrl non écrit : ce format ne sait pas dire qu’un contrôle a été interrompu.",
                        "Report svrl not written: this form cannot say that a check was interrupted."));
                continue;
            }
            try {
                write(ccs, one, run, threshold);
            } catch (IOException | UncheckedIOException broken) {
                whole = false;
                ccs.err.println(ccs.say("Rapport " + one.form().word() + " non écrit. ", "Report " + one.form().word() + " not written. ") + new Failures(ccs).reason(broken));
            }
        }
        return whole;
    }

    private void write(Ccs ccs, AskedReport one, CheckRun run, Severity threshold) throws IOException {
        if (!one.toReader()) {
            new RunReport(ccs, redacting.shown(run, one.form()), threshold, redacting.wanted(one.form())).write(one.form(), one.file());
        } else if (!ccs.quiet) {
            new TextReport(ccs.language, Terminal.colours(null)).close(redacting.shown(run, one.form()), ccs.out);
        }
    }
}
