package fr.ccs.dossier.cli;

import fr.ccs.dossier.check.Redaction;
import fr.ccs.dossier.check.RulesInForce;
import fr.ccs.dossier.dossier.Recevabilite;
import fr.ccs.dossier.finding.CheckRun;
import fr.ccs.dossier.finding.FileVerdict;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.report.TextReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** All dossiers of one run as they come from the gate: told one by one, counted, and what is to be entered kept. */
final class Passage {
    private final Ccs ccs;
    private final LocalDate day;
    private final boolean redacted;
    private final List<Recevabilite> judged = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private final List<String> gone = new ArrayList<>();
    private final Map<GateOutcome.Sort, TreeSet<String>> numbers = new EnumMap<>(GateOutcome.Sort.class);
    private final Map<String, String> people = new HashMap<>();

    /** @param day the day on which dossiers are judged */
    Passage(Ccs ccs, LocalDate day, boolean redacted) {
        this.ccs = ccs;
        this.day = day;
        this.redacted = redacted;
    }

    void add(GateOutcome outcome) {
        boolean known = numbers.values().stream().anyMatch(some -> some.contains(outcome.dossier()));
        numbers.computeIfAbsent(outcome.sort(), sort -> new TreeSet<>()).add(outcome.dossier());
        outcome.recevabilite().ifPresent(judged::add);
        switch (outcome.sort()) {
            case ECARTE -> gone.add(outcome.dossier());
            case REFUSE -> refused.add(outcome.reason(ccs));
            case NON_CONTROLE -> ccs.err.println(ccs.say("Non contrôlé : ", "Not checked: ") + outcome.dossier()
                    + (outcome.french().isEmpty() ? "" : ". " + outcome.reason(ccs)));
            case A_COMPLETER -> ccs.out.println(ccs.say("✗ " + outcome.dossier() + " : à compléter", "✗ " + outcome.dossier() + ": to complete"));
            default -> { }
        }
        show(outcome.verdicts());
        if (known) {
            refused.add(ccs.say("Le dossier " + outcome.dossier() + " se trouve dans deux répertoires : ne gardez que le vrai.",
                    "Dossier " + outcome.dossier() + " is in two folders: keep the true one alone."));
        } else if (outcome.sort() != GateOutcome.Sort.ECARTE && !outcome.personne().isEmpty()) {
            String other = people.put(outcome.personne(), outcome.dossier());
            if (other != null) {
                refused.add(samePerson(other, outcome.dossier(), outcome.personne()));
            }
        }
    }

    /** From before the jury no dossier is closed as a double: it has to leave the lot first. */
    private String samePerson(String one, String other, String personne) {
        List<String> presented = List.of(one, other).stream().filter(numbers.getOrDefault(GateOutcome.Sort.PRESENTE, new TreeSet<>())::contains).toList();
        String which = String.join(", ", presented);
        return ccs.say("Les dossiers " + one + " et " + other + " sont de la même personne (" + personne + ") : fermez celui qui est en double (« ccs dossier doublon »)."
                + (presented.isEmpty() ? "" : " Déjà présenté : " + which + " ; si c’est celui-là, retirez-le d’abord du lot (« ccs dossier retrait-du-lot »)."),
                "Dossiers " + one + " and " + other + " are of the same person (" + personne + "): close the one that is double (“ccs dossier doublon”)."
                        + (presented.isEmpty() ? "" : " Presented already: " + which + "; if it is that one, take it out of the lot first (“ccs dossier retrait-du-lot”)."));
    }

    private void show(List<FileVerdict> verdicts) {
        if (!verdicts.isEmpty()) {
            CheckRun run = new CheckRun(Ccs.toolVersion(), RulesInForce.ruleSet(), day, verdicts.stream().filter(verdict ->
                    verdict.verdict().findings().stream().map(Finding::excuse).anyMatch(java.util.Optional::isEmpty)).toList(), List.of());
            new TextReport(ccs.language, Terminal.colours(null)).writeFindings(redacted ? Redaction.of(run) : run, ccs.out);
        }
    }

    /** Why nothing at all may be written, whatever else is in order. */
    List<String> refused() {
        return refused;
    }

    /** What is to be entered: in the session, and in each dossier. */
    List<Recevabilite> judged() {
        return judged;
    }

    /** Dossiers that are not before this session: if its lot holds them, they leave it. */
    List<String> gone() {
        return gone;
    }

    int count(GateOutcome.Sort sort) {
        return numbers.getOrDefault(sort, new TreeSet<>()).size();
    }

    private int presentable() {
        return count(GateOutcome.Sort.PRESENTABLE) + count(GateOutcome.Sort.PRESENTE);
    }

    /** Dossiers that something is missing of, whether they were set aside before or are now. */
    private TreeSet<String> incomplete() {
        TreeSet<String> all = new TreeSet<>(numbers.getOrDefault(GateOutcome.Sort.A_COMPLETER, new TreeSet<>()));
        all.addAll(numbers.getOrDefault(GateOutcome.Sort.MIS_DE_COTE, new TreeSet<>()));
        return all;
    }

    /** Whether any dossier has to be completed. */
    boolean complete() {
        return incomplete().isEmpty();
    }

    /** The dossiers that are for this jury, presentable or not. */
    int all() {
        return presentable() + incomplete().size() + count(GateOutcome.Sort.NON_CONTROLE);
    }

    /** The last line, in figures. */
    String line() {
        TreeSet<String> missing = incomplete();
        String list = missing.isEmpty() ? "" : " (" + String.join(", ", missing) + ")";
        return ccs.say("Présentables au jury : " + presentable() + " sur " + all() + " ; à compléter : " + missing.size() + list,
                "Ready for the jury: " + presentable() + " of " + all() + "; to complete: " + missing.size() + list);
    }
}
