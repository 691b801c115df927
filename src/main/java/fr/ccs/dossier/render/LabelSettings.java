package fr.ccs.dossier.render;

import java.util.HashMap;
import java.util.Map;
import org.xml.sax.Attributes;

/** Gathers the words of a valid libelles.xml. */
final class LabelSettings extends StrictHandler {
    final Map<String, String> texts = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private String id;

    @Override
    public void startElement(String uri, String local, String qName, Attributes attributes) {
        id = attributes.getValue("id");
        text.setLength(0);
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        text.append(chars, start, length);
    }

    @Override
    public void endElement(String uri, String local, String qName) {
        if (local.equals("label")) {
            texts.put(id, text.toString());
        }
    }
}
