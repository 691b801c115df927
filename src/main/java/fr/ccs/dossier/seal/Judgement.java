package fr.ccs.dossier.seal;

import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.SignatureVerdict;
import java.util.List;

/** All that was established of a document's signatures: one verdict for each slot, and what is wrong as findings (SIG). */
public record Judgement(List<SignatureVerdict> verdicts, List<Finding> findings) {
    public Judgement {
        verdicts = List.copyOf(verdicts);
        findings = List.copyOf(findings);
    }
}
