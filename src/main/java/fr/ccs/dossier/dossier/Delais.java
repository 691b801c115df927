package fr.ccs.dossier.dossier;

import fr.ccs.dossier.document.Document;
import java.time.Period;

/**
 * The delays that an edition of the référentiel sets.
 *
 * @param decision from the receipt of an admissible livret to the jury's decision
 * @param recours from the notification to the last day of an appeal
 * @param reevaluation from the decision to the last day on which a reassessment may begin
 */
public record Delais(Delai decision, Delai recours, Delai reevaluation) {
    /** Those of an edition that is not at hand. */
    static final Delais INCONNUS = new Delais(new Delai.Inconnu(), new Delai.Inconnu(), new Delai.Inconnu());

    /** @param edition a référentiel */
    static Delais of(Document edition) {
        return new Delais(delai(edition, "jury/delaiDecision"), delai(edition, "recours/delai"), delai(edition, "delivrance/delaiReevaluation"));
    }

    private static Delai delai(Document edition, String path) {
        return Query.string(edition.root(), path).<Delai>map(duration -> new Delai.Fixe(Period.parse(duration.strip()))).orElseGet(Delai.Aucun::new);
    }
}
