package fr.ccs.dossier.dossier;

import java.time.LocalDate;
import java.util.Map;

/**
 * A derogation that let a document of a dossier pass: the jury reads it in its session.
 *
 * @param document the number of the document that it is for
 */
public record Octroi(String regle, String dossier, String document, String decidePar, LocalDate date, LocalDate echeance, String justification) {

    Map<String, String> valeurs() {
        return Map.of("regle", regle, "dossier", dossier, "document", document, "decidePar", decidePar, "date", date.toString(),
                "echeance", echeance.toString(), "justification", justification);
    }
}
