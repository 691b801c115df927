package fr.ccs.dossier.cli;

/** Ends a command with one sentence for its user and an exit code. */
final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;

    private Stop(int status, String message) {
        super(message);
        this.status = status;
    }

    /** The document at hand has findings that block. */
    static Stop blocked(String message) {
        return new Stop(Ccs.BLOCKED, message);
    }

    /** The user asked for something that cannot be asked for. */
    static Stop usage(String message) {
        return new Stop(Ccs.USAGE, message);
    }

    /** The installation or the files at hand do not allow it. */
    static Stop couldNot(String message) {
        return new Stop(Ccs.COULD_NOT, message);
    }

    int status() {
        return status;
    }
}
