package fr.ccs.dossier.document;

import fr.ccs.dossier.finding.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** The livrets of dossiers that another one of the same number replaced, once what was missing had come: kept as pièces, and judged no more. */
final class Remplaces {
    private static final String DOSSIER = "dossier.xml";
    private static final Set<String> ARRIVALS = Set.of("COMPLEMENT_RECU", "RECEPTION_BRANCHE");
    private static final Set<String> AT_HAND = Set.of("PRESENTE", "RECONSTITUEE");

    private Remplaces() {}

    /** Those of the dossiers whose list is among these files; a list that cannot be read replaces nothing. */
    static Set<Path> among(Collection<Path> files) {
        Set<Path> replaced = new HashSet<>();
        files.stream().filter(file -> file.endsWith(DOSSIER)).forEach(file -> replaced.addAll(of(file)));
        return replaced;
    }

    /** Those of the dossier that this file is a pièce of; none for a file that stands elsewhere. */
    static Set<Path> beside(Path piece) {
        for (Path folder = piece.toAbsolutePath().normalize().getParent(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve(DOSSIER))) {
                return of(folder.resolve(DOSSIER));
            }
        }
        return Set.of();
    }

    private static Set<Path> of(Path dossier) {
        Pieces pieces = new Pieces();
        try (InputStream in = Files.newInputStream(dossier)) {
            XMLReader reader = HardenedParser.reader(Language.FRENCH);
            reader.setContentHandler(pieces);
            reader.parse(new InputSource(in));
        } catch (IOException | SAXException unreadable) {
            return Set.of();
        }
        Set<Path> replaced = new HashSet<>();
        for (String chemin : pieces.replaced()) {
            try {
                Path file = dossier.resolveSibling(chemin).normalize();
                if (file.toAbsolutePath().startsWith(dossier.toAbsolutePath().normalize().getParent())) {
                    replaced.add(file);
                }
            } catch (InvalidPathException nowhere) {
                continue;
            }
        }
        return replaced;
    }

    /** Of the livrets listed under one number, the last that came to complete the one before counts; one merely added replaces nothing. */
    private static final class Pieces extends DefaultHandler {
        private final List<Map<String, String>> livrets = new ArrayList<>();
        private final Set<String> arrived = new HashSet<>();
        private String evenement = "";

        @Override
        public void startElement(String uri, String local, String qName, Attributes attributes) {
            switch (local) {
                case "piece" -> {
                    if ("LIVRET".equals(attributes.getValue("type")) && AT_HAND.contains(String.valueOf(attributes.getValue("disponibilite")))) {
                        livrets.add(Map.of("id", value(attributes, "id"), "chemin", value(attributes, "chemin"), "numero", value(attributes, "numero")));
                    }
                }
                case "evenement" -> evenement = value(attributes, "type");
                case "objet" -> {
                    if (ARRIVALS.contains(evenement)) {
                        arrived.add(value(attributes, "ref"));
                    }
                }
                default -> { }
            }
        }

        private static String value(Attributes attributes, String name) {
            return attributes.getValue(name) == null ? "" : attributes.getValue(name);
        }

        /** The paths of those that another replaced, from the dossier’s folder. */
        Set<String> replaced() {
            Map<String, String> last = new HashMap<>();
            Set<String> replaced = new HashSet<>();
            for (Map<String, String> livret : livrets) {
                String before = last.get(livret.get("numero"));
                if (livret.get("chemin").endsWith(".xml") && !livret.get("numero").isEmpty() && (before == null || arrived.contains(livret.get("id")))) {
                    last.put(livret.get("numero"), livret.get("chemin"));
                    replaced.add(before == null || before.equals(livret.get("chemin")) ? "" : before);
                }
            }
            replaced.remove("");
            return replaced;
        }
    }
}
