package fr.ccs.dossier.seal;

import fr.ccs.dossier.finding.SignatureVerdict;
import fr.ccs.dossier.finding.SignatureVerdict.Level;
import fr.ccs.dossier.finding.SignatureVerdict.Reason;
import fr.ccs.dossier.finding.SignatureVerdict.Scope;
import fr.ccs.dossier.finding.SignatureVerdict.State;
import fr.ccs.dossier.seal.Habilitation.Signature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;

/** Forms the verdicts on the sound signatures of one document, one after the other, and gathers what is wrong: once where several share it. */
final class Opinions {
    private final Habilitation habilitation;
    private final Level required;
    private final List<Signature> right = new ArrayList<>();
    private final Map<Flaw, List<Slot>> flaws = new LinkedHashMap<>();

    Opinions(Habilitation habilitation, Level required) {
        this.habilitation = habilitation;
        this.required = required;
    }

    /** The identifier of the signature in a slot. */
    static String id(Slot slot) {
        return slot.signature().orElseThrow().getAttributeValue(new QName("Id"));
    }

    /**
     * The verdict on the next slot's signature.
     *
     * @param conclusion what cryptography says; null when it said nothing, which is a fault of the installation
     */
    SignatureVerdict verdict(Slot slot, Conclusion conclusion) {
        if (conclusion == null) {
            throw new IllegalStateException("nothing was found out about the signature of " + slot.role());
        }
        Optional<Flaw> wrong = conclusion.flaw().or(() -> conclusion.scope() == Scope.FULL ? Optional.empty() : Optional.of(new Flaw(Defect.PARTIAL)))
                .or(() -> habilitation.flaw(slot, conclusion, right));
        if (wrong.isEmpty()) {
            right.add(new Signature(slot, conclusion));
        }
        Optional<Flaw> told = wrong.or(() -> conclusion.below(required));
        told.ifPresent(flaw -> flaws.computeIfAbsent(flaw, same -> new ArrayList<>()).add(slot));
        List<Reason> reasons = told.or(() -> unusedStamp(conclusion)).map(flaw -> flaw.reason(slot.role())).stream().toList();
        return new SignatureVerdict(slot.role(), slot.signataire(), conclusion.holder(), conclusion.claimed(), conclusion.proven(), conclusion.level(),
                conclusion.scope(), wrong.map(Flaw::state).orElse(State.VALIDE), reasons);
    }

    /** A valid signature whose time-stamp counts for nothing is remarked upon, whatever level is asked for. */
    private static Optional<Flaw> unusedStamp(Conclusion conclusion) {
        return conclusion.stamped() ? conclusion.below(Level.T) : Optional.empty();
    }

    /** What is wrong, in the order in which it was found. */
    List<Fault> faults() {
        return flaws.entrySet().stream().flatMap(entry -> entry.getKey().defect().shared() && entry.getValue().size() > 1
                ? java.util.stream.Stream.of(together(entry.getKey(), entry.getValue()))
                : entry.getValue().stream().map(slot -> entry.getKey().fault(slot.element(), List.of(slot.role())))).toList();
    }

    private static Fault together(Flaw flaw, List<Slot> slots) {
        XdmNode around = slots.get(0).element().getParent();
        return flaw.fault(around, slots.stream().map(Slot::role).toList());
    }
}
