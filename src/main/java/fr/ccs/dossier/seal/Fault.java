package fr.ccs.dossier.seal;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.MachineRules;
import fr.ccs.dossier.document.Placement;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Message;
import fr.ccs.dossier.finding.SignatureVerdict.Reason;
import net.sf.saxon.s9api.XdmNode;

/**
 * What is wrong with a signature, before it becomes a finding of the document.
 *
 * @param rule id of the rule that it breaks, {@code SIG-001}
 * @param element the element at fault, which is where the finding stands
 */
record Fault(String rule, XdmNode element, Reason reason) {

    static Fault of(String rule, XdmNode element, String french, String frenchRemedy, String english, String englishRemedy) {
        return new Fault(rule, element, new Reason(Message.french(french, frenchRemedy), new Message(english, englishRemedy)));
    }

    Finding in(Document document) {
        return MachineRules.finding(rule, Placement.of(document, element),
                new Object[] {reason.french().problem(), reason.french().remedy()}, new Object[] {reason.english().problem(), reason.english().remedy()});
    }
}
