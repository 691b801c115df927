package fr.ccs.dossier.seal;

import eu.europa.esig.dss.xml.utils.DomUtils;
import eu.europa.esig.dss.xml.utils.XMLCanonicalizer;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What a document's signatures are over: all of it but the signatures, in canonical form. */
final class Content {
    private static final String CANONICAL = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";

    private Content() {}

    /** The canonical bytes of a file without its signatures. */
    static byte[] of(byte[] file) {
        Document tree = DomUtils.buildDOM(file);
        NodeList signatures = tree.getElementsByTagNameNS(Slot.XMLDSIG, "Signature");
        while (signatures.getLength() > 0) {
            Element signature = (Element) signatures.item(0);
            signature.getParentNode().removeChild(signature);
        }
        return XMLCanonicalizer.createInstance(CANONICAL).canonicalize(tree);
    }
}
