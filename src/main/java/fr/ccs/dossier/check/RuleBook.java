package fr.ccs.dossier.check;

import fr.ccs.dossier.document.Kind;
import fr.ccs.dossier.finding.Rule;
import fr.ccs.dossier.finding.RuleSet;
import java.util.List;
import java.util.Optional;

/**
 * Every rule of this installation, with its reason: what {@code ccs rules} shows and what reports explain findings with.
 *
 * @param rules those of the machine first, then those of each kind by their ids
 */
public record RuleBook(RuleSet ruleSet, List<Rule> rules) {

    private static final class Shipped {
        private static final RuleBook BOOK = RuleBookFile.read();
    }

    private static final class Explained {
        private static final RuleBook BOOK = new RuleBook(shipped().ruleSet, RuleBookFile.explained(shipped().rules));
    }

    /** The rule book that the build made from {@code schemas/1/rules}. */
    public static RuleBook shipped() {
        return Shipped.BOOK;
    }

    /** The same book, each rule with the ways to break it: longer to read, so only for those who ask about rules. */
    public static RuleBook explained() {
        return Explained.BOOK;
    }

    /** The rule of this id, in any case. */
    public Optional<Rule> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equalsIgnoreCase(id)).findFirst();
    }

    /** How many rules judge a kind in a phase; 0 means that its rule book is not written yet. */
    int active(Kind kind, Phase phase) {
        return (int) rules.stream().filter(rule -> rule.kind().equals(kind.files()) && rule.phases().contains(phase.code())).count();
    }
}
