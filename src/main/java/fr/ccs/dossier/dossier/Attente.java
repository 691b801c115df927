package fr.ccs.dossier.dossier;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One thing that is awaited: of whom, since when and until when.
 *
 * @param qui who has to act; empty when nobody has
 * @param jusque the last day on which it is in time; empty when nothing sets one, or when what would set it is not at hand
 * @param inconnue whether a delay runs whose end cannot be told, because the edition that sets it is not at hand
 * @param reference number of what it is about, when that is not the dossier itself; else empty
 */
public record Attente(Attendu attendu, Optional<Qualite> qui, LocalDate depuis, Optional<LocalDate> jusque, boolean inconnue, String reference) {

    /** Something that no delay bounds. */
    static Attente sansDelai(Attendu attendu, Qualite qui, LocalDate depuis) {
        return new Attente(attendu, Optional.of(qui), depuis, Optional.empty(), false, "");
    }

    /** Something to do until a day that is known. */
    static Attente jusquAu(Attendu attendu, Qualite qui, LocalDate depuis, LocalDate jusque, String reference) {
        return new Attente(attendu, Optional.of(qui), depuis, Optional.of(jusque), false, reference);
    }

    /** Nobody is awaited. */
    static Attente rien(LocalDate depuis) {
        return new Attente(Attendu.RIEN, Optional.empty(), depuis, Optional.empty(), false, "");
    }

    /** Whether the last day has gone by. */
    public boolean depassee(LocalDate jour) {
        return jusque.filter(jour::isAfter).isPresent();
    }

    Attente sur(String number) {
        return new Attente(attendu, qui, depuis, jusque, inconnue, number);
    }
}
