package fr.ccs.dossier.render;

import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Stops at the first fault of a file that is read by its schema. */
abstract class StrictHandler extends DefaultHandler {
    @Override
    public void error(SAXParseException fault) throws SAXException {
        throw fault;
    }
}
