package fr.ccs.dossier.dossier;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A type of event, as the list of transitions describes it.
 *
 * @param par who may cause it, the usual one first
 * @param libelle how it is printed in French, {@code label} in English
 */
public record Evenement(String type, List<Qualite> par, String libelle, String label, List<Passage> passages) {
    /** The état of a dossier that is not opened yet. */
    public static final String NONE = "";

    /**
     * A way from some états to one.
     *
     * @param de the états it starts from; none for the opening of a dossier
     * @param a the état it leads to; empty when it leaves the état as it is
     */
    public record Passage(Set<String> de, Optional<String> a) {}

    /** The état that a dossier is in after this event; empty when the event is not possible. */
    public Optional<String> suite(String etat) {
        return passages.stream().filter(passage -> passage.de.isEmpty() ? etat.equals(NONE) : passage.de.contains(etat)).findFirst()
                .map(passage -> passage.a.orElse(etat));
    }

    /** The codes of the états from which it is possible. */
    public List<String> depuis() {
        return Transitions.etats().stream().map(Etat::code).filter(code -> suite(code).isPresent()).toList();
    }

    /** As a command names it: {@code recours-recu}. */
    public String command() {
        return type.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
