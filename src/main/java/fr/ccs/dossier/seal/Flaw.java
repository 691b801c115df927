package fr.ccs.dossier.seal;

import fr.ccs.dossier.finding.SignatureVerdict.Reason;
import fr.ccs.dossier.finding.SignatureVerdict.State;
import java.util.List;
import net.sf.saxon.s9api.XdmNode;

/**
 * One defect of one signature.
 *
 * @param detail the day, name or reason that its words speak of
 */
record Flaw(Defect defect, Phrase detail) {

    Flaw(Defect defect) {
        this(defect, Phrase.NONE);
    }

    /** What the signature is because of it. */
    State state() {
        return defect.state();
    }

    /** Why the signature of a role is what it is. */
    Reason reason(String role) {
        return defect.reason(Phrase.signatureOf(List.of(role)), detail);
    }

    /** The fault, at an element, of the signatures of these roles. */
    Fault fault(XdmNode element, List<String> roles) {
        return new Fault(defect.rule(), element, defect.reason(Phrase.signatureOf(roles), detail));
    }
}
