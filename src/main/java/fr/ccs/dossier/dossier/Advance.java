package fr.ccs.dossier.dossier;

import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Transformation;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A dossier one event later, in memory.
 *
 * @param files the files that enter it, by their paths; {@code gone} the paths of those that are destroyed
 * @param pieces their identifiers, in the order in which they were given
 */
record Advance(Dossier dossier, Map<String, byte[]> files, Set<String> gone, List<String> pieces) {
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    /** Compiled at its first use, and once. */
    private static final class Sheet {
        private static final Transformation EVENEMENT = new Transformation("stylesheets/evenement.xsl");
    }

    /**
     * The dossier after this event.
     *
     * @param taken whether a path of the folder has a file already
     * @throws Refus when the event is not possible
     */
    static Advance of(Dossier before, Fait fait, Predicate<String> taken) throws Refus {
        Conditions.require(before, fait);
        Map<String, byte[]> files = new LinkedHashMap<>();
        List<Map<String, String>> pieces = new ArrayList<>();
        List<Map<String, String>> objets = new ArrayList<>(fait.objets().stream().map(Objet::valeurs).toList());
        for (NouvellePiece piece : fait.pieces()) {
            String chemin = Chemin.free(piece.nom(), name -> taken.test(name) || files.containsKey(name) || before.chemins().contains(name));
            Map<String, String> valeurs = valeurs(piece, before.next("PIE", pieces.size()), chemin);
            objets.add(Map.of("ref", valeurs.get("id"), "empreinte", valeurs.get("empreinte")));
            pieces.add(valeurs);
            files.put(chemin, piece.octets());
        }
        if (fait.changement().orElse(null) instanceof Changement.Incident incident) {
            incident.octets().ifPresent(bytes -> files.put(before.value("pieces/piece[@id = '" + incident.piece() + "']/@chemin").orElseThrow(), bytes));
        }
        Set<String> gone = new LinkedHashSet<>();
        if (fait.changement().orElse(null) instanceof Changement.Elimination elimination) {
            for (PieceTenue piece : PieceTenue.of(before).stream().filter(one -> elimination.pieces().contains(one.id())).toList()) {
                files.put(Attestation.chemin(piece.chemin()), Attestation.of(before, piece, elimination.decision()));
                gone.add(piece.chemin());
            }
        }
        Map<String, Object> valeurs = valeurs(before, fait);
        valeurs.put("pieces", pieces);
        valeurs.put("objets", objets);
        byte[] bytes = Sheet.EVENEMENT.apply(before.document().tree(), Map.of("fait", valeurs));
        return new Advance(Dossier.of(before.document().name(), bytes), files, gone, pieces.stream().map(piece -> piece.get("id")).toList());
    }

    private static Map<String, Object> valeurs(Dossier before, Fait fait) {
        Map<String, Object> valeurs = new HashMap<>();
        valeurs.put("id", before.next("EVT", 0));
        valeurs.put("type", fait.evenement().type());
        valeurs.put("etat", fait.evenement().suite(before.etat()).orElseThrow());
        valeurs.put("date", INSTANT.format(fait.date()));
        valeurs.put("le", fait.le().toString());
        fait.jour().filter(day -> !day.equals(fait.date().toLocalDate())).ifPresent(day -> valeurs.put("jour", day.toString()));
        Chain.next(before.document()).ifPresent(digest -> valeurs.put("precedent", digest));
        Map<String, String> acteur = new HashMap<>(Map.of("qualite", fait.acteur().qualite().name(), "nom", fait.acteur().nom()));
        fait.acteur().id().ifPresent(id -> acteur.put("id", id));
        valeurs.put("acteur", acteur);
        fait.fondement().ifPresent(text -> valeurs.put("fondement", text));
        fait.destinataire().ifPresent(text -> valeurs.put("destinataire", text));
        fait.precision().ifPresent(text -> valeurs.put("precision", text));
        fait.changement().ifPresent(change -> valeurs.put("changement", change.valeurs()));
        return valeurs;
    }

    private static Map<String, String> valeurs(NouvellePiece piece, String id, String chemin) {
        Map<String, String> valeurs = new HashMap<>(Map.of("id", id, "type", piece.type(), "chemin", chemin, "media", piece.media().type(),
                "octets", String.valueOf(piece.octets().length), "empreinte", DocumentReader.sha256(piece.octets())));
        piece.libelle().ifPresent(text -> valeurs.put("libelle", text));
        piece.numero().ifPresent(number -> valeurs.put("numero", number));
        return valeurs;
    }
}
