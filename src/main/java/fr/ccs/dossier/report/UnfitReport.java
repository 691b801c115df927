package fr.ccs.dossier.report;

/** Says that a file cannot serve as the baseline of a run, and why. */
public final class UnfitReport extends Exception {
    private static final long serialVersionUID = 1L;
    private final Reason reason;

    UnfitReport(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** What is wrong with the file. */
    public enum Reason {
        /** Not a JSON report of ours, or not a whole one. */
        NO_REPORT,
        /** A report of ours whose fingerprints were made otherwise: nothing in it can be recognised. */
        OTHER_FINGERPRINTS
    }

    public Reason reason() {
        return reason;
    }
}
