package fr.ccs.dossier.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One audit of some deposits: what every report of it is made from.
 *
 * @param found how many deposits stood where the audit looked
 * @param strays how many files stood there that belong to none
 * @param sample how some of them were chosen; empty when all were looked at
 * @param resumed how many verdicts come from the journal of a run that was stopped
 */
public record AuditRun(String toolVersion, RuleSet ruleSet, LocalDate referenceDate, int found, int strays, Optional<Sample> sample, int resumed,
        List<BagVerdict> bags) {

    public AuditRun {
        bags = List.copyOf(bags);
    }

    /**
     * How deposits are drawn: those whose name and seed together have the lowest digests.
     *
     * @param size how many
     */
    public record Sample(int size, String seed) {}

    public long count(BagVerdict.State state) {
        return bags.stream().filter(bag -> bag.state() == state).count();
    }
}
