package fr.ccs.dossier.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The words of {@code stylesheets/labels/}, for what the command line says about a print. */
final class Labels {
    private static final Map<String, Labels> LANGUAGES = new ConcurrentHashMap<>();

    private final Map<String, String> texts = new TreeMap<>();

    private Labels(String language) {
        try (InputStream in = Resources.open("labels/" + language + ".xml")) {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT && reader.getLocalName().equals("label")) {
                    texts.put(reader.getAttributeValue(null, "id"), reader.getElementText());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the labels are damaged: " + language, e);
        }
    }

    static Labels in(String language) {
        return LANGUAGES.computeIfAbsent(language, Labels::new);
    }

    Optional<String> find(String id) {
        return Optional.ofNullable(texts.get(id));
    }

    String text(String id) {
        String text = texts.get(id);
        if (text == null) {
            throw new IllegalStateException("no such label: " + id);
        }
        return text;
    }
}
