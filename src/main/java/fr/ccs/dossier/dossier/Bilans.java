package fr.ccs.dossier.dossier;

import fr.ccs.dossier.document.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads dossiers one by one, keeps no tree of them, and adds up what a year brought. */
public final class Bilans {
    private static final List<String> DELAIS = List.of("inscriptionReception", "receptionJury", "juryDelivrance");
    private static final List<String> STATUTS = List.of("SALARIE", "INTERIMAIRE", "ALTERNANT", "DIRIGEANT", "NON_SALARIE");

    private final BilanLibelles libelles;
    private final BilanCompte compte = new BilanCompte();
    private final Set<String> numeros = new HashSet<>();
    private final List<String> illisibles = new ArrayList<>();

    private Bilans(BilanLibelles libelles) {
        this.libelles = libelles;
    }

    /**
     * The figures of a year.
     *
     * @param files the {@code dossier.xml} of each dossier
     * @param editions référentiels, which say how activities and competencies are called
     * @param registre the register of deliveries
     * @param seuil the smallest number but zero that may be shown; 1 shows all
     */
    public static Bilan of(Collection<Path> files, Collection<Document> editions, Optional<Document> registre, int annee, int seuil) {
        Bilans all = new Bilans(BilanLibelles.of(editions));
        files.forEach(file -> all.add(file, annee));
        return all.bilan(annee, seuil, registre);
    }

    private void add(Path file, int annee) {
        try {
            Dossier dossier = Dossier.of(file.toString(), Files.readAllBytes(file));
            BilanCompte one = BilanDossier.of(file.toAbsolutePath().getParent(), dossier, annee);
            if (numeros.add(dossier.numero())) {
                compte.add(one);
            } else {
                illisibles.add(file.toString());
            }
        } catch (IOException | Refus | DateTimeException | IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            illisibles.add(file.toString());
        }
    }

    private Bilan bilan(int annee, int seuil, Optional<Document> registre) {
        Set<String> decidees = new TreeSet<>(BilanLibelles.ORDRE);
        Bilan.COMPETENCES.forEach(measure -> decidees.addAll(compte.codes(measure, BilanCellules.COMPETENCE)));
        BilanCellules cellules = new BilanCellules(codes(libelles.activites(), BilanCellules.ACTIVITE), codes(STATUTS, BilanCellules.STATUT),
                List.copyOf(decidees));
        Set<String> caches = BilanSecret.caches(compte, cellules.toutes(), cellules.sommes(), seuil);
        return new Bilan(annee, seuil, BilanCellules.PARCOURS.stream().map(code -> new BilanLigne(code, "", List.of(valeur(code, caches)))).toList(),
                lignes(cellules.activites(), BilanCellules.ACTIVITE, Bilan.GROUPES, caches), lignes(cellules.statuts(), BilanCellules.STATUT, Bilan.GROUPES, caches),
                lignes(cellules.competences(), BilanCellules.COMPETENCE, Bilan.COMPETENCES, caches),
                DELAIS.stream().map(code -> BilanDelai.of(code, compte.jours(code), seuil)).toList(), illisibles.stream().sorted().toList(),
                registre.map(document -> numeros.containsAll(BilanLibelles.delivres(document, annee))));
    }

    /** The known codes in their order, then those that only the dossiers know. */
    private List<String> codes(List<String> known, String dimension) {
        Set<String> others = new TreeSet<>();
        Bilan.GROUPES.forEach(measure -> others.addAll(compte.codes(measure, dimension)));
        others.removeAll(known);
        return Stream.concat(known.stream(), others.stream()).toList();
    }

    private List<BilanLigne> lignes(List<String> codes, String dimension, List<String> measures, Set<String> caches) {
        return codes.stream().map(code -> new BilanLigne(code, libelles.de(dimension, code),
                measures.stream().map(measure -> valeur(BilanCellules.cell(measure, dimension, code), caches)).toList())).toList();
    }

    private Optional<Integer> valeur(String cell, Set<String> caches) {
        return caches.contains(cell) ? Optional.empty() : Optional.of(compte.nombre(cell));
    }
}
