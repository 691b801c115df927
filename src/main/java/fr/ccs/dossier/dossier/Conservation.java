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
 * @param debut the day of that event; empty when it did not happen, or when its day cannot be told
 * @param sortFinal what is done then
 */
public record Conservation(String type, Optional<Period> duree, String depart, Optional<LocalDate> debut, String sortFinal) {
    /** The classes that a person's dossier holds; sessions and registers are kept elsewhere. */
    private static final Set<String> OF_A_DOSSIER = Set.of("referentiel", "livret", "procesVerbal", "certificat", "dossier");

    /** The rules of an edition for what a dossier holds, in their order. */
    public static List<Conservation> of(Document edition, Dossier dossier) {
        return Query.nodes(edition.root(), "conservation/regle").stream().filter(regle -> OF_A_DOSSIER.contains(text(regle, "type").orElse("")))
                .map(regle -> of(regle, edition, dossier)).toList();
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

    private static Optional<LocalDate> debut(String depart, Document edition, Dossier dossier) {
        return switch (depart) {
            case "DELIVRANCE" -> last(dossier, "DELIVRANCE", "RECTIFICATION_CERTIFICAT");
            case "DERNIERE_DECISION" -> last(dossier, "DECISION_VALIDATION", "DECISION_NON_VALIDATION", "RECTIFICATION_VALIDATION", "RECTIFICATION_NON_VALIDATION");
            case "FIN_DELAI_RECOURS" -> last(dossier, "NOTIFICATION").flatMap(day -> Query.string(edition.root(), "recours/delai")
                    .map(delai -> day.plus(Period.parse(delai.strip()))));
            case "ABANDON" -> last(dossier, "ABANDON");
            case "CLOTURE" -> last(dossier, "CLOTURE", "DOUBLON");
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
