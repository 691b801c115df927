package fr.ccs.dossier.draft;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Kind;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The livret that evaluators take in hand: what the branch knows already stands in it, so that nobody copies a name or a number by hand.
 *
 * @param origine the dossier, else an earlier livret: who the person, company, assessor and evaluators are
 * @param edition the référentiel that it applies
 * @param extrait for a reassessment, the extract of the decision that calls for it: only the competencies it left missing are assessed
 */
public record LivretPrerempli(Document origine, Document edition, Optional<Document> extrait) {

    /**
     * The bytes of the livret, to be filled in.
     *
     * @param numero of the livret; evaluators are written in when it is that of the dossier's last cycle
     * @param dossier number of the dossier
     * @param schemas where the schemas lie as seen from the new file; null when they are not at hand
     */
    public byte[] livret(String numero, String dossier, String schemas) throws IOException {
        Map<String, Object> more = new HashMap<>(Map.of("origine", origine.tree()));
        extrait.ifPresent(decided -> more.put("extrait", decided.tree()));
        return Draft.of(Kind.LIVRET, new Draft.Wishes(edition, numero, dossier, schemas), more);
    }

    /** The codes of an extract's missing competencies that the edition does not know: they could not be assessed by it. */
    public List<String> inconnues() {
        List<String> known = edition.values("competence", "code");
        return extrait.map(Reevaluation::manquantes).orElse(List.of()).stream().filter(code -> !known.contains(code)).toList();
    }
}
