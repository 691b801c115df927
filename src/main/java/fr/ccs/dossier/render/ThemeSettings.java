package fr.ccs.dossier.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xml.sax.Attributes;

/** Gathers what a valid theme.xml says. */
final class ThemeSettings extends StrictHandler {
    final Map<String, String> colours = new HashMap<>();
    final List<String> letterhead = new ArrayList<>();
    String base;
    String logoFile;
    String logoAlternative;
    double logoHeight;
    private final StringBuilder text = new StringBuilder();

    @Override
    public void startElement(String uri, String local, String qName, Attributes attributes) {
        text.setLength(0);
        switch (local) {
            case "theme" -> base = attributes.getValue("base");
            case "couleur" -> colours.put(attributes.getValue("jeton"), attributes.getValue("valeur").toUpperCase(Locale.ROOT));
            case "logo" -> {
                logoFile = attributes.getValue("fichier");
                logoAlternative = attributes.getValue("alternative");
                logoHeight = Double.parseDouble(attributes.getValue("hauteur"));
            }
            default -> { }
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        text.append(chars, start, length);
    }

    @Override
    public void endElement(String uri, String local, String qName) {
        if (local.equals("ligne")) {
            letterhead.add(text.toString().strip());
        }
    }
}
