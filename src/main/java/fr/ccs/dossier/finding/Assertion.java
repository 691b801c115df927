package fr.ccs.dossier.finding;

import java.util.List;

/**
 * One way to break a rule, as it is written: what it says to a reader, and what it asks for an expert.
 *
 * @param french its words, values shown as the XPath they come from: {@code ‹@code›}
 * @param context what it looks at; empty for a rule that no XPath decides
 * @param lets the names it uses, each as {@code $mots := f:mots(.)}, in the order of the rule; {@code visit-each := …} before them when
 *     it looks at several things there
 * @param demanded whether {@code test} must hold; else it is what must not be
 */
public record Assertion(Severity severity, Message french, Message english, String context, List<String> lets, String test, boolean demanded) {

    public Assertion {
        lets = List.copyOf(lets);
    }

    /** One that the machine itself makes: words alone. */
    public Assertion(Severity severity, Message french, Message english) {
        this(severity, french, english, "", List.of(), "", true);
    }

    /** The words in the reader's language. */
    public Message message(Language language) {
        return language.choose(french, english);
    }

    /** Whether an expert can read the question itself. */
    public boolean hasXPath() {
        return !test.isEmpty();
    }
}
