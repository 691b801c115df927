package fr.ccs.dossier.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The decision by which something is eliminated, as attestations, journals and the register cite it.
 *
 * @param numero of the bordereau that was decided on
 * @param jour the day on which it is done
 */
public record DecisionElimination(String numero, LocalDate jour, List<Decideur> decideurs) {

    Map<String, Object> valeurs() {
        return Map.of("numero", numero, "date", jour.toString(), "decideurs", decideurs.stream().map(Decideur::valeurs).toList());
    }
}
