package fr.ccs.dossier.render;

import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Resolver;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** Chooses the edition whose branch signs the papers of a session or a dossier, which name livrets and no edition. */
final class Editions {
    /** A jury of more reads the first of them: the branch is the same. */
    private static final int LIVRETS = 100;

    private Editions() {}

    /** The newest edition that the document's livrets apply; while none of them is at hand, the newest at hand that is in force; else empty. */
    static Optional<Document> newest(Document document, Resolver resolver) {
        List<Document> applied = Livrets.of(document).stream().limit(LIVRETS).map(livret -> livret.find(document, resolver).orElse(null)).filter(Objects::nonNull)
                .flatMap(livret -> livret.editionAppliquee().stream()).distinct().flatMap(edition -> resolver.find(edition).found().stream()).toList();
        return newest(applied.isEmpty() ? inForce(resolver) : applied);
    }

    private static List<Document> inForce(Resolver resolver) {
        Predicate<Document> project = edition -> edition.attribute("statut").equals(Optional.of("PROJET"));
        return resolver.documents(Kind.REFERENTIEL).filter(project.negate()).toList();
    }

    private static Optional<Document> newest(List<Document> editions) {
        return editions.stream().max(Comparator.comparing((Document edition) -> edition.values("vigueur", "debut").stream().findFirst().orElse(""))
                .thenComparing(edition -> edition.attribute("edition").orElse("")));
    }
}
