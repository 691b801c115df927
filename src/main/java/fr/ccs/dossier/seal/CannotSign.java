package fr.ccs.dossier.seal;

import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.finding.Message;

/** Why a signature was not given: nothing was written, and the reader is told what to do. */
public final class CannotSign extends Exception {
    private static final long serialVersionUID = 1L;
    private final boolean installation;
    private final String french;

    private CannotSign(boolean installation, String french, String english, Throwable cause) {
        super(english, cause);
        this.installation = installation;
        this.french = Message.french(french, "").problem();
    }

    /** The document or the key does not allow it. */
    static CannotSign refused(String french, String english) {
        return new CannotSign(false, french, english, null);
    }

    /** Something needed could not be reached or used: a key store, a token, a time-stamp authority. */
    static CannotSign unable(String french, String english, Throwable cause) {
        return new CannotSign(true, french, english, cause);
    }

    /** Whether it is the surroundings that failed, not the document or the key. */
    public boolean isOfTheInstallation() {
        return installation;
    }

    /** The reason in the reader's language. */
    public String reason(Language language) {
        return language.choose(french, getMessage());
    }
}
