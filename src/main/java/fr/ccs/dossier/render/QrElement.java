package fr.ccs.dossier.render;

import java.awt.geom.Point2D;
import java.util.HashMap;
import org.apache.fop.fo.ElementMapping;
import org.apache.fop.fo.FONode;
import org.apache.fop.fo.PropertyList;
import org.apache.fop.fo.XMLObj;
import org.w3c.dom.DOMImplementation;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;

/** What stylesheets write where a code is to stand, {@code <p:qr texte="…"/>}: a text and no address, so that nothing is opened for it. */
final class QrElement extends XMLObj {
    static final String NAMESPACE = "urn:fr:ccs:dossier:impression";
    static final String TEXT = "texte";

    private static final String NAME = "qr";
    private static final DOMImplementation TREES = ElementMapping.getDefaultDOMImplementation();

    private QrElement(FONode parent) {
        super(parent);
    }

    @Override
    public void processNode(String elementName, Locator locator, Attributes attributes, PropertyList properties) {
        setLocator(locator);
        name = elementName;
        doc = TREES.createDocument(NAMESPACE, NAME, null);
        element = doc.getDocumentElement();
        element.setAttribute(TEXT, attributes.getValue(TEXT));
    }

    /** A square; the stylesheet says how large. */
    @Override
    public Point2D getDimension(Point2D view) {
        return new Point2D.Float(72, 72);
    }

    @Override
    public String getNamespaceURI() {
        return NAMESPACE;
    }

    @Override
    public String getNormalNamespacePrefix() {
        return "p";
    }

    /** Makes the element known to the typesetter. */
    static final class Mapping extends ElementMapping {
        Mapping() {
            namespaceURI = NAMESPACE;
        }

        @Override
        public DOMImplementation getDOMImplementation() {
            return TREES;
        }

        @Override
        protected void initialize() {
            foObjs = new HashMap<>();
            foObjs.put(NAME, new Maker() {
                @Override
                public FONode make(FONode parent) {
                    return new QrElement(parent);
                }
            });
        }
    }
}
