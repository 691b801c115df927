package fr.ccs.dossier.document;

import org.xml.sax.Locator;
import org.xml.sax.SAXException;

/** Stops a parse at the first place where a document breaks a limit of ours. */
final class Refusal extends SAXException {
    private static final long serialVersionUID = 1L;
    private final String rule;
    private final transient SourceText.Position position;
    private final transient Object[] values;

    Refusal(String rule, Locator locator, Object... values) {
        super(rule);
        this.rule = rule;
        this.position = new SourceText.Position(locator.getLineNumber(), locator.getColumnNumber());
        this.values = values;
    }

    String rule() {
        return rule;
    }

    SourceText.Position position() {
        return position;
    }

    Object[] values() {
        return values;
    }
}
