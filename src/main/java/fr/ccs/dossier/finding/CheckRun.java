package fr.ccs.dossier.finding;

import java.time.LocalDate;
import java.util.List;

/**
 * One run of the checker over some files: what every report is made from.
 *
 * @param skipped files of a walked folder that are XML of a foreign namespace, which is no fault there
 */
public record CheckRun(String toolVersion, RuleSet ruleSet, LocalDate referenceDate, List<FileVerdict> files, List<String> skipped) {

    public CheckRun {
        files = List.copyOf(files);
        skipped = List.copyOf(skipped);
    }

    /** How many findings of exactly this severity the run has. */
    public long count(Severity severity) {
        return files.stream().flatMap(file -> file.verdict().findings().stream())
                .filter(finding -> finding.severity() == severity).count();
    }

    /** Whether some document's rules could not run: exit code 3, whatever else was found. */
    public boolean couldNotCheck() {
        return files.stream().anyMatch(file -> file.verdict() instanceof Verdict.RulesNotRun);
    }

    /** Whether some file has a finding at least as grave as {@code threshold}. */
    public boolean blocks(Severity threshold) {
        return files.stream().anyMatch(file -> file.blocks(threshold));
    }
}
