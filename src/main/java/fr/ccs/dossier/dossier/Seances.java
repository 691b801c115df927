package fr.ccs.dossier.dossier;

import fr.ccs.dossier.document.Document;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The meetings of the jury that are to come, and those that have no procès-verbal yet. */
final class Seances {

    private Seances() {}

    static Optional<LigneSuivi> of(Document session, LocalDate jour) {
        Optional<LocalDate> date = Query.string(session.root(), "seance/date").map(LocalDate::parse);
        if (session.attribute("procesVerbal").isPresent() || date.isEmpty()) {
            return Optional.empty();
        }
        LocalDate day = date.get();
        Attente awaited = day.isBefore(jour) ? Attente.sansDelai(Attendu.PROCES_VERBAL, Qualite.BRANCHE, day)
                : Attente.jusquAu(Attendu.SEANCE, Qualite.JURY, convoquee(session).orElse(day), day, "");
        return Optional.of(new LigneSuivi(session.attribute("numero").orElse(""), "", Optional.empty(), awaited));
    }

    private static Optional<LocalDate> convoquee(Document session) {
        return Query.string(session.root(), "min(convocation/@date/xs:date(.))").map(LocalDate::parse);
    }

    /** The number of the session that last took up a livret, and has no procès-verbal yet. */
    static Optional<String> celleDe(List<Document> sessions, String livret) {
        return sessions.stream().filter(session -> session.attribute("procesVerbal").isEmpty())
                .filter(session -> Query.strings(session.root(), "lot/livret/@numero").contains(livret)).flatMap(session -> session.attribute("numero")
                        .stream())
                .reduce((before, after) -> after);
    }
}
