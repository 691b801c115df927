package fr.ccs.dossier.dossier;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;

/** Gives the files of a dossier names that every system can hold, and that no other file there bears. */
final class Chemin {
    private static final int LONGEST = 60;

    private Chemin() {}

    /** {@code pieces/NAME}, without accents and spaces, numbered when that is taken: {@code pieces/livret-2.xml}. */
    static String free(String name, Predicate<String> taken) {
        int dot = name.lastIndexOf('.');
        String ending = plain(name.substring(dot + 1));
        String stem = plain(dot > 0 ? name.substring(0, dot) : "");
        stem = stem.isEmpty() ? "piece" : stem.substring(0, Math.min(LONGEST, stem.length()));
        String chemin = "pieces/" + stem + "." + ending;
        for (int n = 2; taken.test(chemin); n++) {
            chemin = "pieces/" + stem + "-" + n + "." + ending;
        }
        return chemin;
    }

    /** Whether a path with slashes can only be one of a file within, hidden ones left out. */
    static boolean within(String chemin) {
        return !chemin.contains("\\") && chemin.chars().noneMatch(Character::isISOControl) && !chemin.matches("[A-Za-z]:.*")
                && Arrays.stream(chemin.split("/", -1)).noneMatch(part -> part.isEmpty() || part.startsWith("."));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
