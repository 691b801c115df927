package fr.ccs.dossier.seal;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.MachineRules;
import fr.ccs.dossier.document.Placement;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Severity;

/**
 * What is wrong with the page of a handwritten signature; only a doubt that eyes can settle is a warning.
 *
 * @param slot the first that names the page
 * @param french what is wrong, then what to do
 * @param english the same
 */
record PageFault(Severity severity, Slot slot, String[] french, String[] english) {
    private static final String RULE = "SIG-007";

    Finding in(Document document) {
        return MachineRules.finding(RULE, severity, Placement.of(document, slot.element()), french, english);
    }
}
