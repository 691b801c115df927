package fr.ccs.dossier.cli;

import fr.ccs.dossier.finding.CheckRun;
import picocli.CommandLine.Option;

/** The options that say whether a report may show values, excerpts and names. */
final class Redacting {
    @Option(names = "--redact")
    private boolean redact;

    @Option(names = "--show-values")
    private boolean showValues;

    boolean wanted() {
        return Redaction.wanted(redact, showValues);
    }

    /** The run as it may be shown. */
    CheckRun shown(CheckRun run) {
        return wanted() ? Redaction.of(run) : run;
    }
}
