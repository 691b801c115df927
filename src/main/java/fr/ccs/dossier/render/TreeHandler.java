package fr.ccs.dossier.render;

import fr.ccs.dossier.document.Saxon;
import net.sf.saxon.s9api.BuildingContentHandler;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** Keeps a valid file as a tree that stylesheets can read. */
final class TreeHandler extends StrictHandler {
    private final BuildingContentHandler tree;

    TreeHandler() {
        try {
            tree = Saxon.PROCESSOR.newDocumentBuilder().newBuildingContentHandler();
        } catch (SaxonApiException e) {
            throw new IllegalStateException(e);
        }
    }

    XdmNode tree() {
        try {
            return tree.getDocumentNode();
        } catch (SaxonApiException e) {
            throw new IllegalStateException("only a file that was read to its end is asked for", e);
        }
    }

    @Override
    public void startDocument() throws SAXException {
        tree.startDocument();
    }

    @Override
    public void endDocument() throws SAXException {
        tree.endDocument();
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) throws SAXException {
        tree.startPrefixMapping(prefix, uri);
    }

    @Override
    public void endPrefixMapping(String prefix) throws SAXException {
        tree.endPrefixMapping(prefix);
    }

    @Override
    public void startElement(String uri, String local, String qName, Attributes attributes) throws SAXException {
        tree.startElement(uri, local, qName, attributes);
    }

    @Override
    public void endElement(String uri, String local, String qName) throws SAXException {
        tree.endElement(uri, local, qName);
    }

    @Override
    public void characters(char[] chars, int start, int length) throws SAXException {
        tree.characters(chars, start, length);
    }
}
