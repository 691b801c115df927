package fr.ccs.dossier.check;

import fr.ccs.dossier.document.Cursor;
import java.util.ArrayList;
import java.util.List;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/**
 * Collects what the XSD validator reports, one entry a fault.
 *
 * <p>For one bad value Xerces speaks twice: once for the facet, once for the type of the element or attribute. The second is dropped.
 */
final class SchemaErrors implements ErrorHandler {
    private static final int MOST = 100;
    private static final int LONGEST = 300;
    private final Cursor cursor;
    private final List<Fault> faults = new ArrayList<>();
    private boolean more;

    SchemaErrors(Cursor cursor) {
        this.cursor = cursor;
    }

    /**
     * One violation.
     *
     * @param element rank of the element in document order
     * @param code {@code cvc-minLength-valid}
     * @param text the validator's words, without the code
     */
    record Fault(int element, String code, String text) {}

    List<Fault> faults() {
        return faults;
    }

    /** Whether there were more faults than are kept. */
    boolean more() {
        return more;
    }

    @Override
    public void warning(SAXParseException fault) {
        error(fault);
    }

    @Override
    public void fatalError(SAXParseException fault) {
        error(fault);
    }

    private Fault last() {
        return faults.get(faults.size() - 1);
    }

    /** The validator quotes a bad value whole, however long it is. */
    private static String shortened(String message) {
        int middle = message.length() - 2 * LONGEST;
        return middle <= 0 ? message : message.substring(0, LONGEST) + "…" + message.substring(message.length() - LONGEST);
    }

    @Override
    public void error(SAXParseException fault) {
        String message = shortened(fault.getMessage().replace("\"urn:fr:ccs:dossier:1\":", "")).replaceAll("\\s+", " ").trim();
        int colon = message.indexOf(':');
        String code = colon > 0 ? message.substring(0, colon).trim() : "";
        if (!faults.isEmpty() && last().element == cursor.element() && last().code.equals("cvc-type.3.1.2")) {
            return;
        }
        boolean echo = code.equals("cvc-type.3.1.3") || code.equals("cvc-attribute.3") || code.equals("cvc-complex-type.2.2");
        if (echo && !faults.isEmpty() && last().element == cursor.element()) {
            return;
        }
        if (faults.size() == MOST) {
            more = true;
            return;
        }
        faults.add(new Fault(cursor.element(), code, colon > 0 ? message.substring(colon + 1).trim() : message));
    }
}
