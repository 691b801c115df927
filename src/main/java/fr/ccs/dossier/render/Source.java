package fr.ccs.dossier.render;

import fr.ccs.dossier.document.Citation;
import fr.ccs.dossier.document.CitedDocuments;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Lookup;
import fr.ccs.dossier.document.Resolver;
import java.util.Optional;
import net.sf.saxon.lib.ResourceResolver;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Steps;

/**
 * What a print is made from: one document, whose exact bytes the PDF carries, and the documents at hand that it may cite.
 */
public record Source(Document document, Resolver resolver) {

    Kind kind() {
        return document.kind();
    }

    XdmNode tree() {
        return document.tree();
    }

    /** Whether the document says of itself that it is not final: nobody should hold an unmarked draft in hand. */
    boolean draft() {
        return draft(document) || kind() == Kind.EXTRAIT && Citation.named(Kind.PROCES_VERBAL, document.attribute("procesVerbal").orElse(""), "")
                .filter(drawnFrom -> resolver.find(drawnFrom) instanceof Lookup.Found found && draft(found.document())).isPresent();
    }

    private static boolean draft(Document document) {
        return document.attribute("etat").equals(Optional.of("BROUILLON")) || document.attribute("statut").equals(Optional.of("PROJET"));
    }

    /**
     * The référentiel that the document is printed with: itself, or the edition it applies, or that of the first decision it holds, or
     * of a session or a dossier the newest that its livrets apply. Papers that say something without any, such as minutes without a decision, are
     * printed without.
     */
    XdmNode referentiel() throws RenderException {
        if (kind() == Kind.REFERENTIEL) {
            return tree();
        }
        if (kind() == Kind.SESSION || kind() == Kind.DOSSIER) {
            return Editions.newest(document, resolver).map(Document::tree).orElse(CitedDocuments.ABSENT);
        }
        Optional<XdmNode> named = document.root().select(Steps.descendant(Kind.NAMESPACE, "editionAppliquee")).findFirst();
        if (named.isEmpty() && kind() == Kind.PROCES_VERBAL) {
            return CitedDocuments.ABSENT;
        }
        XdmNode applied = named.orElseThrow(() -> new RenderException("Le document ne dit pas quelle édition du référentiel il applique.", "", 0));
        Citation citation = new Citation(Kind.REFERENTIEL, applied.getAttributeValue(new QName("id")), applied.getAttributeValue(new QName("edition")));
        if (resolver.find(citation) instanceof Lookup.Found found) {
            return found.document().tree();
        }
        throw new RenderException("Le référentiel " + citation + " est introuvable : sans lui, le document ne peut pas être imprimé.", "", 0);
    }

    /** Answers {@code document('ccs:/livret/NUMERO')} and the like; a document that is not at hand reads as {@code <absent/>}. */
    ResourceResolver cited() {
        return new CitedDocuments(resolver);
    }
}
