package fr.ccs.dossier.dossier;

/** On whose behalf an event takes place, and who is awaited next: the QualiteActeur of the schema. */
public enum Qualite {
    CANDIDAT("la personne candidate", "the candidate"),
    ENTREPRISE("l’entreprise", "the company"),
    EVALUATEUR_EXTERNE("l’évaluateur externe", "the external evaluator"),
    BRANCHE("la branche", "the branch"),
    JURY("le jury", "the jury"),
    COMITE_CCS("le Comité CCS", "the Comité CCS"),
    ARCHIVISTE("l’archiviste", "the archivist");

    private final String french;
    private final String english;

    Qualite(String french, String english) {
        this.french = french;
        this.english = english;
    }

    /** With its article: « la branche ». */
    public String french() {
        return french;
    }

    public String english() {
        return english;
    }
}
