package fr.ccs.dossier.cli;

import fr.ccs.dossier.check.Redaction;
import fr.ccs.dossier.finding.CheckRun;
import fr.ccs.dossier.finding.FileVerdict;
import picocli.CommandLine.Option;

/** The options that say whether a report may show values, excerpts and names. */
final class Redacting {
    @Option(names = "--redact")
    private boolean redact;

    @Option(names = "--show-values")
    private boolean showValues;

    /** The run as it may be shown where no option says anything: without what documents say in a CI job, whose log many read. */
    static CheckRun unasked(CheckRun run) {
        return inJob() ? Redaction.of(run) : run;
    }

    private static boolean inJob() {
        return "true".equals(System.getenv("CI"));
    }

    boolean wanted() {
        return (redact || inJob()) && !showValues;
    }

    /** The same for a form, some of which are always for others to read. */
    boolean wanted(ReportForm form) {
        return form.leavesTheHouse() ? !showValues : wanted();
    }

    /** The run as it may be shown. */
    CheckRun shown(CheckRun run) {
        return wanted() ? Redaction.of(run) : run;
    }

    /** The run as it may be shown in that form. */
    CheckRun shown(CheckRun run, ReportForm form) {
        return wanted(form) ? Redaction.of(run) : run;
    }

    /** The verdict on one file as it may be shown in that form. */
    FileVerdict shown(FileVerdict file, ReportForm form) {
        return wanted(form) ? Redaction.of(file) : file;
    }
}
