package fr.ccs.dossier.cli;

import fr.ccs.dossier.check.Phase;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Severity;
import fr.ccs.dossier.finding.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** Judges a certificate before it gets its number: what only the register can answer for is left aside until then. */
final class Judged {
    private static final Set<String> OF_THE_REGISTER = Set.of("REG-003", "CER-009", "CER-010", "RES-003");

    private Judged() {}

    /** @throws Stop with the first thing that is wrong, when something blocks or could not be judged */
    static void require(Atelier atelier, Document certificat, Resolver own) throws IOException {
        FileVerdict verdict = atelier.shown(atelier.check(certificat, Phase.SIGNATURE, own)).files().get(0);
        boolean run = !(verdict.verdict() instanceof Verdict.RulesNotRun);
        List<Finding> faults = verdict.verdict().findings().stream().filter(finding -> finding.blocks(Severity.ERREUR))
                .filter(finding -> !run || !OF_THE_REGISTER.contains(finding.rule())).toList();
        if (!faults.isEmpty()) {
            String why = faults.get(0).rule() + " – " + faults.get(0).message(atelier.ccs().language).text();
            throw run ? Stop.blocked(atelier.ccs().say("le certificat ne serait pas en ordre. " + why, "the certificate would not be in order. " + why))
                    : Stop.couldNot(why);
        }
    }
}
