package fr.ccs.dossier.draft;

import fr.ccs.dossier.document.CitedDocuments;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Transformation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Looks whether names stand in what a copy holds, however they are typed there: what was to be masked and still can be read must not leave.
 *
 * @param noms as the branch wrote them
 */
public record NomsRestants(List<String> noms) {

    /** Compiled at its first use, and once. */
    private static final class Sheet {
        private static final Transformation NOMS = new Transformation("stylesheets/acces-noms.xsl");
    }

    /** The ranks, from 1, of the names that stand in a document. */
    public List<Integer> dans(Document document) {
        return noms.isEmpty() ? List.of() : ranks(Sheet.NOMS.apply(document.tree(), demande("")));
    }

    /** The same of a page in HTML. */
    public List<Integer> dans(byte[] page) {
        return noms.isEmpty() ? List.of() : ranks(Sheet.NOMS.apply(CitedDocuments.ABSENT, demande(new String(page, StandardCharsets.UTF_8))));
    }

    private Map<String, Object> demande(String page) {
        return Map.of("demande", Map.of("noms", noms, "page", page), "paquet", Map.of());
    }

    private static List<Integer> ranks(byte[] told) {
        return Stream.of(new String(told, StandardCharsets.UTF_8).strip().split(" ")).filter(rank -> !rank.isEmpty()).map(Integer::valueOf).toList();
    }
}
