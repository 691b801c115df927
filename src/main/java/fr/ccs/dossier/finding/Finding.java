package fr.ccs.dossier.finding;

import java.util.Optional;

/**
 * One fault in one document, with all that a reader needs to mend it.
 *
 * @param rule the rule's id, {@code LIV-012}: the same string in the rule book, the fixtures and every report
 * @param see the rule's reason, as a reference into the rule book
 * @param excuse why it does not block; empty for one that stands
 */
public record Finding(String rule, Severity severity, Location location, Message french, Message english, String see, Optional<Excuse> excuse) {

    /** A finding that stands. */
    public Finding(String rule, Severity severity, Location location, Message french, Message english, String see) {
        this(rule, severity, location, french, english, see, Optional.empty());
    }

    /** The words in the reader's language. */
    public Message message(Language language) {
        return language.choose(french, english);
    }

    /** The same finding, which no longer blocks. */
    public Finding excused(Excuse reason) {
        return new Finding(rule, severity, location, french, english, see, Optional.of(reason));
    }

    /** The derogation that covers it, if one does. */
    public Optional<Waiver> waiver() {
        return excuse.filter(Waiver.class::isInstance).map(Waiver.class::cast);
    }

    /** Whether it keeps its document back. */
    public boolean blocks(Severity threshold) {
        return excuse.isEmpty() && severity.atLeast(threshold);
    }
}
