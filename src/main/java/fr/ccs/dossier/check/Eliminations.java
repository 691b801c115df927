package fr.ccs.dossier.check;

import fr.ccs.dossier.document.Citation;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Lookup;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.dossier.EliminationInscrite;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.sf.saxon.s9api.QName;

/** Whether a cited document is absent because it was eliminated when its retention ended: its dossier says so, or the register of eliminations. */
record Eliminations(Resolver resolver) {
    /** What goes with a dossier; an edition, the annuaire or the minutes are of many, and no dossier's end takes them along. */
    private static final Set<Kind> OF_A_DOSSIER = Set.of(Kind.DOSSIER, Kind.LIVRET, Kind.CERTIFICAT, Kind.EXTRAIT);

    boolean explain(Document document, Cited cited) {
        if (!OF_A_DOSSIER.contains(cited.citation().kind())) {
            return false;
        }
        Set<String> dossiers = new TreeSet<>(document.values("certificat", "dossier"));
        Optional.ofNullable(cited.element().getAttributeValue(new QName("dossier"))).ifPresent(dossiers::add);
        Optional.of(cited.citation()).filter(citation -> citation.kind() == Kind.DOSSIER).map(Citation::id).ifPresent(dossiers::add);
        document.attribute("dossier").ifPresent(dossiers::add);
        return dossiers.stream().anyMatch(numero -> piece(numero, cited.citation().id()) || whole(numero));
    }

    /** Whether the dossier lists this document as one whose file was eliminated. */
    private boolean piece(String numero, String document) {
        return Citation.named(Kind.DOSSIER, numero, "").map(resolver::find).orElse(null) instanceof Lookup.Found found
                && new Dossier(found.document()).values("pieces/piece[@disponibilite = 'ELIMINEE']/string(@numero)").contains(document);
    }

    /** Whether a register at hand tells that the whole dossier is gone. */
    boolean whole(String numero) {
        return resolver.known(Kind.REGISTRE).stream().filter(known -> known.id().equals(EliminationInscrite.GENRE))
                .flatMap(known -> resolver.copies(known).stream()).flatMap(registre -> EliminationInscrite.of(registre).stream())
                .anyMatch(inscrite -> inscrite.entiere() && inscrite.dossier().equals(numero));
    }
}
