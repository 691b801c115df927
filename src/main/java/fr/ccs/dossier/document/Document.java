package fr.ccs.dossier.document;

import java.util.List;
import java.util.Optional;
import net.sf.saxon.s9api.Axis;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Steps;

/**
 * One document as it was read: its exact bytes and the tree built from them, untouched by any schema default.
 *
 * @param name the path as the user gave it; {@code -} for standard input
 * @param sha256 lower-case hex digest of {@code bytes}: the document's empreinte
 */
public record Document(String name, byte[] bytes, String sha256, Kind kind, XdmNode tree) {

    /** The root element. */
    public XdmNode root() {
        return tree.axisIterator(Axis.CHILD).stream().filter(node -> node.getNodeKind() == net.sf.saxon.s9api.XdmNodeKind.ELEMENT)
                .findFirst().orElseThrow();
    }

    /** An attribute of the root element. */
    public Optional<String> attribute(String name) {
        return Optional.ofNullable(root().getAttributeValue(new QName(name)));
    }

    /** An attribute of every element of that name, in document order; empty where an element does not bear it. */
    public List<String> values(String element, String attribute) {
        return tree.select(Steps.descendant(Kind.NAMESPACE, element)).map(found -> Optional.ofNullable(found.getAttributeValue(new QName(attribute))).orElse(""))
                .toList();
    }

    /** What other documents cite it by: number, or id and edition; empty when it has none yet. */
    public Optional<Citation> citation() {
        return Citation.of(kind, name -> attribute(name).orElse(null));
    }

    /** The edition of the référentiel that a livret applies; empty for a document that applies none. */
    public Optional<Citation> editionAppliquee() {
        return root().select(Steps.child(Kind.NAMESPACE, "editionAppliquee")).findFirst().map(applied -> new Citation(Kind.REFERENTIEL,
                applied.getAttributeValue(new QName("id")), applied.getAttributeValue(new QName("edition"))));
    }

    /** The source text, with the positions that readers count in. */
    public SourceText source() {
        return new SourceText(bytes);
    }
}
