package fr.ccs.dossier.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether the paths of a dossier's pièces stay in its folder, on every system (DOS-011); one of these for each check. */
final class PiecePaths {
    private static final String RULE = "DOS-011";
    private final Path folder;
    private final Path real;
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> said = new HashSet<>();

    PiecePaths(Path folder) throws IOException {
        this.folder = folder;
        this.real = folder.toRealPath();
    }

    /** @param breaches where a fault is added; a link by which several pièces leave is named once */
    boolean sound(Piece piece, List<Breach> breaches) throws IOException {
        String chemin = piece.chemin();
        if (!plain(chemin)) {
            breaches.add(Breach.of(RULE, piece.element(), "Le chemin de la pièce " + piece.id() + ", « " + chemin
                    + " », n’est pas celui d’un fichier du dossier.",
                    "Rangez le fichier dans le répertoire du dossier et écrivez son chemin à partir de là, avec des barres obliques : pieces/livret-1.xml.",
                    "The path of pièce " + piece.id() + ", “" + chemin + "”, is not that of a file of the dossier.",
                    "Put the file into the dossier’s folder and write its path from there, with slashes: pieces/livret-1.xml."));
            return false;
        }
        Optional<String> link = linkOut(chemin);
        if (link.isPresent()) {
            leadsOut(link.get(), piece.element(), breaches);
            return false;
        }
        String twin = names.putIfAbsent(Piece.alike(chemin), chemin);
        if (twin != null && !twin.equals(chemin)) {
            breaches.add(Breach.of(RULE, piece.element(), "Le chemin de la pièce " + piece.id() + ", « " + chemin + " », ne se distingue de « " + twin
                            + " » que par la casse ou par la façon d’écrire les accents : ailleurs, les deux fichiers n’en feraient qu’un.",
                    "Renommez l’un des deux fichiers, et son chemin dans le dossier.",
                    "The path of pièce " + piece.id() + ", “" + chemin + "”, differs from “" + twin
                            + "” only by capitals or by how accents are written: elsewhere the two files would be one.",
                    "Rename one of the two files, and its path in the dossier."));
            return false;
        }
        return true;
    }

    /** Adds that a link of the folder leads out, once. */
    void leadsOut(String link, net.sf.saxon.s9api.XdmNode element, List<Breach> breaches) {
        if (said.add(link)) {
            breaches.add(Breach.of(RULE, element, "« " + link + " » est un lien qui mène hors du répertoire du dossier ; il n’a pas été suivi.",
                    "Mettez le fichier lui-même à la place du lien.",
                    "“" + link + "” is a link that leads out of the dossier’s folder; it was not followed.",
                    "Put the file itself in the place of the link."));
        }
    }

    private boolean plain(String chemin) {
        if (chemin.isEmpty() || chemin.contains("\\") || chemin.matches("[A-Za-z]:.*")
                || !Arrays.stream(chemin.split("/", -1)).allMatch(part -> !part.isEmpty() && !part.equals(".") && !part.equals(".."))) {
            return false;
        }
        try {
            return !Path.of(chemin).isAbsolute();
        } catch (InvalidPathException impossible) {
            return false;
        }
    }

    /** The first part of the path that is a link to somewhere outside; one that leads nowhere is no way out. */
    Optional<String> linkOut(String chemin) throws IOException {
        Path at = folder;
        for (Path part : Path.of(chemin)) {
            at = at.resolve(part);
            if (Files.isSymbolicLink(at) && Files.exists(at) && !at.toRealPath().startsWith(real)) {
                return Optional.of(folder.relativize(at).toString().replace('\\', '/'));
            }
        }
        return Optional.empty();
    }
}
