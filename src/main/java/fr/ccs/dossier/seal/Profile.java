package fr.ccs.dossier.seal;

import fr.ccs.dossier.document.Document;
import java.util.ArrayList;
import java.util.List;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Steps;

/**
 * Whether a document's signatures have the only structure that {@link Signer} gives them, asked before any cryptography runs.
 *
 * <p>Other structures can be valid XML signatures and yet sign something other than what is read, hide content, or keep the machine that
 * verifies busy for minutes. Time is linear in the document; findings are at most one a signature and one a kind of {@link Oddity}.
 */
final class Profile {
    private static final int MOST_SIGNATURES = 20;

    private Profile() {}

    /** All that is not as foreseen, in the whole document first; without signatures, what must be corrected before anybody signs. */
    static List<Fault> faults(Document document) {
        List<Slot> slots = Slot.of(document);
        List<Slot> signed = slots.stream().filter(slot -> slot.signature().isPresent())
                .filter(slot -> slot.attribute("mode").filter("ELECTRONIQUE"::equals).isPresent()).toList();
        Body body = new Body(document.tree(), slots, signed);
        List<Fault> faults = new ArrayList<>(body.faults());
        if (signed.size() > MOST_SIGNATURES) {
            faults.add(tooMany(signed));
            return faults;
        }
        Identifiers identifiers = new Identifiers(body);
        for (Slot slot : signed) {
            XdmNode signature = slot.signature().orElseThrow();
            Structure.fault(slot, signature).or(() -> References.fault(slot, signature)).or(() -> identifiers.fault(slot, signature)).ifPresent(faults::add);
        }
        return faults;
    }

    /** Whether a fault is of this slot's signature: one inside it, or one of the document itself, which then is of every signature. */
    static boolean concerns(Fault fault, Slot slot) {
        List<XdmNode> around = fault.element().select(Steps.ancestorOrSelf(Slot.XMLDSIG, "Signature")).toList();
        return slot.signature().filter(signature -> around.isEmpty() || around.contains(signature)).isPresent();
    }

    private static Fault tooMany(List<Slot> signed) {
        return Irregularity.ofDocument(signed.get(MOST_SIGNATURES).element(), "Le document porte " + signed.size() + " signatures électroniques, plus que les "
                + MOST_SIGNATURES + " qu’un document peut porter.", "The document bears " + signed.size() + " electronic signatures, more than the "
                + MOST_SIGNATURES + " that a document can bear.");
    }
}
