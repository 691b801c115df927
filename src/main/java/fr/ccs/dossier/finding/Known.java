package fr.ccs.dossier.finding;

/** Marks a finding that the report given as baseline has already: what is new must not hide among what is old. */
public record Known() implements Excuse {

    @Override
    public String code() {
        return "known";
    }
}
