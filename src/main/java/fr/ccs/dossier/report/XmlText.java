package fr.ccs.dossier.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML, an element a line, that any parser reads whatever the texts in it are. */
final class XmlText {
    private final XMLStreamWriter xml;
    private int depth;
    private boolean flat;

    /** @param out left open */
    XmlText(OutputStream out) {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
        run(() -> xml.writeStartDocument("UTF-8", "1.0"));
    }

    /** @param attributes names and values in turns; one whose value is null is left out */
    XmlText open(String name, String... attributes) {
        line();
        run(() -> xml.writeStartElement(name));
        depth++;
        flat = false;
        return attributes(attributes);
    }

    /** More attributes of the element just opened. */
    XmlText attributes(String... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            String name = attributes[i];
            String value = attributes[i + 1];
            if (value != null) {
                run(() -> xml.writeAttribute(name, TextReport.harmless(value)));
            }
        }
        flat = true;
        return this;
    }

    XmlText close() {
        depth--;
        if (!flat) {
            line();
        }
        flat = false;
        run(xml::writeEndElement);
        return this;
    }

    /** A whole element of nothing but text, in which line ends stay. */
    XmlText element(String name, String text, String... attributes) {
        open(name, attributes);
        run(() -> xml.writeCharacters(String.join("\n", text.lines().map(TextReport::harmless).toList())));
        return close();
    }

    void end() {
        run(() -> {
            xml.writeEndDocument();
            xml.writeCharacters("\n");
            xml.flush();
        });
    }

    private void line() {
        run(() -> xml.writeCharacters("\n" + "  ".repeat(depth)));
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    private static void run(Step step) {
        try {
            step.run();
        } catch (XMLStreamException broken) {
            throw new UncheckedIOException(new IOException(broken.getMessage(), broken));
        }
    }
}
