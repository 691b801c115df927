package fr.ccs.dossier.finding;

/** How much a finding weighs: only an {@link #ERREUR} keeps a document from the jury by default. */
public enum Severity {
    /** Blocks: the document cannot go on as it is. */
    ERREUR("erreur", "error"),
    /** Does not block, but somebody should look before the jury does. */
    AVERTISSEMENT("avertissement", "warning"),
    /** A hint to the person who writes. */
    CONSEIL("conseil", "advice");

    private final String french;
    private final String english;

    Severity(String french, String english) {
        this.french = french;
        this.english = english;
    }

    /** The word a reader sees. */
    public String word(Language language) {
        return language == Language.FRENCH ? french : english;
    }

    /** Whether this is as grave as {@code threshold}, or graver. */
    public boolean atLeast(Severity threshold) {
        return compareTo(threshold) <= 0;
    }
}
