package fr.ccs.dossier.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A hold that is in force: as long as there is one, nothing is eliminated.
 *
 * @param debut its first day
 * @param fin its last day; empty as long as nobody has set it
 */
public record GelEnCours(String debut, Optional<String> fin) {
    private static final Set<String> EVENEMENTS = Set.of("GEL", "LEVEE_GEL");

    /** Those of a dossier on that day, in its order; a hold that only its journal tells of counts too. */
    public static List<GelEnCours> de(Dossier dossier, LocalDate jour) {
        String gels = "gel[not(@fin castable as xs:date) or xs:date(@fin) ge xs:date('" + jour + "')]";
        List<String> debuts = dossier.values(gels + "/string((@debut, '?')[1])");
        List<String> fins = dossier.values(gels + "/string(@fin)");
        List<GelEnCours> all = new ArrayList<>();
        for (int i = 0; i < debuts.size(); i++) {
            all.add(new GelEnCours(debuts.get(i), Optional.of(fins.get(i)).filter(fin -> !fin.isEmpty())));
        }
        if (all.isEmpty()) {
            Journal.of(dossier).dernier(EVENEMENTS).filter(passe -> passe.type().equals("GEL"))
                    .ifPresent(passe -> all.add(new GelEnCours(passe.jour().toString(), Optional.empty())));
        }
        return List.copyOf(all);
    }
}
