package fr.ccs.dossier.serve;

/** A document could not be judged: the installation or what it is judged with does not allow it; never to be taken for clean. */
public final class NotChecked extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param why one sentence, in the reader's language */
    public NotChecked(String why) {
        super(why);
    }
}
