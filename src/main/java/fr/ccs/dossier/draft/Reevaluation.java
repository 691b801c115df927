package fr.ccs.dossier.draft;

import fr.ccs.dossier.document.Document;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
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
        return new LivretPrerempli(origine, edition, Optional.of(extrait)).livret(numero, extrait.values("decision", "dossier").get(0), schemas);
    }
}
