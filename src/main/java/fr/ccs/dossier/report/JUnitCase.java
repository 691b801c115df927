package fr.ccs.dossier.report;

import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.finding.Severity;
import fr.ccs.dossier.finding.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One case of a JUnit report.
 *
 * @param name its own within its file: rule, place by codes, rank among equal ones
 * @param finding null for the case that stands for the whole file
 */
record JUnitCase(String name, Finding finding, Outcome outcome) {

    /** What came of it: the element in it, none for one that passed. */
    enum Outcome { PASSED, FAILURE, ERROR, SKIPPED }

    /** The cases of a file: one a finding and, when it was checked to its end, one that says so. */
    static List<JUnitCase> of(FileVerdict file, Severity threshold, Language language) {
        List<JUnitCase> cases = new ArrayList<>();
        boolean unread = file.verdict() instanceof Verdict.Unreadable || file.verdict() instanceof Verdict.RulesNotRun;
        Map<String, Integer> ranks = new HashMap<>();
        for (Finding finding : file.verdict().findings()) {
            String name = finding.rule() + (finding.location().codes().isEmpty() ? "" : " " + finding.location().codes());
            int rank = ranks.merge(name, 1, Integer::sum);
            cases.add(new JUnitCase(rank == 1 ? name : name + " (" + rank + ")", finding, unread ? Outcome.ERROR
                    : finding.blocks(threshold) ? Outcome.FAILURE : finding.excuse().isPresent() ? Outcome.SKIPPED : Outcome.PASSED));
        }
        if (file.verdict() instanceof Verdict.Checked) {
            cases.add(new JUnitCase(language.choose("contrôlé", "checked"), null, Outcome.PASSED));
        }
        return cases;
    }
}
