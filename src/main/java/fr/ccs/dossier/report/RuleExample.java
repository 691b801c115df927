package fr.ccs.dossier.report;

import fr.ccs.dossier.finding.Finding;
import java.util.List;
import java.util.Optional;

/**
 * A rule at work on a document that it is tested with: the lines at fault, or the same lines as they should be.
 *
 * @param file the document's own name
 * @param lines those worth showing, in their order
 * @param finding what the rule says of it; empty for a document that it lets pass
 */
public record RuleExample(String file, List<Line> lines, Optional<Finding> finding) {

    public RuleExample {
        lines = List.copyOf(lines);
    }

    /**
     * One line of the document.
     *
     * @param number from 1
     * @param marked whether this is one that the example is about
     */
    public record Line(int number, String text, boolean marked) {}
}
