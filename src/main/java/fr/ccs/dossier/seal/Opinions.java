package fr.ccs.dossier.seal;

import fr.ccs.dossier.finding.SignatureVerdict;
import fr.ccs.dossier.finding.SignatureVerdict.Level;
import fr.ccs.dossier.finding.SignatureVerdict.Reason;
import fr.ccs.dossier.finding.SignatureVerdict.Scope;
import fr.ccs.dossier.finding.SignatureVerdict.State;
import fr.ccs.dossier.seal.Habilitation.Signature;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;

/** Forms the verdicts on the sound signatures of one document, one after the other, and gathers what is wrong: once where several share it. */
final class Opinions {
    private final Habilitation habilitation;
    private final Level required;
    private final List<Signature> right = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();

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
        wrong.or(() -> conclusion.below(required)).ifPresent(flaw -> told.add(new Told(slot, flaw)));
        List<Reason> reasons = wrong.map(List::of).orElseGet(() -> conclusion.remarks(required)).stream().map(flaw -> flaw.reason(slot.role())).toList();
        return new SignatureVerdict(slot.role(), slot.signataire(), conclusion.holder(), conclusion.claimed(), conclusion.proven(), conclusion.level(),
                conclusion.scope(), wrong.map(Flaw::state).orElse(State.VALIDE), reasons);
    }

    /** What is wrong, in the order in which it was found. */
    List<Fault> faults() {
        return told.stream().collect(Collectors.groupingBy(one -> one.flaw().defect().shared() ? one.flaw().defect() : one, LinkedHashMap::new,
                Collectors.toList())).values().stream().map(Opinions::together).toList();
    }

    /** One fault of all slots that share a defect, with what is told of each where that differs. */
    private static Fault together(List<Told> same) {
        XdmNode slot = same.get(0).slot().element();
        Phrase detail = Phrase.all(same.stream().map(one -> one.flaw().detail()).distinct().toList());
        List<Slot> slots = same.stream().map(Told::slot).sorted(Comparator.comparing(Slot::rank)).toList();
        return new Flaw(same.get(0).flaw().defect(), detail).fault(same.size() > 1 ? slot.getParent() : slot, slots.stream().map(Slot::role).toList());
    }

    /** What is wrong with the signature in a slot. */
    private record Told(Slot slot, Flaw flaw) {}
}
