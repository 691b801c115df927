package fr.ccs.dossier.serve;

/** A document could not be judged: the installation, what it is judged with or what it came in does not allow it; never to be taken for clean. */
public final class NotChecked extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final boolean brought;

    /** @param why one sentence, in the reader's language */
    public NotChecked(String why) {
        this(why, false);
    }

    /** @param brought whether it is for what was brought, which will fare no better another time */
    public NotChecked(String why, boolean brought) {
        super(why);
        this.brought = brought;
    }

    boolean brought() {
        return brought;
    }
}
