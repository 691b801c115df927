package fr.ccs.dossier.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The verdicts of a run compared with an earlier report one after the other, so that each can be told before the last is known. */
public final class Comparing {
    private static final List<String> PHASES = List.of("", "brouillon", "signature", "transmission", "archive");
    private final List<Baseline.Entry> entries;
    private final Predicate<String> never;
    private final Map<String, Severity> earlier = new HashMap<>();
    private final Fingerprints fingerprints = new Fingerprints();
    private final Set<String> now = new HashSet<>();
    /** The least strict phase in which a document was judged again, by what it is recognised by. */
    private final Map<String, Integer> judged = new HashMap<>();
    private long known;
    private long fresh;

    /** @param never the rules whose findings block however old they are */
    Comparing(List<Baseline.Entry> entries, Predicate<String> never) {
        this.entries = entries;
        this.never = never;
        entries.forEach(entry -> earlier.put(entry.fingerprint(), entry.severity()));
    }

    /** The next verdict, what is known marked as such: a finding of a document whose rules ran, in the report already and no graver than there. */
    public FileVerdict marked(FileVerdict file) {
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
        if (!(file.verdict() instanceof Verdict.Checked)) {
            return file;
        }
        int phase = PHASES.indexOf(file.phase());
        judged.merge(Fingerprints.document(file.kind(), file.numero(), file.file()), phase, Math::min);
        judged.merge(Fingerprints.document("", "", file.file()), phase, Math::min);
        return file.with(new Verdict.Checked(findings));
    }

    /** What the verdicts given so far come to; a finding is resolved only where its document was looked at again, and at least as strictly. */
    public Comparison comparison() {
        long resolved = entries.stream().filter(entry -> !now.contains(entry.fingerprint()) && judged.containsKey(entry.document())
                && judged.get(entry.document()) >= PHASES.indexOf(entry.phase())).count();
        return new Comparison(known, fresh, resolved);
    }
}
