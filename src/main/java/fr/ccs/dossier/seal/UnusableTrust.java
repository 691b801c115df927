package fr.ccs.dossier.seal;

import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.finding.Message;

/** Whom to trust could not be read: nothing can be said of any signature then, which is no fault of a document. */
public final class UnusableTrust extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String french;

    public UnusableTrust(String french, String english, Throwable cause) {
        super(english, cause);
        this.french = Message.french(french, "").problem();
    }

    /** The reason in the reader's language. */
    public String reason(Language language) {
        return language.choose(french, getMessage());
    }
}
