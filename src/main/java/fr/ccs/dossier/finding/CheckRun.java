package fr.ccs.dossier.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One run of the checker over some files: what every report is made from.
 *
 * @param skipped files of a walked folder that are XML of a foreign namespace, which is no fault there
 * @param comparison how it differs from an earlier run; empty when it was compared with none
 * @param unreached how many documents were not looked at since the run was interrupted; 0 for a run that came to its end
 */
public record CheckRun(String toolVersion, RuleSet ruleSet, LocalDate referenceDate, List<FileVerdict> files, List<String> skipped,
        Optional<Comparison> comparison, int unreached) {

    public CheckRun {
        files = files instanceof VerdictList || files instanceof Shown ? files : List.copyOf(files);
        skipped = List.copyOf(skipped);
    }

    /** A run that came to its end. */
    public CheckRun(String toolVersion, RuleSet ruleSet, LocalDate referenceDate, List<FileVerdict> files, List<String> skipped,
            Optional<Comparison> comparison) {
        this(toolVersion, ruleSet, referenceDate, files, skipped, comparison, 0);
    }

    /** A run that stands for itself. */
    public CheckRun(String toolVersion, RuleSet ruleSet, LocalDate referenceDate, List<FileVerdict> files, List<String> skipped) {
        this(toolVersion, ruleSet, referenceDate, files, skipped, Optional.empty());
    }

    /** The same run with each verdict as somebody may see it. */
    public CheckRun shown(UnaryOperator<FileVerdict> how) {
        return new CheckRun(toolVersion, ruleSet, referenceDate, new Shown(files, how), skipped, comparison, unreached);
    }

    /** The same run, its verdicts compared with those of an earlier one. */
    public CheckRun compared(Comparison difference) {
        return new CheckRun(toolVersion, ruleSet, referenceDate, files, skipped, Optional.of(difference), unreached);
    }

    /** The same run, of which some documents were not looked at. */
    public CheckRun interrupted(int documents) {
        return new CheckRun(toolVersion, ruleSet, referenceDate, files, skipped, comparison, documents);
    }

    /** How many findings of exactly this severity the run has, those left aside that a derogation covers. */
    public long count(Severity severity) {
        return findings().filter(finding -> finding.severity() == severity && finding.waiver().isEmpty()).count();
    }

    /** How many findings a derogation covers. */
    public long waived() {
        return findings().filter(finding -> finding.waiver().isPresent()).count();
    }

    /** How many derogations cover some finding. */
    public long waivers() {
        record Use(String document, String rule, Waiver waiver) {}
        return files.stream().flatMap(file -> file.verdict().findings().stream().flatMap(finding -> finding.waiver().stream()
                .map(waiver -> new Use(Fingerprints.document(file.kind(), file.numero(), file.file()), finding.rule(), waiver)))).distinct().count();
    }

    /** Whether some document's rules could not run, or it was not reached: exit code 3, whatever else was found. */
    public boolean couldNotCheck() {
        return unreached > 0 || files.stream().anyMatch(file -> file.verdict() instanceof Verdict.RulesNotRun);
    }

    /** Whether some file has a finding at least as grave as {@code threshold} that nothing excuses. */
    public boolean blocks(Severity threshold) {
        return files.stream().anyMatch(file -> file.blocks(threshold));
    }

    private Stream<Finding> findings() {
        return files.stream().flatMap(file -> file.verdict().findings().stream());
    }
}
