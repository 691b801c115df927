package fr.ccs.dossier.finding;

import java.util.List;
import java.util.function.Predicate;

/**
 * What an earlier report found, so that only what is new need block.
 *
 * @param entries its findings; those that a derogation covered then are no part of it: once the derogation ends they are new
 */
public record Baseline(List<Entry> entries) {

    public Baseline {
        entries = List.copyOf(entries);
    }

    /**
     * One finding of the earlier report.
     *
     * @param document what its document is recognised by
     * @param phase the phase it was judged in; empty when no rule ran
     */
    public record Entry(String fingerprint, String document, String phase, Severity severity) {

        /** The entry for a finding of a document with this kind, number and path. */
        public static Entry of(String fingerprint, String kind, String numero, String file, String phase, Severity severity) {
            return new Entry(fingerprint, Fingerprints.document(kind, numero, file), phase, severity);
        }
    }

    /**
     * The run with what is known marked as such.
     *
     * @param never the rules whose findings block however old they are
     */
    public CheckRun compared(CheckRun run, Predicate<String> never) {
        Comparing comparing = comparing(never);
        List<FileVerdict> files = new VerdictList();
        run.files().forEach(file -> files.add(comparing.marked(file)));
        return new CheckRun(run.toolVersion(), run.ruleSet(), run.referenceDate(), files, run.skipped()).interrupted(run.unreached()).compared(comparing.comparison());
    }

    /** The same for a run whose verdicts come one after the other. */
    public Comparing comparing(Predicate<String> never) {
        return new Comparing(entries, never);
    }
}
