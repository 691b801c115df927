package fr.ccs.dossier.finding;

/**
 * One fault in one document, with all that a reader needs to mend it.
 *
 * @param rule the rule's id, {@code LIV-012}: the same string in the rule book, the fixtures and every report
 * @param see the rule's reason, as a reference into the rule book
 */
public record Finding(String rule, Severity severity, Location location, Message french, Message english, String see) {

    /** The words in the reader's language. */
    public Message message(Language language) {
        return language.choose(french, english);
    }
}
