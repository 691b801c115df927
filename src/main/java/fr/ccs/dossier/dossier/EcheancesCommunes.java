package fr.ccs.dossier.dossier;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Kind;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is due of the documents that are of many people: sessions, minutes, registers, and those of the annuaire who no longer act; listed, never eliminated here. */
public final class EcheancesCommunes {
    /** The kinds, each with its class in the référentiel. */
    public static final Map<Kind, String> CLASSES = Map.of(Kind.SESSION, "session", Kind.PROCES_VERBAL, "procesVerbal", Kind.REGISTRE, "registre", Kind.ANNUAIRE,
            "annuaire");
    /** A meeting decides and is closed on its day, a register and a person’s habilitation with the last entry; of no other event is the day known. */
    private static final Set<String> KNOWN = Set.of("CLOTURE", "DELIVRANCE", "DERNIERE_DECISION");

    private EcheancesCommunes() {}

    /** @param editions all that are at hand: the one that keeps longest holds */
    public static List<Echeance> of(Document document, List<Document> editions, LocalDate jour) {
        String classe = CLASSES.get(document.kind());
        List<Regle> rules = editions.stream().flatMap(edition -> regle(edition, classe).stream()).toList();
        List<Echeance> due = new ArrayList<>();
        if (rules.isEmpty() || rules.stream().anyMatch(rule -> !KNOWN.contains(rule.depart))) {
            return due;
        }
        debuts(document).forEach((numero, debut) -> {
            Regle longest = rules.stream().max(Comparator.comparing((Regle rule) -> rule.sortFinal.equals("CONSERVER")).thenComparing(rule -> debut.plus(rule.duree)))
                    .orElseThrow();
            if (rules.stream().allMatch(rule -> debut.plus(rule.duree).isBefore(jour))) {
                due.add(new Echeance(numero, classe, debut, debut.plus(longest.duree), longest.sortFinal, longest.duree + " depuis " + longest.depart, List.of(), false,
                        List.of(document.kind().root()), List.of(Suspension.of(Suspension.Cause.A_LA_MAIN, ""))));
            }
        });
        return due;
    }

    private record Regle(Period duree, String depart, String sortFinal) {}

    private static Optional<Regle> regle(Document edition, String classe) {
        String where = "conservation/regle[@type = '" + classe + "']/string(@";
        return Query.string(edition.root(), where + "duree)").filter(text -> !text.isBlank()).map(duree -> new Regle(Period.parse(duree.strip()),
                Query.string(edition.root(), where + "pointDepart)").orElse(""), Query.string(edition.root(), where + "sortFinal)").orElse("")));
    }

    private static Map<String, LocalDate> debuts(Document document) {
        Map<String, LocalDate> debuts = new LinkedHashMap<>();
        switch (document.kind()) {
            case SESSION, PROCES_VERBAL -> day(document, "seance/date/normalize-space(.)").ifPresent(day -> debuts.put(document.attribute("numero").orElse(""), day));
            case REGISTRE -> day(document, "max(ligne/delivrance/xs:date(@delivreLe))")
                    .ifPresent(day -> debuts.put(document.attribute("genre").orElse(""), day));
            default -> {
                String ended = "personne[(habilitation, mandat)[@debut] and (every $one in (habilitation, mandat)[@debut] satisfies $one/@fin)]/";
                List<String> ids = Query.strings(document.root(), ended + "string(@id)");
                List<String> days = Query.strings(document.root(), ended + "string(max((habilitation, mandat)/xs:date(@fin)))");
                for (int i = 0; i < ids.size(); i++) {
                    debuts.put(ids.get(i), LocalDate.parse(days.get(i)));
                }
            }
        }
        return debuts;
    }

    private static Optional<LocalDate> day(Document document, String xpath) {
        return Query.string(document.root(), xpath).filter(text -> text.matches("\\d{4}-\\d{2}-\\d{2}")).map(LocalDate::parse);
    }
}
