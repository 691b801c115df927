package fr.ccs.dossier.dossier;

import fr.ccs.dossier.document.OwnFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A pièce as its dossier describes it, and the file that it names.
 *
 * @param numero of the document that the file holds; empty when it has none
 * @param disponibilite what became of the file: PRESENTE, RECONSTITUEE, PERDUE, ELIMINEE
 */
public record PieceTenue(String id, String type, String numero, String chemin, String media, String empreinte, String disponibilite) {
    private static final Set<String> THERE = Set.of("PRESENTE", "RECONSTITUEE");

    /** All pièces of a dossier, in its order. */
    public static List<PieceTenue> of(Dossier dossier) {
        List<List<String>> columns = List.of("id", "type", "numero", "chemin", "media", "empreinte", "disponibilite").stream()
                .map(name -> dossier.values("pieces/piece/normalize-space(@" + name + ")")).toList();
        return IntStream.range(0, columns.get(0).size()).mapToObj(i -> new PieceTenue(columns.get(0).get(i), columns.get(1).get(i), columns.get(2).get(i),
                columns.get(3).get(i), columns.get(4).get(i), columns.get(5).get(i), columns.get(6).get(i))).toList();
    }

    /** Whether the dossier says that its file is there. */
    public boolean presente() {
        return THERE.contains(disponibilite);
    }

    /** How its copy is called, without folder: by its number and type, never by the name that somebody gave to the file. */
    public String nom() {
        String ending = Media.named(media).map(Media::ending).orElse("bin");
        return (id + "-" + type.toLowerCase(Locale.ROOT).replace('_', '-')).replaceAll("[^A-Za-z0-9-]", "_") + "." + ending;
    }

    /** Its file in the dossier's folder; empty when it is not there, lies elsewhere, or is no longer what the dossier says. */
    public Optional<Path> fichier(Path folder) throws IOException {
        Optional<Path> file = new OwnFolder(folder).file(chemin);
        return file.isPresent() && sha256(file.get()).equals(empreinte) ? file : Optional.empty();
    }

    private static String sha256(Path file) throws IOException {
        return Empreintes.of(() -> Files.newInputStream(file)).sha256();
    }
}
