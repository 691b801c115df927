package fr.ccs.dossier.render;

/** Says why a PDF cannot be read as a filled form: it is none of ours, or holds what a form of ours never does. */
public final class UnreadableForm extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableForm(String message) {
        super(message);
    }

    UnreadableForm(String message, Throwable cause) {
        super(message, cause);
    }
}
