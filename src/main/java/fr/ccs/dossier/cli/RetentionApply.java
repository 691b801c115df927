package fr.ccs.dossier.cli;

import fr.ccs.dossier.archive.Eliminating;
import fr.ccs.dossier.archive.Ensemble;
import fr.ccs.dossier.archive.Retention;
import fr.ccs.dossier.check.Checker;
import fr.ccs.dossier.check.Phase;
import fr.ccs.dossier.document.DocumentReader;
import fr.ccs.dossier.document.Limits;
import fr.ccs.dossier.document.Reading;
import fr.ccs.dossier.document.Resolver;
import fr.ccs.dossier.dossier.BordereauElimination;
import fr.ccs.dossier.dossier.DecisionElimination;
import fr.ccs.dossier.dossier.Dossier;
import fr.ccs.dossier.dossier.LigneElimination;
import fr.ccs.dossier.dossier.Refus;
import fr.ccs.dossier.dossier.Registre;
import fr.ccs.dossier.dossier.WholeFile;
import fr.ccs.dossier.finding.Finding;
import fr.ccs.dossier.finding.FrenchTime;
import fr.ccs.dossier.finding.Verdict;
import fr.ccs.dossier.seal.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Applies a list that two people decided on: looked at as a whole first, then dossier by dossier; the register tells what has been done. */
record RetentionApply(Ccs ccs, Resolver editions, Instant at, Path register, boolean newRegister) {
    private static final int BATCH = 100;

    int apply(Path file, Collection<Ensemble> all) throws IOException, Refus {
        LocalDate jour = LocalDate.ofInstant(at, FrenchTime.ZONE);
        BordereauElimination bordereau = read(file, jour);
        requireRegister();
        DecisionElimination decision = bordereau.decision(jour);
        Map<String, List<LigneElimination>> lines = bordereau.lignes().stream().collect(Collectors.groupingBy(LigneElimination::dossier, TreeMap::new,
                Collectors.toList()));
        Map<String, Ensemble> known = new HashMap<>();
        all.forEach(ensemble -> known.put(ensemble.numero(), ensemble));
        Eliminating eliminating = new Eliminating(new Retention(editions, jour), decision, at, (before, after) -> require(jour, before, after));
        int status = possible(lines, known, eliminating);
        return status == Ccs.CLEAN ? done(lines, known, eliminating, decision) : status;
    }

    private BordereauElimination read(Path file, LocalDate jour) throws IOException, Refus {
        DocumentReader reader = new DocumentReader(Limits.DEFAULT);
        Verdict verdict = new Checker(new Resolver(List.of(), reader), Trust.NOBODY, jour).check(file.toString(), reader.bytes(file), Optional.of(Phase.BROUILLON))
                .verdict();
        if (!(verdict instanceof Verdict.Checked) || !(reader.read(file) instanceof Reading.Read read)) {
            throw Stop.blocked(ccs.say(file + " n’est pas un bordereau d’élimination valide : « ccs check " + file + " » dit pourquoi. Rien n’a été éliminé.",
                    file + " is no valid list of eliminations: “ccs check " + file + "” says why. Nothing was eliminated."));
        }
        return BordereauElimination.decided(read.document());
    }

    private void requireRegister() throws IOException {
        if (!Files.exists(register) && newRegister) {
            WholeFile.write(register, Registre.eliminations());
        } else if (!Files.exists(register)) {
            throw Stop.blocked(ccs.say("Le registre " + register + " n’existe pas. S’il reste à ouvrir, ajoutez --nouveau-registre ; sinon, retrouvez-le.",
                    "The register " + register + " does not exist. If it is still to be opened, add --nouveau-registre; else find it."));
        }
    }

    /** What the rules say of the dossier as it would be: the second judge beside the one that looks for holds. */
    private void require(LocalDate jour, Dossier before, Dossier after) throws Refus {
        List<Finding> faults = new Soundness(ccs, editions, jour).faults(before, after);
        if (!faults.isEmpty()) {
            String rules = faults.stream().map(fault -> fault.rule() + " " + fault.location().codes()).distinct().collect(Collectors.joining(", "));
            throw Refus.of("Le dossier " + before.numero() + " en deviendrait fautif (" + rules + ") : rien n’y a été éliminé.",
                    "Dossier " + before.numero() + " would become faulty by that (" + rules + "): nothing was eliminated in it.");
        }
    }

    /** All is looked at before anything is done: a list that cannot be applied as it was decided is not applied in part. */
    private int possible(Map<String, List<LigneElimination>> lines, Map<String, Ensemble> known, Eliminating eliminating) throws IOException {
        int status = Ccs.CLEAN;
        for (Map.Entry<String, List<LigneElimination>> one : lines.entrySet()) {
            Ensemble ensemble = known.get(one.getKey());
            try {
                if (ensemble == null) {
                    throw Refus.of("Le dossier " + one.getKey() + " du bordereau n’est pas dans les répertoires nommés.",
                            "Dossier " + one.getKey() + " of the list is not in the folders that were named.");
                }
                Eliminating.settle(ensemble);
                eliminating.possible(ensemble, one.getValue());
            } catch (Refus refused) {
                ccs.err.println(refused.reason(ccs.language));
                status = Ccs.BLOCKED;
            }
        }
        if (status != Ccs.CLEAN) {
            ccs.err.println(ccs.say("Rien n’a été éliminé de plus.", "Nothing more was eliminated."));
        }
        return status;
    }

    private int done(Map<String, List<LigneElimination>> lines, Map<String, Ensemble> known, Eliminating eliminating, DecisionElimination decision)
            throws IOException, Refus {
        int status = Ccs.CLEAN;
        int count = 0;
        List<LigneElimination> told = new ArrayList<>();
        for (Map.Entry<String, List<LigneElimination>> one : lines.entrySet()) {
            try {
                count += eliminating.apply(known.get(one.getKey()), one.getValue()) ? 1 : 0;
                told.addAll(one.getValue());
            } catch (Refus refused) {
                ccs.err.println(refused.reason(ccs.language));
                status = Ccs.BLOCKED;
            }
            if (told.size() >= BATCH) {
                enter(told, decision);
                told.clear();
            }
        }
        enter(told, decision);
        if (!ccs.quiet) {
            ccs.err.println(ccs.say("Bordereau " + decision.numero() + " : dossiers traités : " + count + ", déjà traités ou refusés : " + (lines.size() - count)
                            + ". Le registre " + register + " le dit.",
                    "List " + decision.numero() + ": dossiers dealt with: " + count + ", dealt with before or refused: " + (lines.size() - count) + ". Register "
                            + register + " tells it."));
        }
        return status;
    }

    private void enter(List<LigneElimination> told, DecisionElimination decision) throws IOException, Refus {
        try (Registre open = Registre.open(register)) {
            if (open.add(decision, told, at) > 0) {
                open.commit();
            }
        }
    }
}
