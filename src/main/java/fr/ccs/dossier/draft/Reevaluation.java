package fr.ccs.dossier.draft;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Kind;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The reassessment that a decision calls for: only the competencies that the jury did not acknowledge are assessed again.
 *
 * @param extrait the extract of the procès-verbal for that decision
 * @param edition the référentiel that it applies
 * @param origine the dossier, else the livret that was decided on: who the person, company and assessor are
 */
public record Reevaluation(Document extrait, Document edition, Document origine) {

    /** The codes of the competencies that the decision of an extract did not acknowledge. */
    public static List<String> manquantes(Document extrait) {
        List<String> codes = extrait.values("competence", "code");
        List<String> decisions = extrait.values("competence", "decision");
        return IntStream.range(0, codes.size()).filter(i -> decisions.get(i).equals("NON_ACQUISE")).mapToObj(codes::get).toList();
    }

    /**
     * The bytes of the livret, to be filled in.
     *
     * @param schemas where the schemas lie as seen from the new file; null when they are not at hand
     */
    public byte[] livret(String numero, String schemas) throws IOException {
        Draft.Wishes wishes = new Draft.Wishes(edition, numero, extrait.values("decision", "dossier").get(0), schemas);
        return Draft.of(Kind.LIVRET, wishes, Map.of("extrait", extrait.tree(), "origine", origine.tree()));
    }
}
