package fr.ccs.dossier.finding;

/**
 * One thing that was looked at of an installation, and how it stands.
 *
 * @param code its name for programs
 * @param french one line: what was found and, where something is wrong, what to do; {@code english} the same
 */
public record Symptom(String code, Grade grade, String french, String english) {

    /** How it stands. */
    public enum Grade {
        FINE,
        /** Works, but somebody should look. */
        REMARK,
        /** Keeps documents from being checked. */
        FAULT
    }

    public String words(Language language) {
        return language.choose(french, english);
    }
}
