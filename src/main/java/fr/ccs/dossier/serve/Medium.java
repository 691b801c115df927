package fr.ccs.dossier.serve;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;

/** What a document comes in, as whoever sends it announces it. */
public enum Medium {
    /** The document itself. */
    XML("xml", Set.of("application/xml", "text/xml")),
    /** A PDF that was printed from it. */
    PDF("pdf", Set.of("application/pdf")),
    /** A deposit, zipped. */
    ZIP("zip", Set.of("application/zip", "application/x-zip-compressed"));

    private final String ending;
    private final Set<String> types;

    Medium(String ending, Set<String> types) {
        this.ending = ending;
        this.types = types;
    }

    /** What a document is called that nobody named. */
    String usualName() {
        return "document." + ending;
    }

    /** @throws Problem when it is announced as nothing that we take */
    static Medium of(HttpFields fields) throws Problem {
        String type = String.valueOf(fields.get("Content-Type")).replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        List<Medium> fitting = List.of(values()).stream().filter(medium -> medium.types.contains(type)).toList();
        boolean otherXml = type.matches("application/[a-z0-9.-]+\\+xml");
        if (fitting.isEmpty() && !otherXml || fields.getValuesList("Content-Type").size() != 1) {
            throw new Problem(415, "Envoyez un document XML, un PDF imprimé par ccs ou un paquet zip, annoncé comme tel\u202F: Content-Type\u00A0: application/xml, application/pdf ou application/zip.",
                    "Send an XML document, a PDF printed by ccs or a zipped bag, announced as such: Content-Type: application/xml, application/pdf or application/zip.");
        }
        return otherXml ? XML : fitting.get(0);
    }
}
