package fr.ccs.dossier.cli;

import fr.ccs.dossier.check.Checker;
import fr.ccs.dossier.check.Phase;
import fr.ccs.dossier.check.RulesInForce;
import fr.ccs.dossier.document.Document;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.finding.CheckRun;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.Severity;
import fr.ccs.dossier.finding.Verdict;
import fr.ccs.dossier.report.Colours;
import fr.ccs.dossier.report.TextReport;
import fr.ccs.dossier.seal.Trust;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Asks before anything is written whether the change makes the dossier wrong: a journal is never corrected afterwards.
 *
 * @param day the day on which it is judged
 */
record Soundness(Ccs ccs, Checker checker, LocalDate day) {
    /** Rules on files: new ones are not in their place yet. */
    private static final Set<String> ON_FILES = Set.of("DOS-003", "DOS-004", "DOS-011", "DOS-012", "DOS-014");

    Soundness(Ccs ccs, Resolver resolver, LocalDate day) {
        this(ccs, new Checker(resolver, Trust.NOBODY, day), day);
    }

    /** What an extract decides (DOS-009) cannot be read before its file is in its place. */
    private static final String ON_EXTRACTS = "DOS-009";

    /** Shows what would be wrong that was not before, and ends the command then. */
    void require(Dossier before, Dossier after) {
        Set<String> known = verdict(before.document()).verdict().findings().stream().map(Soundness::key).collect(Collectors.toSet());
        require(after.document(), known, "", undecided(before, after));
    }

    private static Set<String> undecided(Dossier before, Dossier after) {
        return extracts(after) > extracts(before) ? Set.of(ON_EXTRACTS) : Set.of();
    }

    private static int extracts(Dossier dossier) {
        return dossier.values("pieces/piece[@type = 'EXTRAIT_PROCES_VERBAL']/@id").size();
    }

    /** What would be wrong that was not before; what only the files decide is left aside. */
    List<Finding> faults(Dossier before, Dossier after) {
        Set<String> known = verdict(before.document()).verdict().findings().stream().map(Soundness::key).collect(Collectors.toSet());
        return faults(verdict(after.document()), known, undecided(before, after));
    }

    private static List<Finding> faults(FileVerdict verdict, Set<String> known, Set<String> undecided) {
        return verdict.verdict().findings().stream()
                .filter(finding -> finding.severity() == Severity.ERREUR && !onFiles(finding.rule()) && !undecided.contains(finding.rule())
                        && !known.contains(key(finding))).toList();
    }

    /** The same for a new dossier; {@code where} says where what it is made from stands. */
    void require(Document created, String where) {
        require(created, Set.of(), where, Set.of());
    }

    private void require(Document document, Set<String> known, String where, Set<String> undecided) {
        FileVerdict verdict = verdict(document);
        List<Finding> faults = faults(verdict, known, undecided);
        if (verdict.verdict() instanceof Verdict.RulesNotRun) {
            throw Stop.couldNot(ccs.say("Les règles n’ont pas pu être appliquées ; rien n’a été écrit.", "The rules could not be run; nothing was written."));
        }
        if (!faults.isEmpty()) {
            Verdict shown = verdict.verdict() instanceof Verdict.SchemaInvalid ? new Verdict.SchemaInvalid(faults) : new Verdict.Checked(faults);
            CheckRun run = new CheckRun(Ccs.toolVersion(), RulesInForce.ruleSet(), day, List.of(verdict.with(shown)), List.of());
            new TextReport(ccs.language, Colours.NONE).write(Redacting.unasked(run), ccs.out);
            String numero = document.attribute("numero").orElse("");
            throw Stop.blocked(where + ccs.say((where.isEmpty() ? "Le" : "le") + " dossier " + numero
                    + " en deviendrait fautif ; rien n’a été écrit.",
                    (where.isEmpty() ? "Dossier " : "dossier ") + numero + " would become faulty by that; nothing was written."));
        }
    }

    private FileVerdict verdict(Document document) {
        return checker.check(document.name(), document.bytes(), Optional.of(Phase.BROUILLON));
    }

    private static boolean onFiles(String rule) {
        return rule.startsWith("RES-") || ON_FILES.contains(rule);
    }

    private static String key(Finding finding) {
        return finding.rule() + " " + finding.location().codes() + " " + finding.french().problem();
    }
}
