package fr.ccs.dossier.archive;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.dossier.Dossier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** How the files of a bag are called in its pseudonymised copy: what a person named says nothing of a person any more. */
final class PseudonymNames {
    private final Map<String, String> known = new HashMap<>();

    /** @param held what the bag is of */
    PseudonymNames(Held held) {
        known.put(held.fonds().path(), held.fonds().path());
        held.dossier().ifPresent(this::pieces);
        if (held.fonds() == Fonds.SESSION) {
            held.documents().forEach((chemin, document) -> minutes(held, chemin, document));
        }
    }

    /** The stylesheet gives the pièces of {@code dossier.xml} the same names. */
    private void pieces(Dossier dossier) {
        List<String> chemins = dossier.values("pieces/piece/normalize-space(@chemin)");
        List<String> ids = dossier.values("pieces/piece/string(@id)");
        for (int i = 0; i < chemins.size(); i++) {
            known.putIfAbsent(Bag.DOSSIER + chemins.get(i), Bag.DOSSIER + "pieces/" + ids.get(i) + ending(chemins.get(i)));
        }
    }

    private void minutes(Held session, String chemin, Document document) {
        if (document != session.main()) {
            String name = document.attribute("numero").map(numero -> numero.replace('/', '_')).orElse("extrait-" + known.size());
            known.putIfAbsent(session.fonds().folder() + chemin, session.fonds().folder() + name + ".xml");
        }
    }

    /** By path in the bag, the path in the copy; a file whose name we did not give is called by a number. */
    SortedMap<String, String> of(SortedSet<String> paths) {
        SortedMap<String, String> names = new TreeMap<>();
        int others = 0;
        for (String path : paths) {
            boolean ours = path.matches("data/(journal\\.txt|controles/[a-z]+\\.[a-z]+|formes/.*|signatures/.*)");
            names.put(path, known.containsKey(path) ? known.get(path) : ours ? path : "data/autre-" + ++others + ending(path));
        }
        return names;
    }

    private static String ending(String path) {
        return path.matches("(?s).*\\.[A-Za-z0-9]{1,5}") ? path.substring(path.lastIndexOf('.')) : "";
    }
}
