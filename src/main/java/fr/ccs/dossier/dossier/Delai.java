package fr.ccs.dossier.dossier;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/** A delay of an edition, of which nobody may think that there is none because the edition was not found. */
public sealed interface Delai {

    /** The edition sets one. */
    record Fixe(Period duree) implements Delai {}

    /** The edition sets none. */
    record Aucun() implements Delai {}

    /** The edition is not at hand. */
    record Inconnu() implements Delai {}

    /** What is awaited since {@code depuis} when this delay runs from {@code debut}. */
    default Attente attente(Attendu attendu, Qualite qui, LocalDate depuis, LocalDate debut) {
        Optional<LocalDate> jusque = this instanceof Fixe fixe ? Optional.of(debut.plus(fixe.duree)) : Optional.empty();
        return new Attente(attendu, Optional.of(qui), depuis, jusque, this instanceof Inconnu, "");
    }
}
