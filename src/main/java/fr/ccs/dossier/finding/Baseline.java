package fr.ccs.dossier.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What an earlier report found, so that only what is new need block.
 *
 * @param entries its findings; those that a derogation covered then are no part of it: once the derogation ends they are new
 */
public record Baseline(List<Entry> entries) {
    private static final List<String> PHASES = List.of("", "brouillon", "signature", "transmission", "archive");

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
     * The run with what is known marked as such: a finding of a document whose rules ran, in the report already and no graver than there.
     *
     * @param never the rules whose findings block however old they are
     */
    public CheckRun compared(CheckRun run, Predicate<String> never) {
        Map<String, Severity> earlier = new HashMap<>();
        entries.forEach(entry -> earlier.put(entry.fingerprint, entry.severity));
        Fingerprints fingerprints = new Fingerprints();
        Set<String> now = new HashSet<>();
        long known = 0;
        long fresh = 0;
        List<FileVerdict> files = new VerdictList();
        for (FileVerdict file : run.files()) {
            List<Finding> findings = new ArrayList<>();
            for (Finding finding : file.verdict().findings()) {
                String fingerprint = fingerprints.next(file, finding);
                now.add(fingerprint);
                Severity before = earlier.get(fingerprint);
                boolean old = before != null && before.atLeast(finding.severity()) && file.verdict() instanceof Verdict.Checked
                        && finding.excuse().isEmpty() && !never.test(finding.rule());
                findings.add(old ? finding.excused(new Known()) : finding);
                known += old ? 1 : 0;
                fresh += old || finding.waiver().isPresent() ? 0 : 1;
            }
            files.add(file.verdict() instanceof Verdict.Checked ? file.with(new Verdict.Checked(findings)) : file);
        }
        return new CheckRun(run.toolVersion(), run.ruleSet(), run.referenceDate(), files, run.skipped(),
                Optional.of(new Comparison(known, fresh, resolved(run, now))), run.unreached());
    }

    /** A finding is resolved only where its document was looked at again, and at least as strictly. */
    private long resolved(CheckRun run, Set<String> now) {
        Map<String, Integer> judged = new HashMap<>();
        for (FileVerdict file : run.files()) {
            if (file.verdict() instanceof Verdict.Checked) {
                int phase = PHASES.indexOf(file.phase());
                judged.merge(Fingerprints.document(file.kind(), file.numero(), file.file()), phase, Math::min);
                judged.merge(Fingerprints.document("", "", file.file()), phase, Math::min);
            }
        }
        return entries.stream().filter(entry -> !now.contains(entry.fingerprint) && judged.containsKey(entry.document)
                && judged.get(entry.document) >= PHASES.indexOf(entry.phase)).count();
    }
}
