package fr.ccs.dossier.dossier;

import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.finding.Message;

/** Why something may not happen to a dossier or a register: nothing was written, and the reader is told what to do. */
public final class Refus extends Exception {
    private static final long serialVersionUID = 1L;
    private final String french;

    private Refus(String french, String english) {
        super(english);
        this.french = Message.french(french, "").problem();
    }

    /** @param french the same as {@code english}, for who reads French */
    public static Refus of(String french, String english) {
        return new Refus(french, english);
    }

    /** The reason in the reader's language. */
    public String reason(Language language) {
        return language.choose(french, getMessage());
    }
}
