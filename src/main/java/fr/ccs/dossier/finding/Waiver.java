package fr.ccs.dossier.finding;

import java.time.LocalDate;

/**
 * A derogation at work: who let a finding pass, until when and why, so that nobody has to take the machine's word for it.
 *
 * @param decidedBy the body or office that granted it; empty in a redacted report
 * @param date the first day of its force
 * @param expiry the last day of its force
 * @param justification the facts it rests on; empty in a redacted report
 * @param heldIn the document that it was read from, {@code dossier D-2026-0042}
 */
public record Waiver(String decidedBy, LocalDate date, LocalDate expiry, String justification, String heldIn) implements Excuse {

    @Override
    public String code() {
        return "waived";
    }

    /** The same without a word that somebody wrote. */
    public Waiver redacted() {
        return new Waiver("", date, expiry, "", heldIn);
    }
}
