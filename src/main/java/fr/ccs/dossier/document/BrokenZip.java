package fr.ccs.dossier.document;

/** Says why a zip file is not looked into. */
public final class BrokenZip extends Exception {
    private static final long serialVersionUID = 1L;
    private final Why why;
    private final String entry;

    /** What is wrong: its form, its size, the name of one entry, or two names that some system takes for one. */
    public enum Why { FORM, TOO_MUCH, NAME, TWIN }

    private BrokenZip(Why why, String entry, String message) {
        super(message);
        this.why = why;
        this.entry = entry;
    }

    static BrokenZip form(String message) {
        return new BrokenZip(Why.FORM, "", message);
    }

    static BrokenZip tooMuch() {
        return new BrokenZip(Why.TOO_MUCH, "", "");
    }

    static BrokenZip named(Why why, String entry) {
        return new BrokenZip(why, entry, "");
    }

    public Why why() {
        return why;
    }

    /** The entry of which NAME and TWIN speak; else empty. */
    public String entry() {
        return entry;
    }
}
