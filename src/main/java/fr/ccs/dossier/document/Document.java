package fr.ccs.dossier.document;

import java.util.List;
import java.util.Optional;
import net.sf.saxon.s9api.Axis;
import net.sf.saxon.s9api.BuildingContentHandler;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * One document as it was read: its exact bytes and the tree built from them, untouched by any schema default.
 *
 * @param name the path as the user gave it; {@code -} for standard input
 * @param sha256 lower-case hex digest of {@code bytes}: the document's empreinte
 */
public record Document(String name, byte[] bytes, String sha256, Kind kind, XdmNode tree) {

    /** The root element. */
    public XdmNode root() {
        return Elements.root(tree).orElseThrow();
    }

    /** An attribute of the root element. */
    public Optional<String> attribute(String name) {
        return Optional.ofNullable(root().getAttributeValue(new QName(name)));
    }

    /** An attribute of every element of that name, in document order; empty where an element does not bear it. */
    public List<String> values(String element, String attribute) {
        return Elements.below(tree, Kind.NAMESPACE, element).stream().map(found -> Optional.ofNullable(found.getAttributeValue(new QName(attribute))).orElse(""))
                .toList();
    }

    /** What other documents cite it by: number, or id and edition; empty when it has none yet. */
    public Optional<Citation> citation() {
        return Citation.of(kind, name -> attribute(name).orElse(null));
    }

    /** The edition of the référentiel that a livret applies; empty for a document that applies none. */
    public Optional<Citation> editionAppliquee() {
        return Elements.children(root(), Kind.NAMESPACE, "editionAppliquee").stream().findFirst().map(applied -> new Citation(Kind.REFERENTIEL,
                applied.getAttributeValue(new QName("id")), applied.getAttributeValue(new QName("edition"))));
    }

    /** The same document with nothing in hand but its root element and its digest: what is left when thousands are named at once. */
    Document head() {
        try {
            BuildingContentHandler built = Saxon.PROCESSOR.newDocumentBuilder().newBuildingContentHandler();
            AttributesImpl attributes = new AttributesImpl();
            root().axisIterator(Axis.ATTRIBUTE).forEachRemaining(attribute -> attributes.addAttribute(attribute.getNodeName().getNamespace(),
                    attribute.getNodeName().getLocalName(), attribute.getNodeName().getLocalName(), "CDATA", attribute.getStringValue()));
            built.startDocument();
            built.startPrefixMapping("", Kind.NAMESPACE);
            built.startElement(Kind.NAMESPACE, kind.root(), kind.root(), attributes);
            built.endElement(Kind.NAMESPACE, kind.root(), kind.root());
            built.endDocument();
            return new Document(name, new byte[0], sha256, kind, built.getDocumentNode());
        } catch (SAXException | SaxonApiException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The source text, with the positions that readers count in. */
    public SourceText source() {
        return new SourceText(bytes);
    }
}
