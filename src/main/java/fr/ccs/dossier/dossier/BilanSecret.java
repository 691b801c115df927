package fr.ccs.dossier.dossier;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which numbers of a year are not shown: those below the threshold but zero, and as many more as keep a reader from computing them.
 *
 * <p>The reader is taken to know every sum and that a hidden number is not zero. What is hidden must leave open as many values as there are
 * numbers up to the threshold.
 */
final class BilanSecret {

    /** A total and its parts; what the parts lack of it, if anything, is taken for known. */
    record Somme(String total, List<String> parts) {
        Stream<String> cells() {
            return Stream.concat(Stream.of(total), parts.stream());
        }
    }

    private final BilanCompte compte;
    private final Set<String> shown;
    private final List<Somme> sommes;
    private final int seuil;
    private final Set<String> caches = new HashSet<>();

    private BilanSecret(BilanCompte compte, Set<String> shown, List<Somme> sommes, int seuil) {
        this.compte = compte;
        this.shown = shown;
        this.sommes = sommes;
        this.seuil = seuil;
    }

    /** @param cells all that are to be shown; others in the sums never are */
    static Set<String> caches(BilanCompte compte, List<String> cells, List<Somme> sommes, int seuil) {
        BilanSecret secret = new BilanSecret(compte, Set.copyOf(cells), sommes, seuil);
        cells.stream().filter(cell -> compte.nombre(cell) > 0 && compte.nombre(cell) < seuil).forEach(secret.caches::add);
        Optional<String> open = secret.open();
        while (open.flatMap(secret::protection).filter(secret.caches::add).isPresent()) {
            open = secret.open();
        }
        return Set.copyOf(secret.caches);
    }

    /** A hidden number of which a reader can compute too much, and which still can be protected. */
    private Optional<String> open() {
        BilanBornes bornes = BilanBornes.of(compte, sommes, cell -> shown.contains(cell) && !caches.contains(cell));
        return caches.stream().filter(cell -> bornes.largeur(cell) < seuil - 1).sorted().filter(cell -> protection(cell).isPresent()).findFirst();
    }

    /** The number to hide next: the smallest of the nearest sums, parts before totals. */
    private Optional<String> protection(String cell) {
        Set<Somme> near = new HashSet<>(sommes.stream().filter(somme -> somme.cells().anyMatch(cell::equals)).toList());
        int before = -1;
        while (near.size() > before) {
            before = near.size();
            Optional<String> next = near.stream().flatMap(Somme::cells).distinct().filter(one -> shown.contains(one) && !caches.contains(one)
                    && compte.nombre(one) > 0).min(Comparator.comparing(compte::nombre).thenComparing(this::total).thenComparing(Comparator.naturalOrder()));
            if (next.isPresent()) {
                return next;
            }
            Set<String> unknown = new HashSet<>(near.stream().flatMap(Somme::cells).filter(one -> !shown.contains(one) || caches.contains(one)).toList());
            sommes.stream().filter(somme -> somme.cells().anyMatch(unknown::contains)).forEach(near::add);
        }
        return Optional.empty();
    }

    private boolean total(String cell) {
        return sommes.stream().anyMatch(somme -> somme.total.equals(cell));
    }
}
