package fr.ccs.dossier.seal;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.SignatureVerdict;
import fr.ccs.dossier.finding.SignatureVerdict.Level;
import fr.ccs.dossier.finding.SignatureVerdict.Scope;
import fr.ccs.dossier.finding.SignatureVerdict.State;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.sf.saxon.s9api.XdmNode;

/**
 * Judges the signatures of documents: their structure first, cryptography second, and then whether each is of the person and role it must be of.
 *
 * <p>Nothing of DSS is loaded before a document needs it. May be used by several threads at once.
 */
public final class Signatures {
    private final Trust trust;
    private final Instant at;

    /**
     * @param trust whom to believe; with {@link Trust#NOBODY} every signature that holds is undecided
     * @param at the moment to judge at
     */
    public Signatures(Trust trust, Instant at) {
        this.trust = trust;
        this.at = at;
    }

    /**
     * All that can be said of a document's signatures: one verdict a slot, in their order.
     *
     * @param required what each electronic signature must carry; below it, a valid one is valid with a warning (SIG-009)
     * @throws IllegalStateException when a signature could not be judged for a reason that is not in the document
     */
    public Judgement judge(Document document, Level required) {
        List<Slot> slots = Slot.of(document);
        if (!Slot.signedElectronically(document)) {
            return new Judgement(slots.stream().map(Slot::verdict).toList(), List.of());
        }
        List<Fault> faults = new ArrayList<>(Profile.faults(document));
        List<Slot> sound = slots.stream().filter(slot -> slot.signature().isPresent() && ofStructure(slot, faults).isEmpty()).toList();
        Map<String, Conclusion> conclusions = conclusions(document, sound);
        Opinions opinions = new Opinions(new Habilitation(document), required);
        List<SignatureVerdict> verdicts = slots.stream().map(slot -> {
            if (slot.signature().isEmpty()) {
                return slot.verdict();
            }
            List<Fault> own = ofStructure(slot, faults);
            return own.isEmpty() ? opinions.verdict(slot, conclusions.get(Opinions.id(slot))) : malformed(slot, own);
        }).toList();
        faults.addAll(opinions.faults());
        List<Finding> findings = faults.stream().map(fault -> fault.in(document)).toList();
        return new Judgement(verdicts, findings);
    }

    private static List<Fault> ofStructure(Slot slot, List<Fault> faults) {
        return faults.stream().filter(fault -> Profile.concerns(fault, slot)).toList();
    }

    private static SignatureVerdict malformed(Slot slot, List<Fault> faults) {
        return new SignatureVerdict(slot.role(), slot.signataire(), "", Optional.empty(), Optional.empty(), Level.NONE, Scope.NONE, State.NON_VALIDE,
                faults.stream().map(Fault::reason).toList());
    }

    private Map<String, Conclusion> conclusions(Document document, List<Slot> sound) {
        Map<String, Conclusion> conclusions = new HashMap<>();
        Set<XdmNode> signatures = new HashSet<>();
        Set<X509Certificate> known = new HashSet<>();
        for (Slot slot : sound) {
            XdmNode signature = slot.signature().orElseThrow();
            Optional<Flaw> broken = Evidence.flaw(signature, trust, known);
            broken.ifPresentOrElse(flaw -> conclusions.put(Opinions.id(slot), Conclusion.without(Opinions.id(slot), flaw)), () -> signatures.add(signature));
        }
        try {
            conclusions.putAll(signatures.isEmpty() ? Map.of() : new XadesReport(trust, at).conclusions(document, signatures));
            return conclusions;
        } catch (RuntimeException failed) {
            throw new IllegalStateException("the signatures of " + document.name() + " could not be judged: " + failed.getMessage(), failed);
        }
    }
}
