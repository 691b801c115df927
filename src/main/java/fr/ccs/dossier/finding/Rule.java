package fr.ccs.dossier.finding;

import java.util.List;

/**
 * One entry of the rule book, as editors argue about it.
 *
 * @param kind the root element of the documents it judges; empty for the rules of reading and citing, which judge all
 * @param since version of the rule set that brought it
 * @param phases the phases in which it is active; empty for the rules of the machine, which always are
 * @param assertions the ways to break it
 * @param measures how often it was right on texts that people wrote; empty for a rule that reads no free text
 */
public record Rule(String id, String kind, Severity severity, Text title, Text reason, String since, List<String> phases, List<Assertion> assertions,
                   List<Text> measures) {

    public Rule {
        phases = List.copyOf(phases);
        assertions = List.copyOf(assertions);
        measures = List.copyOf(measures);
    }

    /** A rule whose ways to break it are not told. */
    public Rule(String id, String kind, Severity severity, Text title, Text reason, String since, List<String> phases) {
        this(id, kind, severity, title, reason, since, phases, List.of(), List.of());
    }

    /** The same rule with the ways to break it, and its measures. */
    public Rule with(List<Assertion> ways, List<Text> figures) {
        return new Rule(id, kind, severity, title, reason, since, phases, ways, figures);
    }

    /** A sentence in both languages. */
    public record Text(String french, String english) {
        public String in(Language language) {
            return language.choose(french, english);
        }
    }
}
