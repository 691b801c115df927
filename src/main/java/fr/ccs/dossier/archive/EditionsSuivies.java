package fr.ccs.dossier.archive;

import fr.ccs.dossier.document.Citation;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Lookup;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.dossier.PieceTenue;
import fr.ccs.dossier.dossier.Refus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The editions by whose rules a dossier's documents are kept, those of documents that are gone too: an elimination shortens no other retention. */
final class EditionsSuivies {
    private static final Set<String> GONE = Set.of("ELIMINEE", "PERDUE");

    private EditionsSuivies() {}

    /**
     * Those that its documents apply and that its deposits carry. Where documents are gone and no deposit tells theirs, or where nothing tells any,
     * it may have been any of those at hand.
     *
     * @throws Refus when one is not at hand: by what rule things are kept is not known then
     */
    static List<Document> of(EnsembleLu ensemble, Resolver resolver) throws Refus {
        Collection<Citation> told = new ArrayList<>(ensemble.deposees());
        ensemble.documents().forEach(document -> told.addAll(applied(document)));
        if (told.isEmpty() || ensemble.deposees().isEmpty() && ensemble.reference().filter(EditionsSuivies::lacks).isPresent()) {
            told.addAll(resolver.known(Kind.REFERENTIEL));
        }
        if (told.isEmpty()) {
            throw Refus.of("Aucune édition du référentiel à portée : ses règles de conservation manquent. Nommez-la avec --referentiels.",
                    "No edition of the référentiel at hand: its rules of retention are missing. Name it with --referentiels.");
        }
        Map<String, Document> editions = new TreeMap<>();
        for (Citation citation : told) {
            editions.put(citation.toString(), edition(resolver, citation));
        }
        return List.copyOf(editions.values());
    }

    private static boolean lacks(Dossier dossier) {
        return PieceTenue.of(dossier).stream().anyMatch(piece -> GONE.contains(piece.disponibilite()));
    }

    private static List<Citation> applied(Document document) {
        List<String> ids = document.values("editionAppliquee", "id");
        List<String> names = document.values("editionAppliquee", "edition");
        List<Citation> all = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            Optional<Citation> citation = Citation.named(Kind.REFERENTIEL, ids.get(i), names.get(i));
            citation.ifPresent(all::add);
        }
        return all;
    }

    private static Document edition(Resolver resolver, Citation citation) throws Refus {
        if (resolver.find(citation) instanceof Lookup.Found found) {
            return found.document();
        }
        throw Refus.of("L’édition " + citation + " n’est pas à portée : ses règles de conservation manquent. Nommez-la avec --referentiels.",
                "Edition " + citation + " is not at hand: its rules of retention are missing. Name it with --referentiels.");
    }
}
