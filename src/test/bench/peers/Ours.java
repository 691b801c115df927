package peers;

import fr.ccs.dossier.check.Checker;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Verdict;
import fr.ccs.dossier.seal.Trust;
import java.time.LocalDate;
import java.util.List;

/** The whole of our check: parse, XSD, citations, rules, signatures, positions of the findings in two languages, digest. */
final class Ours implements Peer {
    private final Checker checker;

    Ours(LocalDate day) {
        checker = new Checker(new Resolver(List.of(Cited.EDITION), new DocumentReader(Limits.DEFAULT)), Trust.NOBODY, day);
    }

    @Override
    public List<String> brokenRules(byte[] document) {
        Verdict verdict = checker.check("livret", document).verdict();
        if (!(verdict instanceof Verdict.Checked checked)) {
            throw new IllegalStateException("not checked: " + verdict);
        }
        // RES-, SIG- and XML- are rules of the machine, not of the rule file
        return checked.findings().stream().map(Finding::rule).filter(rule -> rule.startsWith("LIV-")).sorted().toList();
    }
}
