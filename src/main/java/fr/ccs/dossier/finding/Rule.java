package fr.ccs.dossier.finding;

import java.util.List;

/**
 * One entry of the rule book, as editors argue about it.
 *
 * @param kind the root element of the documents it judges; empty for the rules of reading and citing, which judge all
 * @param since version of the rule set that brought it
 * @param phases the phases in which it is active; empty for the rules of the machine, which always are
 */
public record Rule(String id, String kind, Severity severity, Text title, Text reason, String since, List<String> phases) {

    public Rule {
        phases = List.copyOf(phases);
    }

    /** A sentence in both languages. */
    public record Text(String french, String english) {
        public String in(Language language) {
            return language.choose(french, english);
        }
    }
}
