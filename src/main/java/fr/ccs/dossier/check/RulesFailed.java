package fr.ccs.dossier.check;

/** The rules broke down on a document: becomes a verdict of its own, never an empty list of findings. */
final class RulesFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RulesFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
