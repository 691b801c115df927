package fr.ccs.dossier.dossier;

import fr.ccs.dossier.document.Document;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the editions at hand call what figures count; the latest edition is the last.
 *
 * @param activite libellés by code, in the order of the editions
 * @param competence intitulés by id, edition and code
 */
record BilanLibelles(Map<String, String> activite, Map<String, String> competence) {
    /** By edition, then by the number of the competency: C2 before C10. */
    static final Comparator<String> ORDRE = Comparator.comparing((String code) -> code.substring(0, code.lastIndexOf('|')))
            .thenComparing(code -> code.substring(code.lastIndexOf('|')).length()).thenComparing(Comparator.naturalOrder());

    static BilanLibelles of(Collection<Document> editions) {
        Map<String, String> activites = new LinkedHashMap<>();
        Map<String, String> competences = new LinkedHashMap<>();
        for (Document edition : editions) {
            String name = edition.attribute("id").orElse("") + " " + edition.attribute("edition").orElse("");
            put(activites, "", Query.strings(edition.root(), "descendant::champ/activite/concat(@code, '|', normalize-space(.))"));
            put(competences, name + "|", Query.strings(edition.root(), "competences/competence/concat(@code, '|', normalize-space(intitule))"));
        }
        return new BilanLibelles(activites, competences);
    }

    private static void put(Map<String, String> all, String prefix, List<String> lines) {
        lines.forEach(line -> all.put(prefix + line.substring(0, line.indexOf('|')), line.substring(line.indexOf('|') + 1)));
    }

    List<String> activites() {
        return List.copyOf(activite.keySet());
    }

    String de(String dimension, String code) {
        return (dimension.equals("activite") ? activite : competence).getOrDefault(code, "");
    }

    /** The dossiers to which the register says a first certificate was delivered in a year. */
    static List<String> delivres(Document registre, int annee) {
        return Query.strings(registre.root(), "distinct-values(ligne/delivrance[@nature = 'ORIGINAL'][starts-with(@delivreLe, '" + annee + "-')]/@dossier)");
    }
}
