package fr.ccs.dossier.dossier;

import fr.ccs.dossier.document.Document;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;

/**
 * How long one class of documents is kept, by the rule of an edition and what happened in a dossier.
 *
 * @param type the class, as the edition names it
 * @param depart the event from which the time runs
 * @param debut the day of that event, or of the closing without it; empty when neither happened, or when its day cannot be told
 * @param sortFinal what is done then
 */
public record Conservation(String type, Optional<Period> duree, String depart, Optional<LocalDate> debut, String sortFinal) {
    /** The classes that a person's dossier holds; registers are kept elsewhere. */
    private static final Set<String> OF_A_DOSSIER = Set.of("referentiel", "livret", "procesVerbal", "certificat", "dossier");

    private static final Set<String> OF_A_SESSION = Set.of("session", "procesVerbal");

    /** The rules of an edition for what a dossier holds, in their order. */
    public static List<Conservation> of(Document edition, Dossier dossier) {
        return Query.nodes(edition.root(), "conservation/regle").stream().filter(regle -> OF_A_DOSSIER.contains(text(regle, "type").orElse("")))
                .map(regle -> of(regle, edition, dossier)).toList();
    }

    /** The rules of an edition for what a meeting of the jury leaves; all is closed with the minutes, on the day of the meeting. */
    public static List<Conservation> of(Document edition, Session session) {
        return Query.nodes(edition.root(), "conservation/regle").stream().filter(regle -> OF_A_SESSION.contains(text(regle, "type").orElse(""))).map(regle -> {
            String depart = text(regle, "pointDepart").orElse("");
            return new Conservation(text(regle, "type").orElse(""), text(regle, "duree").map(Period::parse), depart,
                    depart.equals("CLOTURE") ? session.jour() : Optional.empty(), text(regle, "sortFinal").orElse(""));
        }).toList();
    }

    private static Conservation of(XdmNode regle, Document edition, Dossier dossier) {
        String type = text(regle, "type").orElse("");
        String depart = text(regle, "pointDepart").orElse("");
        return new Conservation(type, text(regle, "duree").map(Period::parse), depart,
                type.equals("referentiel") ? Optional.empty() : debut(depart, edition, dossier), text(regle, "sortFinal").orElse(""));
    }

    /** The last day on which it must be there; empty when it is not known. */
    public Optional<LocalDate> fin() {
        return debut.flatMap(day -> duree.map(day::plus));
    }

    /** A dossier that was closed without that event keeps no longer for it: its time runs from the closing. */
    private static Optional<LocalDate> debut(String depart, Document edition, Dossier dossier) {
        Optional<LocalDate> cloture = last(dossier, "CLOTURE", "DOUBLON");
        return switch (depart) {
            case "DELIVRANCE" -> last(dossier, "DELIVRANCE", "RECTIFICATION_CERTIFICAT").or(() -> cloture);
            case "DERNIERE_DECISION" -> last(dossier, "DECISION_VALIDATION", "DECISION_NON_VALIDATION", "RECTIFICATION_VALIDATION", "RECTIFICATION_NON_VALIDATION")
                    .or(() -> cloture);
            case "FIN_DELAI_RECOURS" -> last(dossier, "NOTIFICATION").or(() -> cloture).flatMap(day -> Query.string(edition.root(), "recours/delai")
                    .map(delai -> day.plus(Period.parse(delai.strip()))));
            case "ABANDON" -> last(dossier, "ABANDON").or(() -> cloture);
            case "CLOTURE" -> cloture;
            default -> Optional.empty();
        };
    }

    private static Optional<LocalDate> last(Dossier dossier, String... types) {
        return Journal.of(dossier).dernier(Set.of(types)).map(Journal.Passe::jour);
    }

    private static Optional<String> text(XdmNode node, String attribute) {
        return Optional.ofNullable(node.getAttributeValue(new QName(attribute))).map(String::strip);
    }
}
