package fr.ccs.dossier.check;

/** {@code f:parlant}: the words that say nothing by themselves, and those that only judge; any other word means something. */
final class MotsVides {
    private static final Vocabulary EMPTY = new Vocabulary(CodeWords.of("constats-vides", "nom").keySet());

    private MotsVides() {}

    /** Whether the word that stands from {@code start} to {@code end} means something. */
    static boolean speaks(CharSequence text, int start, int end) {
        return !EMPTY.contains(text, start, end) && !Personne.judges(text, start, end);
    }
}
