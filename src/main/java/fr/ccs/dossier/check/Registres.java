package fr.ccs.dossier.check;

import fr.ccs.dossier.document.Citation;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Questions;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.Chain;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Steps;

/** The registers of deliveries at hand; each is looked through once. May be used by several threads at once. */
final class Registres {
    private static final String DELIVRANCES = "DELIVRANCES";
    private final Resolver resolver;
    private final Questions.Memo<Optional<Deliveries>> byReferentiel = new Questions.Memo<>();

    Registres(Resolver resolver) {
        this.resolver = resolver;
    }

    /** The register that a certificate belongs in; of several states of it the longest. Empty when none is at hand. */
    Optional<Deliveries> of(Document certificat) {
        String referentiel = certificat.root().select(Steps.child(Kind.NAMESPACE, "editionAppliquee")).asOptionalNode()
                .map((XdmNode edition) -> edition.attribute("id")).orElse("");
        return byReferentiel.get(referentiel, () -> longest(referentiel));
    }

    private Optional<Deliveries> longest(String referentiel) {
        return List.of(referentiel, "").stream().map(named -> copies(named).stream().max(Comparator.comparingInt(copy -> Chain.links(copy).size())))
                .flatMap(Optional::stream).findFirst().map(Deliveries::of);
    }

    private List<Document> copies(String referentiel) {
        return resolver.copies(Citation.named(Kind.REGISTRE, DELIVRANCES, referentiel).orElseThrow());
    }

    /** The other states of a register that are at hand. */
    List<Document> others(Document registre) {
        return registre.citation().map(resolver::copies).orElse(List.of()).stream().filter(copy -> !copy.sha256().equals(registre.sha256())).toList();
    }
}
