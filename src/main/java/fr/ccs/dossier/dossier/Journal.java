package fr.ccs.dossier.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What happened in a dossier and on which day, as far as delays need it: the day it was done, else that of its entry. */
record Journal(List<Passe> passes) {
    /** One event; its day is as it is written, offset dropped. */
    record Passe(String type, LocalDate jour) {}

    static Journal of(Dossier dossier) {
        List<String> types = dossier.values("journal/evenement/string(@type)");
        List<String> days = dossier.values("journal/evenement/string((@jour, substring(@date, 1, 10))[1])");
        List<Passe> passes = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            passes.add(new Passe(types.get(i), LocalDate.parse(days.get(i))));
        }
        return new Journal(List.copyOf(passes));
    }

    /** Since when the état is what it is: the last event that changed it. */
    LocalDate etatDepuis() {
        String etat = Evenement.NONE;
        LocalDate depuis = passes.get(passes.size() - 1).jour;
        for (Passe passe : passes) {
            String next = Transitions.evenement(passe.type).suite(etat).orElse(etat);
            if (!next.equals(etat)) {
                depuis = passe.jour;
                etat = next;
            }
        }
        return depuis;
    }

    /** The last event of one of these types. */
    Optional<Passe> dernier(Set<String> types) {
        int rank = rang(types);
        return rank < 0 ? Optional.empty() : Optional.of(passes.get(rank));
    }

    /** The first event of this type after the last one of the others; empty too when there is none of those. */
    Optional<Passe> premierApres(Set<String> others, String type) {
        int rank = rang(others);
        return rank < 0 ? Optional.empty() : passes.stream().skip(rank + 1L).filter(passe -> passe.type.equals(type)).findFirst();
    }

    private int rang(Set<String> types) {
        for (int i = passes.size() - 1; i >= 0; i--) {
            if (types.contains(passes.get(i).type)) {
                return i;
            }
        }
        return -1;
    }
}
