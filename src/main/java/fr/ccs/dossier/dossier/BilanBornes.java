package fr.ccs.dossier.dossier;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Between which bounds a reader can compute each number from the sums and from those that are shown. */
final class BilanBornes {
    private static final int FAR = 1_000_000_000;
    private final Map<String, Long> least = new HashMap<>();
    private final Map<String, Long> most = new HashMap<>();

    private BilanBornes() {}

    /** @param shown the numbers that the reader sees; of the others that are counted he knows that they are not zero */
    static BilanBornes of(BilanCompte compte, List<BilanSecret.Somme> sommes, Predicate<String> shown) {
        BilanBornes bornes = new BilanBornes();
        sommes.stream().flatMap(BilanSecret.Somme::cells).distinct().forEach(cell -> {
            long number = compte.nombre(cell);
            bornes.least.put(cell, shown.test(cell) ? number : Math.min(number, 1));
            bornes.most.put(cell, shown.test(cell) ? number : FAR);
        });
        boolean more = true;
        while (more) {
            more = false;
            for (BilanSecret.Somme somme : sommes) {
                more |= bornes.narrow(somme, compte);
            }
        }
        return bornes;
    }

    /** How many values but one a number may have, as far as a reader can tell; no bound for one that stands in no sum. */
    long largeur(String cell) {
        return most.getOrDefault(cell, (long) FAR) - least.getOrDefault(cell, 0L);
    }

    private boolean narrow(BilanSecret.Somme somme, BilanCompte compte) {
        long rest = compte.nombre(somme.total()) - somme.parts().stream().mapToLong(compte::nombre).sum();
        long low = rest + somme.parts().stream().mapToLong(least::get).sum();
        long high = rest + somme.parts().stream().mapToLong(most::get).sum();
        boolean more = bound(somme.total(), low, high);
        long total = least.get(somme.total());
        long ceiling = most.get(somme.total());
        for (String part : somme.parts()) {
            more |= bound(part, total - (high - most.get(part)), ceiling - (low - least.get(part)));
        }
        return more;
    }

    private boolean bound(String cell, long low, long high) {
        boolean more = low > least.get(cell) || high < most.get(cell);
        least.merge(cell, low, Math::max);
        most.merge(cell, high, Math::min);
        return more;
    }
}
