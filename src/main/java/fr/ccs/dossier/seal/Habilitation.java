package fr.ccs.dossier.seal;

import fr.ccs.dossier.document.Document;
import java.util.List;
import java.util.Optional;

/** Whether a signature that holds is of the person whom the document names, given in the role that is theirs. */
record Habilitation(Document document) {
    private static final String RECEIPT = "http://uri.etsi.org/01903/v1.2.2#ProofOfReceipt";
    private static final String APPROVAL = "http://uri.etsi.org/01903/v1.2.2#ProofOfApproval";
    private static final String TAKES_NOTE = "CANDIDAT";

    /** The first thing that is not as it must be; {@code before} are the slots that were rightly signed already. */
    Optional<Flaw> flaw(Slot slot, Conclusion conclusion, List<Signature> before) {
        return person(slot, conclusion).or(() -> role(slot, conclusion)).or(() -> twice(slot, conclusion, before));
    }

    /** A slot and what was found of the signature in it. */
    record Signature(Slot slot, Conclusion conclusion) {}

    private Optional<Flaw> person(Slot slot, Conclusion conclusion) {
        Optional<Signataire> named = Signataire.of(document, slot.signataire());
        if (named.isEmpty()) {
            return Optional.of(new Flaw(Defect.NOBODY, Phrase.of(slot.signataire())));
        }
        return conclusion.certificate().filter(named.get()::holds).isPresent() ? Optional.empty()
                : Optional.of(new Flaw(Defect.OTHER_PERSON, Phrase.of(conclusion.holder())));
    }

    private static Optional<Flaw> role(Slot slot, Conclusion conclusion) {
        if (!conclusion.roles().equals(List.of(slot.role()))) {
            return Optional.of(new Flaw(Defect.OTHER_ROLE, Phrase.of(String.join(", ", conclusion.roles()))));
        }
        boolean receipt = slot.role().equals(TAKES_NOTE);
        if (conclusion.commitments().equals(List.of(receipt ? RECEIPT : APPROVAL))) {
            return Optional.empty();
        }
        return Optional.of(new Flaw(Defect.OTHER_COMMITMENT, receipt ? new Phrase("on y prend connaissance", "it takes note")
                : new Phrase("on y approuve", "it approves")));
    }

    private static Optional<Flaw> twice(Slot slot, Conclusion conclusion, List<Signature> before) {
        return before.stream().filter(other -> other.slot().signataire().equals(slot.signataire())
                || other.conclusion().certificate().equals(conclusion.certificate())).findFirst()
                .map(other -> new Flaw(Defect.TWO_ROLES, Phrase.of(other.slot().role())));
    }
}
