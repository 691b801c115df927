package fr.ccs.dossier.check;

import java.util.Set;

/** {@code f:parlant}: the words that say nothing by themselves, and those that only judge; any other word means something. */
final class MotsVides {
    private static final Set<String> EMPTY = CodeWords.of("constats-vides", "nom").keySet();

    private MotsVides() {}

    static boolean speaks(String mot) {
        return !EMPTY.contains(mot) && !Personne.judges(mot);
    }
}
