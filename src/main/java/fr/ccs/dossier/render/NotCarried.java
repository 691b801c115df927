package fr.ccs.dossier.render;

/** Says why a file gives no document of ours: it is no PDF that can be read, or not one that {@code ccs render} made. */
public final class NotCarried extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    NotCarried(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** What is wrong with the file. */
    public enum Reason { UNREADABLE, NONE, SEVERAL, TOO_LARGE }

    /** The reason. */
    public Reason reason() {
        return reason;
    }
}
