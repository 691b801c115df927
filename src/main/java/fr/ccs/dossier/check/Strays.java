package fr.ccs.dossier.check;

import fr.ccs.dossier.dossier.Attestation;
import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.dossier.FolderFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The files of a dossier's folder that no pièce lists. */
final class Strays {
    private final Set<String> left = new TreeSet<>();
    private final Map<String, Deque<String>> byName = new HashMap<>();

    private Strays() {}

    static Strays none() {
        return new Strays();
    }

    static Strays of(Path folder, List<Piece> pieces) throws IOException {
        Strays strays = new Strays();
        Set<String> listed = pieces.stream().map(Piece::chemin).collect(Collectors.toSet());
        pieces.stream().filter(Piece::eliminated).map(piece -> Attestation.chemin(piece.chemin())).forEach(listed::add);
        for (String file : FolderFiles.of(folder).keySet()) {
            if (!file.equals(Dossier.FILE) && !listed.contains(file)) {
                strays.left.add(file);
                strays.byName.computeIfAbsent(Piece.alike(file), name -> new ArrayDeque<>()).add(file);
            }
        }
        return strays;
    }

    /** A file that bears this path in another writing: one fault, and so no stray any longer. */
    Optional<String> claim(String chemin) {
        Deque<String> alike = byName.getOrDefault(Piece.alike(chemin), new ArrayDeque<>());
        Optional<String> other = Optional.ofNullable(alike.poll());
        other.ifPresent(left::remove);
        return other;
    }

    /** Those that nothing claimed, in the order of their names. */
    List<String> left() {
        return List.copyOf(left);
    }
}
