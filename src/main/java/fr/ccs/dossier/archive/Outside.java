package fr.ccs.dossier.archive;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.finding.Finding;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a deposit cites and never holds, for it is of others: a dossier's holds no procès-verbal, which is of all its candidates; a session's holds no
 * candidate's livret or dossier, which is judged with what only its own deposit holds. What cites such a document is judged without, as the deposit's own report was with it.
 */
final class Outside {
    /** By element, the attributes that cite. */
    private static final Map<String, List<String>> OF_A_DOSSIER = Map.of("decision", List.of("procesVerbal"), "reevaluationDe", List.of("procesVerbal"),
            "acquis", List.of("procesVerbal"));
    private static final Map<String, List<String>> OF_A_SESSION = Map.of("decision", List.of("livret", "dossier"), "acquis", List.of("procesVerbal"),
            "livret", List.of("numero"), "misDeCote", List.of("numero", "dossier"));

    private Outside() {}

    /** Whether all that a finding says is that such a document is not at hand. */
    static boolean covers(Fonds fonds, Document document, Finding finding) {
        boolean absent = finding.rule().equals("RES-001")
                || fonds == Fonds.SESSION && finding.rule().equals("SES-001") && finding.french().problem().endsWith("est introuvable.");
        Set<String> cited = new TreeSet<>();
        (fonds == Fonds.SESSION ? OF_A_SESSION : OF_A_DOSSIER).forEach((element, attributes) ->
                attributes.forEach(attribute -> cited.addAll(document.values(element, attribute))));
        cited.remove("");
        return absent && cited.stream().anyMatch(numero -> finding.french().problem().matches("(?s).*(«\u00A0| )" + java.util.regex.Pattern.quote(numero) + "(\u00A0»| ).*"));
    }
}
