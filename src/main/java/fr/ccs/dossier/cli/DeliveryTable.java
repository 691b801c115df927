package fr.ccs.dossier.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What came of each decision: what was made, what is awaited, and why something was refused; told at the end, in the order of the decisions. */
final class DeliveryTable {
    private final Ccs ccs;
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private int status = Ccs.CLEAN;

    /** One decision. */
    private static final class Row {
        private final String decision;
        private final List<String> made = new ArrayList<>();
        private String awaited = "";
        private String refused = "";

        Row(String decision) {
            this.decision = decision;
        }
    }

    DeliveryTable(Ccs ccs) {
        this.ccs = ccs;
    }

    synchronized void decision(String dossier, String decision) {
        rows.putIfAbsent(dossier, new Row(decision));
    }

    synchronized void made(String dossier, String what) {
        rows.get(dossier).made.add(what);
    }

    synchronized void awaited(String dossier, String what) {
        rows.get(dossier).awaited = what;
    }

    /** @param exit the exit code that it comes to */
    synchronized void refused(String dossier, String why, int exit) {
        rows.get(dossier).refused = why;
        status = Math.max(status, exit);
    }

    synchronized boolean isRefused(String dossier) {
        return !rows.get(dossier).refused.isEmpty();
    }

    /** The exit code of all. */
    synchronized int status() {
        return status;
    }

    /** Shows the table and the counts; what was refused on the error stream too. */
    synchronized void write() {
        if (!ccs.quiet) {
            int dossier = width(Map.Entry::getKey, ccs.say("Dossier", "Dossier"));
            int decision = width(row -> row.getValue().decision, ccs.say("Décision", "Decision"));
            int made = width(row -> made(row.getValue()), ccs.say("Fait", "Done"));
            line(dossier, ccs.say("Dossier", "Dossier"), decision, ccs.say("Décision", "Decision"), made, ccs.say("Fait", "Done"),
                    ccs.say("Attendu", "Awaited"));
            rows.forEach((numero, row) -> line(dossier, numero, decision, row.decision, made, made(row), row.refused.isEmpty() ? row.awaited
                    : ccs.say("refusé, voir plus bas", "refused, see below")));
            ccs.out.println(summary());
        }
        rows.forEach((numero, row) -> {
            if (!row.refused.isEmpty()) {
                ccs.err.println(numero + ccs.say("\u202F: ", ": ") + row.refused);
            }
        });
    }

    private String summary() {
        long awaited = rows.values().stream().filter(row -> row.refused.isEmpty() && !row.awaited.isEmpty()).count();
        long refused = rows.values().stream().filter(row -> !row.refused.isEmpty()).count();
        long moved = rows.values().stream().filter(row -> !row.made.isEmpty()).count();
        int all = rows.size();
        return ccs.say(all + (all > 1 ? " décisions" : " décision") + "\u202F: " + moved + (moved > 1 ? " avancées" : " avancée") + " à ce passage, " + awaited
                        + " en attente, " + refused + (refused > 1 ? " refusées." : " refusée."),
                all + (all > 1 ? " decisions: " : " decision: ") + moved + " moved on this time, " + awaited + " awaited, " + refused + " refused.");
    }

    private String made(Row row) {
        return row.made.isEmpty() ? ccs.say("rien de neuf", "nothing new") : String.join(", ", row.made);
    }

    private int width(Function<Map.Entry<String, Row>, String> text, String title) {
        return Math.max(title.length(), rows.entrySet().stream().mapToInt(row -> text.apply(row).length()).max().orElse(0));
    }

    private void line(int one, String dossier, int two, String decision, int three, String made, String awaited) {
        ccs.out.println(("  " + pad(dossier, one) + "  " + pad(decision, two) + "  " + pad(made, three) + "  " + awaited).stripTrailing());
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
