package fr.ccs.dossier.render;

import fr.ccs.dossier.document.Citation;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.document.Lookup;
import fr.ccs.dossier.document.Resolver;
import java.util.Optional;
import java.util.function.Function;
import net.sf.saxon.s9api.Axis;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;

/**
 * What a print is made from: one document and a way to find those that it cites.
 *
 * @param fileName name under which the source goes into the PDF
 * @param kind kind of the document
 * @param bytes the document's exact bytes, which the PDF carries
 * @param tree the tree read from these bytes
 * @param cited gives the tree of a cited document; empty when it is not to be found
 */
public record Source(String fileName, Kind kind, byte[] bytes, XdmNode tree, Function<Citation, Optional<XdmNode>> cited) {

    /** A document as it was read, with the resolver that knows its neighbours. */
    public static Source of(Document document, Resolver resolver) {
        return new Source(document.name(), document.kind(), document.bytes(), document.tree(),
                citation -> resolver.find(citation) instanceof Lookup.Found found ? Optional.of(found.document().tree()) : Optional.empty());
    }

    /** Whether the document says of itself that it is not final: nobody should hold an unmarked draft in hand. */
    boolean draft() {
        return tree.axisIterator(Axis.DESCENDANT).stream().filter(node -> node.getNodeKind() == XdmNodeKind.ELEMENT).findFirst()
                .map(root -> attribute(root, "etat").equals("BROUILLON") || attribute(root, "statut").equals("PROJET")).orElse(false);
    }

    /** The référentiel that the document is printed with: itself, or the edition it applies. */
    XdmNode referentiel() throws RenderException {
        if (kind == Kind.REFERENTIEL) {
            return tree;
        }
        Citation citation = editionAppliquee().orElseThrow(() -> new RenderException(
                "Le document ne dit pas quelle édition du référentiel il applique.", "", 0));
        return cited.apply(citation).orElseThrow(() -> new RenderException(
                "Le référentiel " + citation + " est introuvable : sans lui, le document ne peut pas être imprimé.", "", 0));
    }

    /** The dossier that the document is a pièce of; empty when it names none or none is at hand. */
    Optional<XdmNode> dossier() {
        return tree.axisIterator(Axis.CHILD).stream().filter(node -> node.getNodeKind() == XdmNodeKind.ELEMENT).findFirst()
                .flatMap(root -> Citation.named(Kind.DOSSIER, attribute(root, "dossier"), "")).flatMap(cited);
    }

    private Optional<Citation> editionAppliquee() {
        return tree.axisIterator(Axis.DESCENDANT).stream()
                .filter(node -> node.getNodeKind() == XdmNodeKind.ELEMENT && node.getNodeName().getLocalName().equals("editionAppliquee"))
                .findFirst()
                .map(node -> new Citation(Kind.REFERENTIEL, attribute(node, "id"), attribute(node, "edition")));
    }

    private static String attribute(XdmNode node, String name) {
        String value = node.getAttributeValue(new QName(name));
        return value == null ? "" : value;
    }
}
