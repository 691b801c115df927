package fr.ccs.dossier.finding;

/**
 * What is established of a deposit's evidence record: whether, since when and until when it proves that the deposit existed.
 *
 * @param since the moment that the first time-stamp proves, {@code until} when the certificates of the last one end; both ISO 8601, empty when not known
 * @param digest by which the last time-stamp goes, as {@code SHA-512}; empty when not known
 * @param stamps how many time-stamps stand upon one another
 * @param detail what a reader needs beside; empty when nothing
 */
public record BagProof(State state, String since, String until, String digest, int stamps, String detail) {
    /** There is none. */
    public static final BagProof NONE = of(State.ABSENTE);

    /** What comes of it in one word. */
    public enum State {
        ABSENTE("pas de preuve", "no evidence record"),
        VALIDE("la preuve vaut", "the evidence record holds"),
        NON_JUGEE("l’horodatage de la preuve n’a pas été jugé, faute de dossier de confiance (--trust)",
                "the time-stamp of the evidence record was not judged, for want of a trust folder (--trust)"),
        INDETERMINEE("rien ne dit si l’horodatage de la preuve vaut encore, par exemple faute de liste de révocation",
                "nothing tells whether the time-stamp of the evidence record still holds, for instance for want of a revocation list"),
        AUTORITE_INCONNUE("la preuve est d’une autorité d’horodatage que le dossier de confiance ne connaît pas",
                "the evidence record is of a time-stamp authority that the trust folder does not know"),
        A_VENIR("la preuve porte un horodatage postérieur au jour où elle est jugée", "the evidence record has a time-stamp of after the day on which it is judged"),
        PERIMEE("la preuve n’a pas été renouvelée à temps : le certificat de son horodatage a pris fin",
                "the evidence record was not renewed in time: the certificate of its time-stamp has ended"),
        REVOQUEE("la preuve ne vaut plus : le certificat de son horodatage est révoqué", "the evidence record holds no more: the certificate of its time-stamp is revoked"),
        ETRANGERE("la preuve n’est pas celle de ce paquet", "the evidence record is not the one of this bag"),
        ALTEREE("la preuve a été altérée", "the evidence record has been altered"),
        ILLISIBLE("la preuve ne peut être lue, ou n’a pas la forme attendue", "the evidence record cannot be read, or does not have the form expected");

        private final String french;
        private final String english;

        State(String french, String english) {
            this.french = french;
            this.english = english;
        }

        /** What it means, in the reader's language. */
        public String words(Language language) {
            return language.choose(french, english);
        }
    }

    /** One of which no more is known than what comes of it. */
    public static BagProof of(State state) {
        return new BagProof(state, "", "", "", 0, "");
    }

    /** Whether there is one, whatever it is worth. */
    public boolean present() {
        return state != State.ABSENTE;
    }

    public boolean holds() {
        return state == State.VALIDE;
    }
}
