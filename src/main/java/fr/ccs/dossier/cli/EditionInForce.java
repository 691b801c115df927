package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.Citation;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Lookup;
import fr.ccs.dossier.document.Resolver;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** The edition that people are assessed by on a day: the one in force among those at hand that began last. */
record EditionInForce(Ccs ccs, Resolver resolver, LocalDate day) {

    /** Stops when there is none, or when it cannot be told which. */
    Document only() {
        List<Document> inForce = resolver.known(Kind.REFERENTIEL).stream().map(this::found).filter(this::holds).toList();
        String last = inForce.stream().map(edition -> date(edition, "debut")).max(String::compareTo).orElse("");
        List<Document> newest = inForce.stream().filter(edition -> date(edition, "debut").equals(last) || ofAnother(edition, inForce)).toList();
        if (newest.size() == 1) {
            return newest.get(0);
        }
        throw newest.isEmpty()
                ? Stop.couldNot(ccs.say("Aucune édition du référentiel en vigueur le " + day + " n’est à portée : nommez son répertoire avec "
                        + "--referentiels.",
                        "No edition of the référentiel in force on " + day + " is at hand: name its folder with --referentiels."))
                : Stop.usage(ccs.say("Plusieurs éditions sont en vigueur le " + day + " : " + names(newest) + ". Choisissez avec « ccs new livret --from DOSSIER --referentiel FICHIER ».",
                        "Several editions are in force on " + day + ": " + names(newest) + ". Choose with “ccs new livret --from DOSSIER --referentiel FILE”."));
    }

    /** Whether people may be assessed by this edition on the day. */
    boolean holds(Document edition) {
        String end = date(edition, "fin");
        return edition.attribute("statut").orElse("").equals("EN_VIGUEUR") && !date(edition, "debut").isEmpty()
                && !day.isBefore(LocalDate.parse(date(edition, "debut"))) && (end.isEmpty() || !day.isAfter(LocalDate.parse(end)));
    }

    /** Two certifications have each an edition in force: the one that began last is not the one that is meant. */
    private static boolean ofAnother(Document edition, List<Document> inForce) {
        String id = edition.attribute("id").orElse("");
        return inForce.stream().anyMatch(other -> !other.attribute("id").orElse("").equals(id));
    }

    private Document found(Citation citation) {
        if (resolver.find(citation) instanceof Lookup.Found found) {
            return found.document();
        }
        throw Stop.couldNot(ccs.say("L’édition " + citation + " ne peut être lue, ou se trouve deux fois avec des contenus différents : « ccs check » dit "
                + "pourquoi.",
                "The edition " + citation + " cannot be read, or is there twice with different contents: “ccs check” says why."));
    }

    private static String date(Document edition, String attribute) {
        return edition.values("vigueur", attribute).stream().findFirst().orElse("");
    }

    private static String names(List<Document> editions) {
        return editions.stream().map(edition -> edition.citation().orElseThrow().toString()).collect(Collectors.joining(", "));
    }
}
