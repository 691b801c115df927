package fr.ccs.dossier.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Hands one parse to two readers: the tree, and a companion (the XSD) that is chosen once the root element tells the kind.
 * Enforces depth and number of attributes on the way.
 */
final class Intake extends DefaultHandler {
    private final ContentHandler tree;
    private final BiFunction<Kind, Cursor, ContentHandler> companions;
    private final Limits limits;
    private final String namespace;
    private final Cursor cursor = new Cursor();
    private final Map<String, String> rootMappings = new LinkedHashMap<>();
    private Locator locator;
    private ContentHandler companion;
    private Kind kind;

    Intake(ContentHandler tree, BiFunction<Kind, Cursor, ContentHandler> companions, Limits limits, String namespace) {
        this.tree = tree;
        this.companions = companions;
        this.limits = limits;
        this.namespace = namespace;
    }

    Kind kind() {
        return kind;
    }

    Locator locator() {
        return locator;
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        this.locator = locator;
        tree.setDocumentLocator(locator);
    }

    @Override
    public void startDocument() throws SAXException {
        tree.startDocument();
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) throws SAXException {
        tree.startPrefixMapping(prefix, uri);
        if (companion == null) {
            rootMappings.put(prefix, uri);
        } else {
            companion.startPrefixMapping(prefix, uri);
        }
    }

    @Override
    public void startElement(String uri, String local, String qName, Attributes attributes) throws SAXException {
        if (companion == null) {
            companion = companionOf(uri, local);
        }
        cursor.enter();
        if (cursor.depth() > limits.depth()) {
            throw new Refusal("XML-005", locator, limits.depth() + " éléments emboîtés", limits.depth() + " nested elements");
        }
        if (attributes.getLength() > limits.attributes()) {
            throw new Refusal("XML-005", locator, limits.attributes() + " attributs sur un élément",
                    limits.attributes() + " attributes on one element");
        }
        if (cursor.element() >= limits.elements()) {
            throw new Refusal("XML-005", locator, limits.elements() + " éléments", limits.elements() + " elements");
        }
        tree.startElement(uri, local, qName, attributes);
        companion.startElement(uri, local, qName, attributes);
    }

    private ContentHandler companionOf(String uri, String local) throws SAXException {
        kind = uri.equals(namespace) ? Kind.ofRoot(local).orElse(null) : null;
        if (kind == null) {
            String name = uri.isEmpty() ? local : "{" + uri + "}" + local;
            throw new Refusal("XML-002", locator, name, name);
        }
        ContentHandler chosen = companions.apply(kind, cursor);
        chosen.setDocumentLocator(locator);
        chosen.startDocument();
        for (Map.Entry<String, String> mapping : rootMappings.entrySet()) {
            chosen.startPrefixMapping(mapping.getKey(), mapping.getValue());
        }
        return chosen;
    }

    @Override
    public void endElement(String uri, String local, String qName) throws SAXException {
        cursor.leave();
        tree.endElement(uri, local, qName);
        companion.endElement(uri, local, qName);
    }

    @Override
    public void endPrefixMapping(String prefix) throws SAXException {
        tree.endPrefixMapping(prefix);
        companion.endPrefixMapping(prefix);
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        tree.characters(text, start, length);
        companion.characters(text, start, length);
    }

    @Override
    public void ignorableWhitespace(char[] text, int start, int length) throws SAXException {
        characters(text, start, length);
    }

    @Override
    public void processingInstruction(String target, String data) throws SAXException {
        tree.processingInstruction(target, data);
        if (companion != null) {
            companion.processingInstruction(target, data);
        }
    }

    @Override
    public void endDocument() throws SAXException {
        tree.endDocument();
        companion.endDocument();
    }
}
