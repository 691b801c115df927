package fr.ccs.dossier.dossier;

import fr.ccs.dossier.document.Document;
import java.time.LocalDate;
import java.util.Optional;

/** A procès-verbal, or the extract of one, as those who act on a jury's decisions read it. */
public record Deliberation(Document document) {

    /** Its number; of an extract, that of its procès-verbal. */
    public String numero() {
        return document.attribute("numero").or(() -> document.attribute("procesVerbal")).orElse("");
    }

    /** Whether it takes the place of what earlier minutes said. */
    public boolean rectificatif() {
        return document.attribute("nature").filter("RECTIFICATIF"::equals).isPresent();
    }

    /** The session that it came of. */
    public Optional<String> session() {
        return document.attribute("session");
    }

    /** The day of the meeting. */
    public Optional<LocalDate> seance() {
        return Query.string(document.root(), "seance/date").map(String::trim).map(LocalDate::parse);
    }

    /** The event by which its decision on a dossier is entered from an état; empty when none is possible from there. */
    public Optional<String> evenement(String decision, String etat) {
        return java.util.stream.Stream.of("RECTIFICATION_", "DECISION_").filter(acte -> rectificatif() || acte.equals("DECISION_"))
                .map(acte -> acte + decision).filter(type -> Transitions.evenement(type).suite(etat).isPresent()).findFirst();
    }
}
