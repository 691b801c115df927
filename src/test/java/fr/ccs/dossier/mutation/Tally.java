package fr.ccs.dossier.mutation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts what was noticed, by kind of document, and keeps what was not. */
final class Tally {
    private final Reasons reasons;
    private final Map<String, int[]> kinds = new TreeMap<>();
    private final Map<Reasons.Reason, Integer> explained = new LinkedHashMap<>();
    private final Map<String, String> unexplained = new TreeMap<>();
    private int unread;

    Tally(Reasons reasons) {
        this.reasons = reasons;
        reasons.reasons().forEach(reason -> explained.put(reason, 0));
    }

    /** A survivor in a place that the certification does not read is set aside; a killed one counts wherever it was made. */
    void count(String kind, Mutant mutant, boolean noticed) {
        Optional<Reasons.Reason> reason = noticed ? Optional.empty() : reasons.of(mutant);
        reason.ifPresent(found -> explained.merge(found, 1, Integer::sum));
        if (reason.isPresent() && !reason.get().read()) {
            unread++;
            return;
        }
        int[] counts = kinds.computeIfAbsent(kind, key -> new int[2]);
        counts[noticed ? 0 : 1]++;
        if (!noticed && reason.isEmpty()) {
            unexplained.putIfAbsent(kind + " " + mutant.species(), mutant.change());
        }
    }

    double rate() {
        int noticed = kinds.values().stream().mapToInt(counts -> counts[0]).sum();
        int all = kinds.values().stream().mapToInt(counts -> counts[0] + counts[1]).sum();
        return (double) noticed / all;
    }

    /** One line a species of survivor that has no reason. */
    String unexplained() {
        return unexplained.entrySet().stream().map(entry -> entry.getKey() + "\t" + entry.getValue() + "\n").collect(Collectors.joining());
    }

    List<String> idleReasons() {
        return explained.entrySet().stream().filter(entry -> entry.getValue() == 0).map(entry -> entry.getKey().text()).toList();
    }

    String markdown() {
        StringBuilder text = new StringBuilder("""
                # Ce que les règles remarquent

                Chaque exemple sans faute est modifié de toutes les façons systématiques, une à la fois : supprimer, dupliquer, permuter, vider
                ou retyper chaque élément et chaque attribut, choisir une autre valeur de la même liste, avancer ou reculer chaque date de deux
                ans, échanger les personnes. Un mutant est remarqué quand le schéma ou une règle le signale. Cette page est écrite par
                `./mvnw -Pmutation test -Dapprove=true` et vérifiée par `./mvnw -Pmutation test`.

                | Genre | Mutants | Remarqués | Part |
                |---|--:|--:|--:|
                """);
        kinds.forEach((kind, counts) -> text.append(row(kind, counts[0], counts[1])));
        int noticed = kinds.values().stream().mapToInt(counts -> counts[0]).sum();
        int survived = kinds.values().stream().mapToInt(counts -> counts[1]).sum();
        text.append(row("**ensemble**", noticed, survived)).append("\nHors compte : ").append(unread)
                .append(" mutants dans ce que la certification ne lit pas.\n\n## Les survivants, et pourquoi\n\n| Survivants | Lu | Raison |\n|--:|---|---|\n");
        explained.entrySet().stream().filter(entry -> entry.getValue() > 0).forEach(entry -> text.append("| ").append(entry.getValue()).append(" | ")
                .append(entry.getKey().read() ? "oui" : "non").append(" | ").append(entry.getKey().text()).append(" |\n"));
        return text.toString();
    }

    private static String row(String name, int noticed, int survived) {
        return String.format(Locale.FRENCH, "| %s | %d | %d | %.1f\u00A0%% |%n", name, noticed + survived, noticed, 100.0 * noticed / (noticed + survived));
    }
}
