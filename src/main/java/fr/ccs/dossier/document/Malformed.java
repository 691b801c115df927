package fr.ccs.dossier.document;

import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Language;
import fr.ccs.dossier.finding.Location;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Findings for what the parser itself refuses: malformed XML, a DOCTYPE, a limit of the JDK. */
final class Malformed {

    private Malformed() {}

    static Finding finding(SAXParseException fault, byte[] bytes) {
        Location location = Placement.point(new SourceText(bytes), new SourceText.Position(fault.getLineNumber(), fault.getColumnNumber()));
        String french = detail(fault);
        if (french.contains("http://apache.org/xml/features/disallow-doctype-decl")) {
            return MachineRules.finding("XML-003", location, new Object[0], new Object[0]);
        }
        if (french.startsWith("JAXP0")) {
            return MachineRules.finding("XML-005", location, new Object[] {french}, new Object[] {inEnglish(bytes, french)});
        }
        String english = inEnglish(bytes, french);
        if (english.startsWith("Invalid byte") || english.startsWith("Expected byte")) {
            return undecodable(location);
        }
        if (english.startsWith("Premature end of file")) {
            return MachineRules.finding("XML-001", location, new Object[] {"le fichier est vide"}, new Object[] {"the file is empty"});
        }
        if (english.startsWith("XML document structures must start and end within the same entity")) {
            return MachineRules.finding("XML-001", location, new Object[] {"le fichier s’arrête avant la fin, des éléments restent ouverts"},
                    new Object[] {"the file stops before its end, some elements are still open"});
        }
        return MachineRules.finding("XML-001", location, new Object[] {french}, new Object[] {english});
    }

    static Finding undecodable(Location location) {
        return MachineRules.finding("XML-001", location,
                new Object[] {"le fichier n’est pas du texte dans le codage qu’il déclare (UTF-8 s’il n’en déclare pas)"},
                new Object[] {"the file is not text in the encoding that it declares (UTF-8 if it declares none)"});
    }

    /** The JDK's parser loses its way at some markup where none may stand (a DOCTYPE behind the root's start tag), and says so of itself. */
    static Finding misplaced(Locator where, byte[] bytes) {
        Location location = Placement.point(new SourceText(bytes), new SourceText.Position(where.getLineNumber(), where.getColumnNumber()));
        return MachineRules.finding("XML-001", location, new Object[] {"ce qui s’y trouve n’a pas sa place à cet endroit d’un document XML"},
                new Object[] {"what stands there has no place at this point of an XML document"});
    }

    /** The parser speaks one language at a time: only a malformed file is read a second time, to hear the other. */
    private static String inEnglish(byte[] bytes, String otherwise) {
        try {
            XMLReader reader = HardenedParser.reader(Language.ENGLISH);
            reader.setContentHandler(new DefaultHandler());
            reader.parse(new InputSource(new ByteArrayInputStream(bytes)));
            return otherwise;
        } catch (SAXParseException fault) {
            return detail(fault);
        } catch (SAXException | IOException fault) {
            return otherwise;
        }
    }

    private static String detail(SAXParseException fault) {
        return fault.getMessage().replaceAll("\\s+", " ").replaceAll("[.\\s]+$", "");
    }
}
