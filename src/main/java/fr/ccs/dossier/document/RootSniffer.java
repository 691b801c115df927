package fr.ccs.dossier.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads no further than the root element's start tag: enough to know which document a file is. */
final class RootSniffer {
    private static final XMLInputFactory FACTORY = hardened();

    private RootSniffer() {}

    private static XMLInputFactory hardened() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLReporter((message, type, related, location) -> { });
        return factory;
    }

    /** The namespace of the root element; empty for what is not well-formed up to there, or has a DOCTYPE. */
    static Optional<String> namespace(byte[] bytes) {
        try {
            XMLStreamReader reader;
            synchronized (FACTORY) {
                reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(bytes));
            }
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    return Optional.empty();
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    return Optional.ofNullable(reader.getNamespaceURI());
                }
            }
            return Optional.empty();
        } catch (XMLStreamException unreadable) {
            return Optional.empty();
        }
    }

    /** What other documents would cite this file by; empty when it is none of ours, or cannot be read (which its own check says). */
    static Optional<Citation> citation(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return citation(in);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** The same of what a stream gives; empty when it cannot be read. */
    static Optional<Citation> citation(InputStream in) {
        try {
            XMLStreamReader reader;
            synchronized (FACTORY) {
                reader = FACTORY.createXMLStreamReader(in);
            }
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    return Optional.empty();
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    return !Kind.NAMESPACE.equals(reader.getNamespaceURI()) ? Optional.empty()
                            : Kind.ofRoot(reader.getLocalName())
                                    .flatMap(kind -> Citation.of(kind, name -> reader.getAttributeValue(null, name)));
                }
            }
            return Optional.empty();
        } catch (XMLStreamException unreadable) {
            return Optional.empty();
        }
    }
}
