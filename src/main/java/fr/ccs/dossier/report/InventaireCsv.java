package fr.ccs.dossier.report;

import fr.ccs.dossier.dossier.LigneInventaire;
import java.util.List;
import java.util.stream.Collectors;

/** The inventory of a copy as a table for a spreadsheet: semicolons between, every cell in quotation marks. */
public final class InventaireCsv {
    private static final List<String> HEAD = List.of("chemin", "nature", "dossier", "piece", "numero", "etat", "sha256");
    private final StringBuilder table = new StringBuilder(line(HEAD));

    /** Adds a line. */
    public void add(LigneInventaire ligne) {
        table.append(line(List.of(ligne.chemin(), ligne.nature(), ligne.dossier(), ligne.piece(), ligne.numero(), ligne.etat().name(), ligne.sha256())));
    }

    /** The whole table so far. */
    public String text() {
        return table.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(InventaireCsv::cell).collect(Collectors.joining(";")) + "\n";
    }

    /** A spreadsheet must not take what a document says for a formula. */
    private static String cell(String text) {
        String harmless = TextReport.harmless(text).replace("\"", "\"\"");
        return "\"" + (harmless.matches("(?s)[=+@\\-].*") ? "'" : "") + harmless + "\"";
    }
}
