package fr.ccs.dossier.render;

import java.time.LocalDate;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.LocatorImpl;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Numbers the formatting objects on their way, so that what the typesetter complains about can be found again.
 *
 * <p>The typesetter throws unchecked exceptions through the stylesheet that feeds it, and Saxon would print them before it passes them
 * on: they travel as checked ones.
 */
final class CountingHandler extends XMLFilterImpl {
    private final LocatorImpl position = new LocatorImpl();
    private String date;

    CountingHandler(ContentHandler next) {
        setContentHandler(next);
    }

    /** The day that stands before the root: that of the PDF. */
    LocalDate date() {
        return LocalDate.parse(date);
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
        try {
            super.startElement(uri, localName, qName, attributes);
        } catch (RuntimeException e) {
            throw new SAXException(e);
        }
    }

    @Override
    public void processingInstruction(String target, String data) {
        if (target.equals("date")) {
            date = data;
        }
    }

    @Override
    public void endElement(String uri, String localName, String qName) throws SAXException {
        try {
            super.endElement(uri, localName, qName);
        } catch (RuntimeException e) {
            throw new SAXException(e);
        }
    }

    @Override
    public void endDocument() throws SAXException {
        try {
            super.endDocument();
        } catch (RuntimeException e) {
            throw new SAXException(e);
        }
    }
}
