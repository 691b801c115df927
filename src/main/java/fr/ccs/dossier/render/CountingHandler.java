package fr.ccs.dossier.render;

import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.LocatorImpl;
import org.xml.sax.helpers.XMLFilterImpl;

/** Numbers the formatting objects on their way, so that what the typesetter complains about can be found again. */
final class CountingHandler extends XMLFilterImpl {
    private final LocatorImpl position = new LocatorImpl();

    CountingHandler(ContentHandler next) {
        setContentHandler(next);
    }

    @Override
    public void startDocument() throws SAXException {
        position.setLineNumber(0);
        super.setDocumentLocator(position);
        super.startDocument();
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
        position.setLineNumber(position.getLineNumber() + 1);
        super.startElement(uri, localName, qName, attributes);
    }
}
