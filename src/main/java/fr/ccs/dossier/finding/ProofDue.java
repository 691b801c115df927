package fr.ccs.dossier.finding;

/** What is to be done so that a deposit stays proven. */
public enum ProofDue {
    RIEN("à jour", "up to date"),
    PREMIERE("sans preuve", "without evidence record"),
    HORODATAGE("à renouveler : l’horodatage", "to renew: the time-stamp"),
    ARBRE("à renouveler : l’arbre d’empreintes", "to renew: the hash tree"),
    EXAMEN("à examiner", "to look into");

    private final String french;
    private final String english;

    ProofDue(String french, String english) {
        this.french = french;
        this.english = english;
    }

    /** It in a few words, in the reader's language. */
    public String words(Language language) {
        return language.choose(french, english);
    }
}
