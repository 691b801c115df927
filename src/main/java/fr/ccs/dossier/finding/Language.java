package fr.ccs.dossier.finding;

import java.util.Locale;

/** The two languages a reader may choose when a report is written; findings carry both. */
public enum Language {
    FRENCH(Locale.FRENCH), ENGLISH(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** The one of two texts that is in this language. */
    public <T> T choose(T french, T english) {
        return this == FRENCH ? french : english;
    }

    /** The same of two texts, the French one with the no-break spaces that French wants before : ; ! ? and inside guillemets. */
    public String choose(String french, String english) {
        return this == FRENCH ? Typography.french(french) : english;
    }
}
