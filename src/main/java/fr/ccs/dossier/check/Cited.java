package fr.ccs.dossier.check;

import fr.ccs.dossier.document.Citation;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Elements;
import fr.ccs.dossier.document.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;

/**
 * One citation as it stands in a document.
 *
 * @param element where it stands
 * @param digest the empreinte it asks for; null when it asks for none
 */
record Cited(XdmNode element, Citation citation, String digest) {

    /** Every document that this one is judged with, in the phase. */
    static List<Cited> of(Document document, Phase phase) {
        List<Cited> cited = new ArrayList<>();
        add(cited, document, "editionAppliquee", Kind.REFERENTIEL, "id", "edition");
        switch (document.kind()) {
            case LIVRET -> {
                add(cited, document, "reevaluationDe", Kind.PROCES_VERBAL, "procesVerbal", null);
                if (phase == Phase.TRANSMISSION || phase == Phase.ARCHIVE) {
                    annuaire(document, "evaluateurExterne").ifPresent(cited::add);
                }
            }
            case PROCES_VERBAL -> {
                add(cited, document, "rectifie", Kind.PROCES_VERBAL, "numero", null);
                add(cited, document, "acquis", Kind.PROCES_VERBAL, "procesVerbal", null);
                decisions(cited, document);
            }
            case EXTRAIT -> decisions(cited, document);
            case CERTIFICAT -> {
                add(cited, document, "certificat", Kind.DOSSIER, "dossier", null);
                add(cited, document, "remplace", Kind.CERTIFICAT, "numero", "exemplaire");
                add(cited, document, "decision", Kind.PROCES_VERBAL, "procesVerbal", null);
                add(cited, document, "decision", Kind.LIVRET, "livret", null);
                if (phase == Phase.TRANSMISSION || phase == Phase.ARCHIVE) {
                    annuaire(document, "signataire").ifPresent(cited::add);
                }
            }
            case SESSION -> {
                add(cited, document, "session", Kind.PROCES_VERBAL, "procesVerbal", null);
                Elements.children(document.root(), Kind.NAMESPACE, "lot").forEach(lot -> Elements.children(lot, Kind.NAMESPACE, "livret")
                        .forEach(livret -> add(cited, livret, Kind.LIVRET, "numero", null)));
            }
            default -> { }
        }
        return cited;
    }

    private static void decisions(List<Cited> cited, Document document) {
        add(cited, document, "decision", Kind.LIVRET, "livret", null);
        for (XdmNode decision : elements(document, "decision")) {
            named(decision, Kind.DOSSIER, "dossier", null).ifPresent(dossier -> cited.add(new Cited(decision, dossier, null)));
        }
    }

    /** The register by which one knows whether a person was entitled to assess, or to sign for the committee; cited by its kind alone. */
    private static Optional<Cited> annuaire(Document document, String person) {
        return elements(document, person).stream().findFirst()
                .map(named -> new Cited(named, Citation.named(Kind.ANNUAIRE, "", "").orElseThrow(), null));
    }

    private static void add(List<Cited> cited, Document document, String element, Kind kind, String id, String edition) {
        elements(document, element).forEach(found -> add(cited, found, kind, id, edition));
    }

    private static void add(List<Cited> cited, XdmNode element, Kind kind, String id, String edition) {
        String digest = kind == Kind.DOSSIER ? null : element.getAttributeValue(new QName("empreinte"));
        named(element, kind, id, edition).ifPresent(citation -> cited.add(new Cited(element, citation, digest)));
    }

    private static Optional<Citation> named(XdmNode element, Kind kind, String id, String edition) {
        return Citation.named(kind, element.getAttributeValue(new QName(id)), edition == null ? "" : element.getAttributeValue(new QName(edition)));
    }

    private static List<XdmNode> elements(Document document, String name) {
        return Elements.below(document.tree(), Kind.NAMESPACE, name);
    }
}
