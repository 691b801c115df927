package fr.ccs.dossier.seal;

/** The machine cannot look at a scanned page; a person still may. */
final class Unseen extends Exception {
    private static final long serialVersionUID = 1;

    /** Why not. */
    enum Why {
        FORMAT("n’est ni un PDF, ni une image PNG ou JPEG", "is neither a PDF nor a PNG or JPEG image"),
        DAMAGED("est abîmée ou ne s’ouvre pas", "is damaged or does not open"),
        TOO_LARGE("est trop grande pour que la machine la regarde", "is too large for the machine to look at");

        private final String french;
        private final String english;

        Why(String french, String english) {
            this.french = french;
            this.english = english;
        }

        /** Said of the page, in French. */
        String french() {
            return french;
        }

        /** Said of the page, in English. */
        String english() {
            return english;
        }
    }

    private final transient Why why;

    Unseen(Why why) {
        super(why.english, null, false, false);
        this.why = why;
    }

    Why why() {
        return why;
    }
}
