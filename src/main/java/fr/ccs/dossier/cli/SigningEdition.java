package fr.ccs.dossier.cli;

import fr.ccs.dossier.document.Citation;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.seal.Engagement;
import fr.ccs.dossier.seal.Slot;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The edition that says who signs a document: its own, or the newest of those under which a procès-verbal decides.
 *
 * @param document the edition
 * @param candidates how many editions the document applies
 */
record SigningEdition(Document document, int candidates) {

    static SigningEdition of(Document signed, Resolver resolver) {
        List<Citation> applied = signed.editionAppliquee().map(List::of).orElseGet(() -> ofDecisions(signed));
        List<Document> editions = applied.stream().flatMap(edition -> resolver.find(edition).found().stream()).toList();
        if (editions.isEmpty() || editions.size() < applied.size()) {
            throw new IllegalStateException("the document was checked with an edition that is gone now");
        }
        return new SigningEdition(editions.stream().max(Comparator.comparing(SigningEdition::since).thenComparing(SigningEdition::name))
                .orElseThrow(), editions.size());
    }

    /** What it asks of each role that signs documents of this kind. */
    List<Engagement> engagements(Kind kind) {
        return Engagement.of(document, kind);
    }

    /** The roles that must sign and got no slot, because the document that was closed names nobody for them. */
    List<String> withoutSlot(Document closed) {
        List<String> slots = Slot.of(closed).stream().map(Slot::role).toList();
        return engagements(closed.kind()).stream().filter(Engagement::obligatoire).map(Engagement::role).filter(role -> !slots.contains(role)).toList();
    }

    String name() {
        return name(document);
    }

    private static List<Citation> ofDecisions(Document procesVerbal) {
        List<String> ids = procesVerbal.values("editionAppliquee", "id");
        List<String> editions = procesVerbal.values("editionAppliquee", "edition");
        return IntStream.range(0, ids.size()).mapToObj(rank -> new Citation(Kind.REFERENTIEL, ids.get(rank), editions.get(rank))).distinct().toList();
    }

    /** The day since which an edition is in force. */
    private static String since(Document edition) {
        return edition.values("vigueur", "debut").stream().findFirst().orElse("");
    }

    private static String name(Document edition) {
        return edition.attribute("id").orElse("") + " " + edition.attribute("edition").orElse("");
    }
}
