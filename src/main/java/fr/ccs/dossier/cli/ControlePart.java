package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.dossier.Copie;
import fr.ccs.dossier.dossier.LigneInventaire;
import fr.ccs.dossier.dossier.LigneInventaire.Etat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Some files of an inspection's copy with their lines of the inventory, gathered before they are written: those of the meeting, or of one dossier. */
final class ControlePart {
    private final String dossier;
    private final List<Item> items = new ArrayList<>();
    private final Set<String> personnes = new TreeSet<>();
    private final Set<String> editions = new TreeSet<>();

    /** A file to copy, or bytes; of what is not there, neither. */
    private record Item(LigneInventaire ligne, Path file, byte[] bytes) {}

    /** @param dossier its number; empty for the meeting */
    ControlePart(String dossier) {
        this.dossier = dossier;
    }

    String dossier() {
        return dossier;
    }

    /** A file as it stands. */
    void copy(String chemin, String nature, String piece, String numero, Path file, String sha256) {
        items.add(new Item(new LigneInventaire(chemin, nature, dossier, piece, numero, Etat.JOINT, sha256), file, null));
    }

    /** Bytes as they stand in a file that was read. */
    void copy(String chemin, String nature, String numero, byte[] bytes) {
        items.add(new Item(new LigneInventaire(chemin, nature, dossier, "", numero, Etat.JOINT, DocumentReader.sha256(bytes)), null, bytes));
    }

    /** Something made for the copy. */
    void make(String chemin, String nature, String piece, String numero, byte[] bytes) {
        items.add(new Item(new LigneInventaire(chemin, nature, dossier, piece, numero, Etat.ETABLI, DocumentReader.sha256(bytes)), null, bytes));
    }

    /** Something that is not there. */
    void lack(String nature, String piece, String numero, Etat etat, String sha256) {
        items.add(new Item(new LigneInventaire("", nature, dossier, piece, numero, etat, sha256), null, null));
    }

    /** The numbers of persons whose habilitation or mandate the annuaire tells. */
    Set<String> personnes() {
        return personnes;
    }

    /** The editions that its documents apply, as {@code id edition}. */
    Set<String> editions() {
        return editions;
    }

    List<LigneInventaire> lignes() {
        return items.stream().map(Item::ligne).toList();
    }

    void write(Copie copie) throws IOException {
        for (Item item : items) {
            if (item.file != null) {
                copie.put(item.ligne.chemin(), item.file, item.ligne.sha256());
            } else if (item.bytes != null) {
                copie.put(item.ligne.chemin(), item.bytes);
            }
        }
    }
}
