package fr.ccs.dossier.dossier;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One thing to eliminate: a pièce wherever it stands, or a whole dossier with its deposits.
 *
 * @param piece number and type; empty for a whole dossier
 * @param empreinte the SHA-256 of the file; of a whole dossier that of its {@code dossier.xml}
 * @param echeance the last day of its retention
 * @param paquets of a whole dossier, the seals of its deposits by their names
 */
public record LigneElimination(String dossier, Optional<Piece> piece, String empreinte, LocalDate echeance, String motif, Map<String, String> paquets) {

    /** Which pièce, and what it is. */
    public record Piece(String id, String type) {}

    /** The line of a pièce. */
    public static LigneElimination of(Echeance due, PieceGardee piece) {
        return new LigneElimination(due.numero(), Optional.of(new Piece(piece.id(), piece.type())), piece.empreinte(), due.fin(), due.motif(), Map.of());
    }

    /** Whether a dossier goes as a whole. */
    public boolean entiere() {
        return piece.isEmpty();
    }

    /** What it says, in the order of the schema. */
    Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("portee", entiere() ? "DOSSIER" : "PIECE");
        attributes.put("dossier", dossier);
        piece.ifPresent(one -> {
            attributes.put("piece", one.id());
            attributes.put("type", one.type());
        });
        attributes.put("empreinte", empreinte);
        return attributes;
    }

    Map<String, Object> valeurs() {
        Map<String, String> attributs = attributes();
        attributs.put("echeance", echeance.toString());
        return Map.of("attributs", attributs, "motif", motif, "paquets", new TreeMap<>(paquets).entrySet().stream()
                .map(paquet -> Map.of("identifiant", paquet.getKey(), "empreinte", paquet.getValue())).toList());
    }

    /** All that two people decide on, as one line of text. */
    String texte() {
        return String.join("\t", List.of(String.join(" ", attributes().values()), echeance.toString(), motif, new TreeMap<>(paquets).toString()));
    }
}
