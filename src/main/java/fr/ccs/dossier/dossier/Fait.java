package fr.ccs.dossier.dossier;

import fr.ccs.dossier.finding.FrenchTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What happened to a dossier, as it is entered in the journal.
 *
 * @param at when it is entered; {@code jour} is the day it was done, where that is another one
 * @param objets documents and pièces that it is about; the new pièces are added by themselves
 * @param changement what it changes in the dossier beside
 */
public record Fait(Evenement evenement, Instant at, Acteur acteur, Optional<LocalDate> jour, List<Objet> objets, List<NouvellePiece> pieces,
        Optional<String> fondement, Optional<String> destinataire, Optional<String> precision, Optional<Changement> changement) {

    /** @param type TypeEvenement of the schema */
    public static Fait of(String type, Instant at, Acteur acteur) {
        return new Fait(Transitions.evenement(type), at, acteur, Optional.empty(), List.of(), List.of(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty());
    }

    public Fait jour(LocalDate day) {
        return new Fait(evenement, at, acteur, Optional.of(day), objets, pieces, fondement, destinataire, precision, changement);
    }

    /** Adds a document or a pièce that it is about. */
    public Fait objet(Objet objet) {
        List<Objet> all = new ArrayList<>(objets);
        all.add(objet);
        return new Fait(evenement, at, acteur, jour, List.copyOf(all), pieces, fondement, destinataire, precision, changement);
    }

    public Fait piece(NouvellePiece piece) {
        List<NouvellePiece> all = new ArrayList<>(pieces);
        all.add(piece);
        return new Fait(evenement, at, acteur, jour, objets, List.copyOf(all), fondement, destinataire, precision, changement);
    }

    public Fait fondement(String text) {
        return new Fait(evenement, at, acteur, jour, objets, pieces, Optional.of(text), destinataire, precision, changement);
    }

    public Fait destinataire(String text) {
        return new Fait(evenement, at, acteur, jour, objets, pieces, fondement, Optional.of(text), precision, changement);
    }

    public Fait precision(String text) {
        return new Fait(evenement, at, acteur, jour, objets, pieces, fondement, destinataire, Optional.of(text), changement);
    }

    public Fait changement(Changement change) {
        return new Fait(evenement, at, acteur, jour, objets, pieces, fondement, destinataire, precision, Optional.of(change));
    }

    /** When it is entered, to the second, as a clock in Paris shows it. */
    public OffsetDateTime date() {
        return at.atZone(FrenchTime.ZONE).truncatedTo(ChronoUnit.SECONDS).toOffsetDateTime();
    }

    /** The day on which it was done. */
    public LocalDate le() {
        return jour.orElseGet(() -> date().toLocalDate());
    }
}
